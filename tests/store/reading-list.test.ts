import { afterEach, beforeEach, expect, it } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { MAX_SAVED } from '../../src/store/reading-list.ts';

// What every engine has to do is in tests/contracts/store.ts.

let store: Store;

beforeEach(async () => {
  store = await openStore('file::memory:');
});
afterEach(() => store.close());

it('takes the signs of a pattern in a person’s id as they are', async () => {
  const { readingList } = store;
  await readingList.add('discord:G1:U1', 'p1');
  await readingList.add('discord:G1:U%', 'p2');
  expect(await readingList.list('discord:*:U%')).toEqual(['p2']);
  expect(await readingList.list('discord:*:%')).toEqual([]);
});

it('takes a paper off every list of a person who is the same everywhere, and off no other’s', async () => {
  const { readingList } = store;
  for (const owner of ['discord:G1:U1', 'discord:G2:U1', 'discord:G1:U2']) await readingList.add(owner, 'p1');
  await readingList.remove('discord:*:U1', 'p1');
  expect(await readingList.list('discord:*:U1')).toEqual([]);
  expect(await readingList.list('discord:*:U2')).toEqual(['p1']);
});

it('shows all that a person saved in several workspaces, also when that is more than a list takes', async () => {
  const { readingList } = store;
  for (let count = 0; count < MAX_SAVED; count++) await readingList.add('discord:G1:U1', `one-${count}`);
  for (let count = 0; count < 20; count++) await readingList.add('discord:G2:U1', `two-${count}`);
  const owner = 'discord:*:U1';
  expect(await readingList.list(owner)).toHaveLength(MAX_SAVED + 20);
  expect(await readingList.add(owner, 'one-0')).toBe('present');
  expect(await readingList.add(owner, 'another')).toBe('full');
});
