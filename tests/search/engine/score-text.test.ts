import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import type { CorpusIndex } from '../../../src/search/engine/corpus-index.ts';
import { FoundPapers } from '../../../src/search/engine/found-papers.ts';
import { createTextScorer } from '../../../src/search/engine/score-text.ts';
import { stem, terms } from '../../../src/search/words/analyzer.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

const K1 = 1.2;
const B = 0.75;
const K3 = 2;

function countsOf(document: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const term of document) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
const textOf = ({ shown }: Paper) => [...terms(shown.title), ...terms(shown.title), ...terms(shown.abstract)];

/** What a term of a query brings a document, by BM25 as it is written in books. */
function byHand(documents: readonly (readonly string[])[], query: ReadonlyMap<string, number>) {
  const average = documents.reduce((sum, { length }) => sum + length, 0) / Math.max(1, documents.length) || 1;
  return (term: string, document: readonly string[]) => {
    const having = documents.filter((one) => one.includes(term)).length;
    const idf = Math.log(1 + (documents.length - having + 0.5) / (having + 0.5));
    const often = document.filter((one) => one === term).length;
    const norm = K1 * (1 - B + (B * document.length) / average);
    const asked = query.get(term) ?? 0;
    return (((idf * often * (K1 + 1)) / (often + norm)) * asked * (K3 + 1)) / (asked + K3);
  };
}

/** Scores texts one after another in the same place. */
function scorerOf(index: CorpusIndex) {
  const [score, found] = [createTextScorer(index), new FoundPapers(index)];
  return (counts: ReadonlyMap<string, number>) => score(counts, found);
}

const query = fc
  .array(fc.constantFrom('graph', 'flow', 'kernel', 'bandit', 'learn', 'unheard'), { maxLength: 6 })
  .map(countsOf);

describe('scores of papers against a text', () => {
  it('are BM25 over title and abstract, of the papers that are here', async () => {
    const went = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
    await fc.assert(
      fc.asyncProperty(wordyPapers, wordyPapers, went, query, async (first, second, isGone, asked) => {
        const all = [...first, ...second];
        const index = await indexOfParts(
          [first, second],
          all.filter((_, at) => isGone[at]),
        );
        const documents = all.filter((_, at) => !isGone[at]).map(textOf);
        const part = byHand(documents, asked);
        const scored = await createTextScorer(index)(asked, new FoundPapers(index));
        const { places, scores } = scored.found(undefined);
        const found = new Map(Array.from(places, (place, at) => [place, scores[at] ?? 0]));
        const limit = 2;
        for (const [place, one] of all.entries()) {
          if (isGone[place]) {
            expect(found.has(place)).toBe(false);
            continue;
          }
          const parts = [...asked.keys()]
            .map((term) => part(term, textOf(one)))
            .filter((value) => value > 0)
            .sort((a, b) => b - a);
          expect(found.get(place) ?? 0).toBeCloseTo(
            parts.reduce((sum, value) => sum + value, 0),
            10,
          );
          const strongest = scored.strongestTerms(place, limit);
          expect(strongest).toHaveLength(Math.min(limit, parts.length));
          for (const [rank, term] of strongest.entries())
            expect(part(term, textOf(one))).toBeCloseTo(parts[rank] ?? 0, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('give the score that the text has for itself', async () => {
    await fc.assert(
      fc.asyncProperty(wordyPapers, async (papers) => {
        const score = scorerOf(indexOf(papers));
        for (const [place, one] of papers.entries()) {
          const scored = await score(countsOf(textOf(one)));
          const { places, scores } = scored.found(undefined);
          expect(scores[places.indexOf(place)] ?? 0).toBeCloseTo(scored.ownScore, 10);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('count a word that no paper has as the most telling one', async () => {
    const score = scorerOf(indexOf(['graph', 'graph flow', 'kernel'].map((title) => paper(title))));
    const own = async (word: string) => (await score(new Map([[word, 1]]))).ownScore;
    expect(await own('unheard')).toBeGreaterThan(await own('kernel'));
    expect(await own('kernel')).toBeGreaterThan(await own('graph'));
  });

  it('leave out the paper that the text is of, and what says it in other texts than title and abstract', async () => {
    const score = scorerOf(
      indexOf([
        paper('a', { title: 'graph' }),
        paper('b', { title: 'graph' }),
        paper('c', { venue: 'Graph' }),
      ]),
    );
    const scored = await score(new Map([['graph', 1]]));
    expect([...scored.found(0).places]).toEqual([1]);
    expect([...scored.found(undefined).places]).toEqual([0, 1]);
    expect(scored.strongestTerms(2, 3)).toEqual([]);
  });
});

describe('among very many papers', () => {
  const MANY = 20_001;
  // Every paper says the common words; of the first 3,600 each three hundred a word of its own.
  const COMMON = [...'bcdfghjklmnpqrtvwxz'].map((letter) => `commo${letter}k`);
  const OWN = [...'bcdfghjklmnp'].map((letter) => `ow${letter}k`);
  const titles = Array.from({ length: MANY }, (_, at) =>
    [...COMMON, OWN[Math.floor(at / 300)] ?? ''].join(' '),
  );
  const score = scorerOf(indexOf(titles.map((title, at) => paper(`p${at}`, { title }))));
  const found = async (...words: readonly string[]) => {
    const { places, scores } = (await score(countsOf(words.map(stem)))).found(undefined);
    return new Map(Array.from(places, (place, at) => [place, scores[at] ?? 0]));
  };
  const [first = '', second = ''] = OWN;

  it('those that other terms find are scored by common ones too, and no others are found', async () => {
    const both = await found(...COMMON, first);
    expect([...both.keys()]).toEqual([...Array(300).keys()]);
    expect(both.get(0)).toBeCloseTo(
      ((await found(first)).get(0) ?? 0) + ((await found(...COMMON)).get(0) ?? 0),
      6,
    );
  });

  it('those that other terms put first alone go on', async () => {
    const most = await found(...COMMON, ...OWN, second);
    expect(most.size).toBe(3_000);
    expect(most.has(300)).toBe(true);
  });

  it('a text of common terms alone finds what says them', async () => {
    expect((await found(...COMMON)).size).toBe(MANY);
  });
});
