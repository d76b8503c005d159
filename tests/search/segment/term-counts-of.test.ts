import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import type { Segment } from '../../../src/search/segment/segment.ts';
import { sizeOf, stringAt } from '../../../src/search/segment/string-table.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { terms } from '../../../src/search/words/analyzer.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** Each paper as its terms with their counts, and the numbers of the terms in their order. */
function rowsOf(
  { rows, starts, terms: own, counts }: ReturnType<typeof termCountsOf>,
  { terms: { table } }: Segment,
) {
  return Array.from({ length: rows }, (_, row) => {
    const places = [...own.subarray(starts[row], starts[row + 1])];
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    return new Map(places.map((place, at) => [stringAt(table, place), counts[(starts[row] ?? 0) + at]]));
  });
}

function countedByHand({ shown }: Paper): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of [...terms(shown.title), ...terms(shown.title), ...terms(shown.abstract)])
    counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

describe('papers as counts of terms', () => {
  it('have those of title and abstract, the title twice', () => {
    fc.assert(
      fc.property(wordyPapers, (papers) => {
        const segment = segmentOf(papers);
        const counts = termCountsOf(segment);
        expect(counts).toMatchObject({ rows: papers.length, columns: sizeOf(segment.terms.table) });
        expect(rowsOf(counts, segment)).toEqual(papers.map(countedByHand));
      }),
    );
  });

  it('lie on shared memory, and count to 255', () => {
    const often = paper('a', { title: 'graph '.repeat(15), abstract: 'graph '.repeat(250) });
    const { starts, terms: own, counts } = termCountsOf(segmentOf([often]));
    expect([...counts]).toEqual([255]);
    for (const { buffer } of [starts, own, counts]) expect(buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});
