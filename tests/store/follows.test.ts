import { afterEach, beforeEach, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import type { NewFollower } from '../../src/store/follows.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';

// What every engine has to do is in tests/contracts/follows.ts.

let store: Store;
beforeEach(async () => {
  store = await openStore('file::memory:');
});
afterEach(() => store.close());

const id = toAddress('discord', 'G1', 'C1');
const channel: NewFollower = { id, kind: 'channel', personId: undefined, locale: 'en', timezone: undefined };
const now = new Date('2027-03-01T12:00:00Z');
const wish = { query: 'author:levine', key: 'k', known: [], createdBy: 'U1' };

it('knows when something came, of what it came for', async () => {
  const { follows } = store.alerts;
  await follows.add(channel, wish, { most: 2, now });
  await follows.add(channel, { ...wish, key: 'other' }, { most: 2, now });
  const [one] = await follows.list(id);
  await follows.came([], now);
  await follows.came([one?.id ?? 0], now);
  expect((await follows.list(id)).map(({ lastAt }) => lastAt)).toEqual([now, undefined]);
});

it('is of a person whose pause and days stay as they are when they follow more', async () => {
  const { follows } = store.alerts;
  await follows.add(channel, wish, { most: 2, now });
  await follows.looked(id, '2027-03-02');
  await follows.pause(id, 'gone');
  await follows.add(channel, { ...wish, key: 'other' }, { most: 2, now: new Date() });
  expect(await follows.follower(id)).toMatchObject({
    ...{ activeSince: now, lastSlot: '2027-03-02', pausedReason: 'gone', personId: undefined },
  });
});

it('does nothing where there is none', async () => {
  const { follows } = store.alerts;
  expect(await follows.pause(id, 'gone')).toBe(false);
  expect(await follows.resume(id, now)).toBe(false);
  expect(await follows.tellOfPause(id)).toBe(false);
  await follows.looked(id, '2027-03-02');
  expect(await follows.follower(id)).toBeUndefined();
  expect(await follows.list(id)).toEqual([]);
});
