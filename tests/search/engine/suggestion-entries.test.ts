import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCorpusIndex, NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { addGone } from '../../../src/search/engine/gone-papers.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { keyOfEntry, papersOfEntry, papersOfName } from '../../../src/search/engine/suggestion-entries.ts';
import { words } from '../../../src/search/words/analyzer.ts';
import { oddPapers } from '../../helpers/odd-papers.ts';

describe('titles and names that complete', () => {
  it('count the papers that are here, whatever went', async () => {
    await fc.assert(
      fc.asyncProperty(oddPapers(10), fc.array(fc.nat(9)), async (papers, going) => {
        const base = indexPapers(papers);
        const gone = await addGone(
          NONE_GONE,
          going.filter((place) => place < papers.length),
          base,
        );
        const [one] = createCorpusIndex([{ ...base, gone }]).segments;
        if (one === undefined) throw new Error('no segment');
        const left = papers.filter((_, place) => !going.includes(place));
        const names = left.flatMap(({ shown }) => shown.authors.map((name) => words(name).join(' ')));
        const all = papers.flatMap(({ shown }) => shown.authors.map((name) => words(name).join(' ')));
        for (const name of [...all, 'hopper', 'nobody here'])
          expect(papersOfName(one, name), name).toBe(names.filter((other) => other === name).length);
        const entries = Array.from(one.segment.suggestions.entries.keys());
        const counted = entries.reduce((sum, entry) => sum + papersOfEntry(one, entry), 0);
        expect(counted).toBe(left.length + names.length);
        const titles = papers.map(({ shown }) => words(shown.title).join(' '));
        expect(entries.map((entry) => keyOfEntry(one, entry)).toSorted()).toEqual(
          [...titles, ...new Set(all)].sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
