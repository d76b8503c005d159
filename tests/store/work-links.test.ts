import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { keepRecords, recordToKeep } from '../helpers/keep-records.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

type Put = readonly [key: number, workKeys: readonly number[]];

const puts = fc.array(
  fc.array(fc.tuple(fc.nat(12), fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 3 })), {
    minLength: 1,
    maxLength: 5,
  }),
  { minLength: 1, maxLength: 5 },
);

/** What hangs together by any key that a record ever had. */
function componentsOf(all: readonly Put[]): readonly (readonly number[])[] {
  let groups: { readonly records: ReadonlySet<number>; readonly keys: ReadonlySet<number> }[] = [];
  for (const [key, workKeys] of all) {
    const mine = groups.filter(
      ({ records, keys }) => records.has(key) || workKeys.some((one) => keys.has(one)),
    );
    const records = new Set([key, ...mine.flatMap((group) => [...group.records])]);
    const keys = new Set([...workKeys, ...mine.flatMap((group) => [...group.keys])]);
    groups = [...groups.filter((group) => !mine.includes(group)), { records, keys }];
  }
  return groups.map(({ records }) => [...records].sort((a, b) => a - b));
}

const sorted = (groups: readonly (readonly unknown[])[]) => groups.map((one) => JSON.stringify(one)).sort();

it('records are one work whenever keys lead from one to the other, in whatever order and parts they come', async () => {
  const folder = temporaryFolder();
  let run = 0;
  await fc.assert(
    fc.asyncProperty(puts, async (parts) => {
      const store = await openStore(`file:${join(folder, `${run++}.db`)}`, { isBulk: true });
      let version = 0;
      const kept: Put[] = [];
      for (const part of parts) {
        const lasting = [...new Map(part.map((put) => [put[0], put])).values()];
        kept.push(...lasting);
        const put = lasting.map(([key, workKeys]) =>
          recordToKeep(
            `${key}`,
            workKeys.map((one) => `k${one}`),
            `version ${version++}`,
          ),
        );
        await keepRecords(store, 'a', { put });
      }
      const works = (await store.records.worksAfter(0, 1_000)).filter(({ records }) => records.length > 0);
      const linked = works.map(({ records }) => records.map(({ key }) => Number(key)).sort((a, b) => a - b));
      await store.close();
      expect(sorted(linked)).toEqual(sorted(componentsOf(kept)));
    }),
    { numRuns: 25 },
  );
});

it('works that become one are told as changed, also the one that is no more', async () => {
  const store = await openStore(`file:${join(temporaryFolder(), 'p.db')}`);
  await keepRecords(store, 'a', { put: [recordToKeep('1', ['x']), recordToKeep('2', ['y'])] });
  const before = await store.records.worksAfter(0, 10);
  const revision = await store.records.revision();
  await keepRecords(store, 'b', { put: [recordToKeep('3', ['x', 'y'])] });
  const { works } = await store.records.changedSince(revision, 10);
  expect(works.map(({ work }) => work)).toEqual(before.map(({ work }) => work));
  expect(works.map(({ records }) => records.map(({ key }) => key))).toEqual([['1', '2', '3'], []]);
  await store.close();
});
