import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareSources } from '../../src/papers/compare-sources.ts';
import { paper } from '../helpers/paper.ts';

const at = (id: string, file: string, line: number) => paper(id, { source: { file, line } });

it('papers are in the order of file, line and id', () => {
  const sorted = [at('z', 'a', 2), at('b', 'a', 10), at('c', 'a', 10), at('a', 'b', 1)];
  expect(sorted.toReversed().sort(compareSources)).toEqual(sorted);
});

it('the order is the same whatever they came in', () => {
  const some = fc.tuple(
    fc.constantFrom('a', 'b'),
    fc.integer({ min: 1, max: 3 }),
    fc.constantFrom('x', 'y', 'z'),
  );
  fc.assert(
    fc.property(fc.array(some), (list) => {
      const papers = list.map(([file, line, id]) => at(id, file, line));
      const keys = (of: typeof papers) =>
        of.toSorted(compareSources).map(({ id, source }) => [source.file, source.line, id]);
      expect(keys(papers.toReversed())).toEqual(keys(papers));
      for (const one of papers) expect(compareSources(one, one)).toBe(0);
    }),
  );
});
