import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { createSegmentOrder, withJoined } from '../../../src/search/engine/positions.ts';
import { compareShown } from '../../../src/search/segment/build-columns.ts';
import { titleKey } from '../../../src/search/words/title-key.ts';
import { paper } from '../../helpers/paper.ts';

const keyOf = ({ id, year = 0, shown }: Paper) => ({ id, year, titleKey: titleKey(shown.title) });
const papers = fc.uniqueArray(
  fc.record({
    id: fc.string({ minLength: 1 }),
    title: fc.constantFrom('A', 'b', 'c'),
    year: fc.integer({ min: 2000, max: 2002 }),
  }),
  { selector: ({ id }) => id, maxLength: 16 },
);

it('papers that join stand among the others as if they had been there from the first', async () => {
  await fc.assert(
    fc.asyncProperty(papers, fc.nat({ max: 16 }), async (list, cut) => {
      const all = list.map(({ id, title, year }) => paper(id, { title, ...(year > 2000 ? { year } : {}) }));
      const { segment, store } = indexPapers(all.slice(0, cut));
      const order = createSegmentOrder(segment, store);
      const joined = [];
      for (const one of all.slice(cut).map(keyOf)) {
        const before = await order.countBefore(one);
        expect(before).toBe(all.slice(0, cut).filter((other) => compareShown(keyOf(other), one) < 0).length);
        joined.push({ ...one, before });
      }
      const positions = withJoined(segment.columns.positions, joined);
      const byPosition = [...all.keys()].sort((a, b) => (positions[a] ?? 0) - (positions[b] ?? 0));
      const expected = [...all.keys()].sort((a, b) =>
        compareShown(all[a] && keyOf(all[a]), all[b] && keyOf(all[b])),
      );
      expect(byPosition).toEqual(expected);
      expect(new Set(positions).size).toBe(all.length);
      expect([...positions.subarray(0, segment.papers)]).toEqual([...segment.columns.positions]);
    }),
  );
});

it('titles are read only where years are equal', async () => {
  const all = [2001, 2003, 2005, 2007].map((year) => paper(`p${year}`, { year }));
  const { segment, store } = indexPapers(all);
  const read: number[] = [];
  const told = {
    ...store,
    read: (places: readonly number[]) => {
      read.push(...places);
      return store.read(places);
    },
  };
  const { countBefore } = createSegmentOrder(segment, told);
  expect(await countBefore({ id: 'x', year: 2004, titleKey: 'x' })).toBe(2);
  expect(read).toEqual([]);
  expect(await countBefore({ id: 'x', year: 2003, titleKey: 'a' })).toBe(2);
  expect(read).toEqual([1]);
});
