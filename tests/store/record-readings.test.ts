import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { keepRecords, recordToKeep } from '../helpers/keep-records.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What both engines do is said by tests/contracts/records.ts.

async function opened(): Promise<Store> {
  const store = await openStore(`file:${join(temporaryFolder(), 'p.db')}`);
  onTestFinished(() => store.close());
  return store;
}

const records = (from: number, to: number) =>
  Array.from({ length: to - from }, (_, at) => recordToKeep(String(from + at).padStart(2, '0')));

it('a portion that ends in the middle of a revision loses nothing, and gives none twice', async () => {
  const store = await opened();
  for (const [from, to] of [
    [0, 2],
    [2, 7],
    [7, 8],
  ] as const)
    await keepRecords(store, 'a', { put: records(from, to) });
  const given: string[] = [];
  const portions: number[] = [];
  for (let revision = 0; ; ) {
    const changed = await store.records.changedSince(revision, 3);
    if (changed.revision === revision) break;
    revision = changed.revision;
    portions.push(changed.works.length);
    given.push(...changed.works.flatMap((work) => work.records.map(({ key }) => key)));
  }
  expect(given).toEqual(records(0, 8).map(({ key }) => key));
  // Of one revision all come together, however many.
  expect(portions).toEqual([2, 5, 1]);
  expect(await store.records.countChangedSince(1)).toBe(6);
});

it('keys come in portions, only of what is there, and of one source', async () => {
  const store = await opened();
  await keepRecords(store, 'a', { put: records(0, 9) });
  await keepRecords(store, 'b', { put: records(20, 22) });
  await keepRecords(store, 'a', { removed: ['03'] });
  const keys: string[] = [];
  for (let after = ''; ; ) {
    const portion = await store.records.keys('a', after, 4);
    const last = portion.at(-1);
    if (last === undefined) break;
    keys.push(...portion);
    after = last;
  }
  expect(keys).toEqual(
    records(0, 9)
      .map(({ key }) => key)
      .filter((key) => key !== '03'),
  );
});

it('a database is told from others, and is itself after it was opened anew', async () => {
  const url = `file:${join(temporaryFolder(), 'p.db')}`;
  const identityOf = async (store: Store) => {
    const identity = await store.records.identity();
    await store.close();
    return identity;
  };
  const identity = await identityOf(await openStore(url));
  expect(await identityOf(await openStore(url))).toBe(identity);
  expect(await (await opened()).records.identity()).not.toBe(identity);
});
