import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/open-store.ts';
import type { KeptRecord, RecordsToKeep, Work } from '../../src/store/records.ts';
import { keepRecords, recordToKeep } from '../helpers/keep-records.ts';

const keysOf = ({ records }: Work) =>
  records.filter(({ isThere }) => isThere).map(({ source, key }: KeptRecord) => `${source} ${key}`);

const worksOf = async ({ records }: Store) =>
  (await records.worksAfter(0, 1_000)).map(keysOf).filter((keys) => keys.length > 0);

type Change = readonly [key: number, keys: readonly number[], isThere: boolean];

const changes = fc.array(
  fc.tuple(
    fc.integer({ min: 0, max: 9 }),
    fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 2 }),
    fc.boolean(),
  ),
  { minLength: 1, maxLength: 5 },
);

function partOf(part: readonly Change[], facts: string): RecordsToKeep {
  const put = part
    .filter(([, , isThere]) => isThere)
    .map(([key, keys]) =>
      recordToKeep(
        `${key}`,
        keys.map((one) => `k${one}`),
        facts,
      ),
    );
  const removed = part.filter(([, , isThere]) => !isThere).map(([key]) => `${key}`);
  return { put, removed: removed.filter((key) => !put.some((one) => one.key === key)) };
}

const placesOf = (work: Work) => keysOf(work).map((key) => `${key} in ${work.work}`);

/** Takes in what changed, a few works at a time. */
function createFollower({ records }: Store, limit: number) {
  const known = new Map<number, readonly string[]>();
  let revision = 0;
  return async (): Promise<readonly string[]> => {
    for (;;) {
      const changed = await records.changedSince(revision, limit);
      if (changed.revision === revision) return [...known.values()].flat();
      revision = changed.revision;
      for (const work of changed.works) known.set(work.work, placesOf(work));
    }
  };
}

/** What every engine of the store has to do for the records of sources. */
export function describeRecords(opened: () => Promise<Store>): void {
  describe('records of sources', () => {
    it('that have a key in common are one work, also by way of a third that comes later', async () => {
      const store = await opened();
      await keepRecords(store, 'a', { put: [recordToKeep('1', ['x']), recordToKeep('2', ['y'])] });
      expect(await worksOf(store)).toEqual([['a 1'], ['a 2']]);
      await keepRecords(store, 'b', { put: [recordToKeep('3', ['x', 'y'])] });
      expect(await worksOf(store)).toEqual([['a 1', 'a 2', 'b 3']]);
      await keepRecords(store, 'b', { put: [recordToKeep('4', ['z'])], removed: ['3'] });
      expect(await worksOf(store)).toEqual([['a 1', 'a 2'], ['b 4']]);
      await store.close();
    });

    it('are changes only where they differ from what is kept', async () => {
      const store = await opened();
      expect(await keepRecords(store, 'a', { put: [recordToKeep('1'), recordToKeep('2')] })).toEqual({
        put: 2,
        removed: 0,
      });
      const { revision } = await store.records.changedSince(0, 10);
      expect(
        await keepRecords(store, 'a', {
          put: [recordToKeep('1'), recordToKeep('2', ['2'], 'new')],
          removed: ['9'],
        }),
      ).toEqual({
        put: 1,
        removed: 0,
      });
      const changed = await store.records.changedSince(revision, 10);
      expect(changed.works.map(keysOf)).toEqual([['a 2']]);
      expect(await store.records.factsOf('a', ['2', '9'])).toEqual(new Map([['2', 'new']]));
      await keepRecords(
        store,
        'a',
        { put: [recordToKeep('1')], removed: ['9'] },
        { cursor: 'end', isCaughtUp: true },
      );
      expect(await store.records.revision()).toBe(changed.revision);
      expect(await store.records.changedSince(changed.revision, 10)).toEqual({
        works: [],
        revision: changed.revision,
      });
      expect(await keepRecords(store, 'a', { removed: ['1', '1'] })).toEqual({ put: 0, removed: 1 });
      await store.close();
    });

    it('are kept with the cursor, and of a reader whose lease went to another one not at all', async () => {
      const store = await opened();
      await keepRecords(store, 'a', { put: [recordToKeep('1')] }, { cursor: 'page 1', isCaughtUp: false });
      const late = { source: 'a', lease: 'source a', holder: 'somebody else' };
      const mark = { cursor: 'page 9', isCaughtUp: true };
      expect(
        await store.records.keep(late, { put: [recordToKeep('9')], removed: ['1'] }, mark),
      ).toBeUndefined();
      expect(await store.sources.list()).toMatchObject([{ name: 'a', cursor: 'page 1', isCaughtUp: false }]);
      expect(await worksOf(store)).toEqual([['a 1']]);
      await store.close();
    });

    it('appeared when the last of them did, also when that is a paper of its own', async () => {
      const store = await opened();
      const dated = (key: string, workKey: string, appearedAt: number) => ({
        ...recordToKeep(key, [workKey]),
        appearedAt,
      });
      await keepRecords(store, 'a', {
        put: [dated('1', 'x', 500), dated('2', 'y', 700), dated('3', 'z', 0)],
      });
      await keepRecords(store, 'b', {
        put: [dated('1', 'x', 900), dated('3', 'z', 900), dated('4', 'w', 300)],
      });
      const appeared = async (moment: number) =>
        (await store.records.works(await store.records.appearedSince(moment, 10))).map(keysOf);
      const late = [
        ['a 1', 'b 1'],
        ['a 3', 'b 3'],
      ];
      expect(await appeared(800)).toEqual(late);
      expect(await appeared(0)).toEqual([...late, ['a 2'], ['b 4']]);
      // Changed, it is no newer.
      await keepRecords(store, 'a', { put: [{ ...dated('1', 'x', 950), facts: 'changed' }] });
      expect(await appeared(950)).toEqual([]);
      await store.close();
    });

    it('that are forgotten come again only when they are younger', async () => {
      const store = await opened();
      await keepRecords(store, 'arxiv:a', { put: [recordToKeep('1'), recordToKeep('2')] });
      const dated = await store.records.olderThan('arxiv:a', 10, '');
      expect(dated.map(({ key }) => key)).toEqual(['1', '2']);
      await store.records.forget('arxiv:a', ['1']);
      expect(await worksOf(store)).toEqual([['arxiv:a 2']]);
      const again = [{ ...recordToKeep('1'), isForgotten: true }, recordToKeep('2')];
      expect(await keepRecords(store, 'arxiv:a', { put: again })).toEqual({ put: 0, removed: 0 });
      expect(await worksOf(store)).toEqual([['arxiv:a 2']]);
      expect((await store.sources.counts()).get('arxiv:a')).toBe(1);
      // What is there may be saved: whoever knows that forgets it.
      const old = { ...recordToKeep('2', ['2'], 'new'), isForgotten: true };
      const put = [old, { ...recordToKeep('3'), isForgotten: true }] as const;
      expect(await keepRecords(store, 'arxiv:a', { put })).toEqual({ put: 1, removed: 0 });
      expect(await worksOf(store)).toEqual([['arxiv:a 2']]);
      expect(await store.records.factsOf('arxiv:a', ['2'])).toEqual(new Map([['2', 'new']]));
      expect(await keepRecords(store, 'arxiv:a', { put: [recordToKeep('1')] })).toEqual({
        put: 1,
        removed: 0,
      });
      await store.close();
    });

    it('of many changes are followed from any revision by whoever was away', async () => {
      await fc.assert(
        fc.asyncProperty(
          fc.array(changes, { maxLength: 6 }),
          fc.integer({ min: 1, max: 4 }),
          async (parts, limit) => {
            const store = await opened();
            const follower = createFollower(store, limit);
            for (const [at, part] of parts.entries()) {
              await keepRecords(store, `s${at % 2}`, partOf(part, `${at}`));
              const all = (await store.records.worksAfter(0, 1_000)).flatMap(placesOf);
              expect((await follower()).toSorted()).toEqual(all.toSorted());
            }
            await store.close();
          },
        ),
        { numRuns: 15 },
      );
    });
  });

  describe('sources', () => {
    it('are listed as they were added, those of the configuration first, and rest after they were read', async () => {
      const { sources, now, close } = await opened();
      expect(await sources.add('feed:x', 'slack:T1:U1')).toBe(true);
      expect(await sources.add('feed:x', 'slack:T1:U2')).toBe(false);
      expect(await sources.configure(['folder:seeds', 'arxiv:cs.LG'])).toEqual([]);
      const listed = await sources.list();
      expect(listed.map(({ origin }) => origin)).toEqual(['config', 'config', 'chat']);
      expect(listed.map(({ name }) => name)).toEqual(['folder:seeds', 'arxiv:cs.LG', 'feed:x']);
      await sources.succeeded('feed:x', 60_000);
      const [, , read] = await sources.list();
      expect(read?.nextRead?.getTime()).toBeGreaterThanOrEqual((read?.lastSuccess?.getTime() ?? 0) + 60_000);
      await sources.failed('feed:x', 'It is away.', 5_000);
      await sources.failed('feed:x', 'It is away still.', 5_000);
      expect((await sources.list())[2]).toMatchObject({
        failures: 2,
        trouble: 'It is away still.',
        isTold: false,
      });
      expect([await sources.tell('feed:x'), await sources.tell('feed:x')]).toEqual([true, false]);
      await sources.succeeded('feed:x', 60_000);
      const [, , again] = await sources.list();
      expect(again).toMatchObject({
        failures: 0,
        trouble: undefined,
        failingSince: undefined,
        isTold: false,
      });
      expect(again?.lastSuccess?.getTime()).toBeLessThanOrEqual((await now()).getTime());
      await close();
    });

    it('leave when they are not named any more, and stay when they are again', async () => {
      const { sources, close } = await opened();
      await sources.configure(['folder:a', 'folder:b']);
      expect(await sources.configure(['folder:b'])).toEqual(['folder:a']);
      expect(await sources.configure(['folder:b'])).toEqual([]);
      expect((await sources.list()).map(({ name, isLeaving }) => [name, isLeaving])).toEqual([
        ['folder:a', true],
        ['folder:b', false],
      ]);
      expect(await sources.pause('folder:a', true)).toBe(false);
      await sources.delete('folder:b');
      await sources.configure(['folder:a', 'folder:b']);
      expect((await sources.list()).map(({ isLeaving }) => isLeaving)).toEqual([false, false]);
      expect([await sources.pause('folder:a', true), await sources.pause('folder:a', true)]).toEqual([
        true,
        false,
      ]);
      expect([await sources.leave('folder:a'), await sources.leave('folder:z')]).toEqual([true, false]);
      await sources.delete('folder:a');
      expect((await sources.list()).map(({ name }) => name)).toEqual(['folder:b']);
      await close();
    });
  });
}
