import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { createVocabulary, nearIn, termFrequency } from '../../../src/search/engine/vocabulary-of-index.ts';
import { isStopWord, stem, terms, wordsAndParts } from '../../../src/search/words/analyzer.ts';
import { editDistance } from '../../../src/search/words/spelling.ts';
import { indexOf, indexOfParts, segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

const wordsOf = ({ shown, year }: Paper) =>
  new Set(
    [shown.title, shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].flatMap(wordsAndParts),
  );

/** Papers in two segments, some of which went. */
const changed = fc
  .tuple(wordyPapers, wordyPapers, fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }))
  .map(([first, second, went]) => ({
    parts: [first, second],
    gone: [...first, ...second].filter((_, at) => went[at]),
    left: [...first, ...second].filter((_, at) => !went[at]),
  }));

describe('the vocabulary of an index', () => {
  it('counts words and terms of the papers that are here', async () => {
    await fc.assert(
      fc.asyncProperty(changed, async ({ parts, gone, left }) => {
        const index = await indexOfParts(parts, gone);
        const vocabulary = createVocabulary(index);
        const own = left.map(wordsOf);
        for (const word of new Set([...parts.flat().flatMap((one) => [...wordsOf(one)]), 'unheard'])) {
          expect(vocabulary.wordFrequency(word)).toBe(own.filter((words) => words.has(word)).length);
          const term = stem(word);
          const having = (list: (one: Paper) => readonly string[]) =>
            left.filter((one) => list(one).includes(term)).length;
          const all = (one: Paper) => [...wordsOf(one)].filter((other) => !isStopWord(other)).map(stem);
          expect(vocabulary.documentFrequency(term)).toBe(having(all));
          expect(termFrequency(index, term)).toEqual({
            all: having(all),
            title: having(({ shown }) => terms(shown.title)),
            text: having(({ shown }) => terms(`${shown.title}\n${shown.abstract}`)),
          });
        }
      }),
    );
  });

  it('completes and corrects to what a look at every word would find, those of most papers first', async () => {
    const typed = fc.constantFrom(
      'g',
      'gra',
      'graph',
      'garph',
      'flo',
      'flwo',
      'kernl',
      'b',
      'zzzz',
      '学',
      '',
    );
    await fc.assert(
      fc.asyncProperty(
        changed,
        typed,
        fc.integer({ min: 1, max: 5 }),
        async ({ parts, gone, left }, word, limit) => {
          const vocabulary = createVocabulary(await indexOfParts(parts, gone));
          const counts = new Map<string, number>();
          for (const own of left.map(wordsOf))
            for (const one of own) counts.set(one, (counts.get(one) ?? 0) + 1);
          const mostFirst = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
          const known = mostFirst.map(([one]) => one);
          expect(vocabulary.completions(word, limit)).toEqual(
            known.filter((one) => one.startsWith(word)).slice(0, limit),
          );
          const near = known
            .map((one) => ({ word: one, distance: editDistance(word, one, 1) }))
            .filter(({ distance }) => distance <= 1)
            .sort((a, b) => a.distance - b.distance);
          expect(vocabulary.nearest(word, 1, limit)).toEqual(near.slice(0, limit));
        },
      ),
    );
  });

  it('knows how names are written where there are no umlauts', () => {
    const vocabulary = createVocabulary(indexOf([paper('a', { authors: ['Bernhard Sch\\"olkopf'] })]));
    expect(vocabulary.umlautForm('schoelkopf')).toBe('scholkopf');
    expect(vocabulary.umlautForm('bernhard')).toBeUndefined();
  });
});

it('near words are those within some edits, whatever their length and letters', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcdeé1'), minLength: 1, maxLength: 6 });
  const known = fc.uniqueArray(word, { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(known, word, fc.integer({ min: 1, max: 3 }), (all, asked, distance) => {
      const segment = segmentOf([paper('a', { title: all.join(' ') })]);
      const words = [...wordsOf(paper('a', { title: all.join(' ') }))];
      expect(nearIn(segment, asked, distance).toSorted()).toEqual(
        words.filter((one) => editDistance(asked, one, distance) <= distance).toSorted(),
      );
    }),
  );
  expect(nearIn(segmentOf([paper('a', { title: 'a'.repeat(62) })]), 'a'.repeat(63), 1)).toEqual([]);
});
