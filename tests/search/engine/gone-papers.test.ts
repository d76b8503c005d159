import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { addGone } from '../../../src/search/engine/gone-papers.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { findString, sizeOf, stringAt } from '../../../src/search/segment/string-table.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** What a segment counts, by word and by term; without those that it has not at all. */
function countsOf(papers: readonly Paper[]) {
  const { words, terms, postings, columns } = segmentOf(papers);
  const sum = (values: Uint32Array) => values.reduce((all, value) => all + value, 0);
  return {
    words: new Map(
      Array.from(words.frequency, (count, place) => [stringAt(words.table, place), count] as const),
    ),
    terms: new Map(
      Array.from({ length: sizeOf(terms.table) }, (_, place) => [
        stringAt(terms.table, place),
        {
          all: (postings.starts[place + 1] ?? 0) - (postings.starts[place] ?? 0),
          title: terms.inTitle[place] ?? 0,
          text: terms.inText[place] ?? 0,
        },
      ]),
    ),
    lengths: { all: sum(columns.lengths), title: sum(columns.titleLengths), text: sum(columns.textLengths) },
  };
}

it('papers that went take what they would count alone, one after another or together', async () => {
  const went = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(wordyPapers, went, fc.nat({ max: 8 }), async (papers, isGone, cut) => {
      const base = indexPapers(papers);
      const places = [...papers.keys()].filter((at) => isGone[at]);
      const gone = await addGone(NONE_GONE, places, base);
      const alone = countsOf(papers.filter((_, at) => isGone[at]));
      const { words, terms } = base.segment;
      expect(gone.papers).toEqual(new Set(places));
      expect(gone.lengths).toEqual(alone.lengths);
      expect(new Map([...gone.words].map(([place, count]) => [stringAt(words.table, place), count]))).toEqual(
        alone.words,
      );
      expect(new Map([...gone.terms].map(([place, count]) => [stringAt(terms.table, place), count]))).toEqual(
        alone.terms,
      );
      const first = await addGone(NONE_GONE, places.slice(0, cut), base);
      expect(await addGone(first, places, base)).toEqual(gone);
    }),
    { numRuns: 60 },
  );
});

it('papers that went take their names and what they explain', async () => {
  const base = indexPapers([
    paper('a', { authors: ['Ada Lovelace', 'Max Deep'], abstract: 'Reinforcement learning (RL).' }),
    paper('b', { authors: ['ada LOVELACE'], abstract: 'We know reinforcement learning (RL).' }),
    paper('c', { authors: ['Ada Lovelace'], abstract: 'Reinforcement learning (RL).' }),
  ]);
  const gone = await addGone(NONE_GONE, [0, 1], base);
  expect(gone.names).toEqual(
    new Map([
      ['ada lovelace', 2],
      ['max deep', 1],
    ]),
  );
  expect(gone.explained).toEqual(new Map([['rl reinforc learn', 2]]));
  expect(gone.words.get(findString(base.segment.words.table, 'reinforcement'))).toBe(2);
});

it('what went before stays as it was', async () => {
  const base = indexPapers([paper('a', { title: 'graph' }), paper('b', { title: 'graph' })]);
  const first = await addGone(NONE_GONE, [0], base);
  const before = structuredClone(first);
  await addGone(first, [1], base);
  expect(first).toEqual(before);
  expect(NONE_GONE.papers.size).toBe(0);
});
