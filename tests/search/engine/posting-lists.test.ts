import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countAt, findPosting, postingLists } from '../../../src/search/engine/posting-lists.ts';
import { countInAll } from '../../../src/search/segment/paper-terms.ts';
import { terms } from '../../../src/search/words/analyzer.ts';
import { indexOfParts } from '../../helpers/indexed.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

it('a term has a list in each segment that knows it, and counts in each paper as often as that says it', async () => {
  await fc.assert(
    fc.asyncProperty(wordyPapers, wordyPapers, async (papers, more) => {
      const index = await indexOfParts([papers, more]);
      const all = [...papers, ...more].map(({ shown, year }) =>
        [shown.title, shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].flatMap(terms),
      );
      for (const term of new Set([...all.flat(), 'unheard'])) {
        const lists = postingLists(index, term);
        const counts = all.map((own) => own.filter((one) => one === term).length);
        expect(all.map((_, place) => countInAll(countAt(lists, place)))).toEqual(counts);
        expect(countAt(lists, all.length)).toBe(0);
        const placed = lists.flatMap(({ in: { segment, first }, from, to }) =>
          Array.from(segment.postings.papers.subarray(from, to), (paper) => first + paper),
        );
        expect(placed).toEqual(counts.flatMap((count, place) => (count > 0 ? [place] : [])));
        for (const list of lists)
          for (let at = list.from; at < list.to; at++)
            expect(findPosting(list, list.in.segment.postings.papers[at] ?? -1)).toBe(at);
      }
    }),
  );
});

it('a paper without the term has no posting', async () => {
  const index = await indexOfParts([[]]);
  expect(postingLists(index, 'graph')).toEqual([]);
  expect(countAt([], 0)).toBe(0);
});
