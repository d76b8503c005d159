import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldJoined } from '../../../src/search/engine/fold-joined.ts';
import { foldIn } from '../../../src/search/model/fold-in.ts';
import type { Segment } from '../../../src/search/segment/segment.ts';
import { findString } from '../../../src/search/segment/string-table.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { terms } from '../../../src/search/words/analyzer.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** A space in which each term of a segment has a place of its own. */
function spaceOf(numbering: Segment) {
  const columns = numbering.terms.inText.length;
  const rank = Math.max(1, columns);
  const termVectors = new Int8Array(columns * rank);
  for (let term = 0; term < columns; term++) termVectors[term * rank + term] = 100;
  return {
    rank,
    weights: Float32Array.from({ length: columns }, (_, term) => 1 + (term % 3)),
    termVectors,
    termScales: new Float32Array(columns).fill(0.01),
  };
}

describe('papers that joined', () => {
  it('lie where the terms lie that the others have too, as if they were among them', async () => {
    await fc.assert(
      fc.asyncProperty(wordyPapers, wordyPapers, async (papers, others) => {
        const [segment, numbering] = [segmentOf(papers), segmentOf(others)];
        const space = spaceOf(numbering);
        // The same papers without terms that the others lack.
        const counts = papers.map(({ shown }) =>
          countsIn(numbering, [shown.title, shown.title, shown.abstract].flatMap(terms)),
        );
        const starts = Uint32Array.from([0, ...counts.map((_, at) => counts.slice(0, at + 1).flat().length)]);
        const rows = {
          rows: papers.length,
          columns: numbering.terms.inText.length,
          starts,
          terms: Uint32Array.from(counts.flat(), ([term]) => term),
          counts: Uint8Array.from(counts.flat(), ([, often]) => often),
        };
        expect(await foldJoined(segment, { space, numbering })).toEqual(foldIn(space, rows));
      }),
    );
  });

  it('lie where they did when the space was fitted to them, words that are there very often too', async () => {
    const often = paper('a', { title: 'graph '.repeat(15), abstract: `${'graph '.repeat(250)} flow` });
    const segment = segmentOf([often, paper('b', { title: 'flow' }), paper('c', { authors: ['Ada Flow'] })]);
    const space = spaceOf(segment);
    const folded = await foldJoined(segment, { space, numbering: segment });
    expect(folded).toEqual(foldIn(space, termCountsOf(segment)));
    expect(folded.buffer).toBeInstanceOf(SharedArrayBuffer);
  });
});

/** Terms that a segment has, in its numbers, ascending, with how often they are there. */
function countsIn(
  { terms: { table } }: Segment,
  all: readonly string[],
): readonly (readonly [number, number])[] {
  const counts = new Map<number, number>();
  for (const term of all) {
    const place = findString(table, term);
    if (place !== -1) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts].sort(([a], [b]) => a - b);
}
