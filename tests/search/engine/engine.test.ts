import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareSources } from '../../../src/papers/compare-sources.ts';
import type { Paper } from '../../../src/papers/paper.ts';
import { createCorpusIndex, NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { createEngine, type Engine } from '../../../src/search/engine/engine.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { hasFilter, parseQuery, rankedText, type SearchQuery } from '../../../src/search/query.ts';
import { withContractedAuthors } from '../../../src/search/ranking/filters.ts';
import { compareShown } from '../../../src/search/segment/build-columns.ts';
import { readTyped } from '../../../src/search/typed-text.ts';
import { type ResolvedQuery, resolveWords } from '../../../src/search/words/resolve-words.ts';
import { titleKey } from '../../../src/search/words/title-key.ts';
import { createMiniSearchOracle } from '../../helpers/minisearch-oracle.ts';
import { passes } from '../../helpers/naive-filter.ts';
import { naiveAcronyms, naiveVocabulary, withNaiveForms } from '../../helpers/naive-words.ts';
import { oddPapers, oddQuestion } from '../../helpers/odd-papers.ts';
import { paper } from '../../helpers/paper.ts';

function open(papers: readonly Paper[]) {
  const base = indexPapers(papers.toSorted(compareSources));
  return createEngine(createCorpusIndex([{ ...base, gone: NONE_GONE }]));
}

const found = async (papers: readonly Paper[], text: string) =>
  (await open(papers).search(parseQuery(text, { limit: 100 }), {})).hits.map((hit) => hit.paper.id);

/** What a query finds, by looking at every paper. */
interface NaiveAnswer {
  /** Their scores by the words, by ids. */
  readonly scores: ReadonlyMap<string, number>;
  /** The id of the paper whose whole title was asked for. */
  readonly titled: string | undefined;
}

function naiveAnswer(query: SearchQuery, papers: readonly Paper[]): NaiveAnswer {
  const known = { vocabulary: naiveVocabulary(papers), acronyms: naiveAcronyms(papers) };
  const resolved = resolveWords(readTyped(rankedText(query)), known);
  const answer = naivePassing(query, papers, resolved);
  const contracted = withContractedAuthors(query);
  const isEmpty = answer.scores.size === 0 && answer.titled === undefined;
  return isEmpty && contracted !== undefined ? naivePassing(contracted, papers, resolved) : answer;
}

function naivePassing(query: SearchQuery, papers: readonly Paper[], resolved: ResolvedQuery): NaiveAnswer {
  const passing = papers.filter((one) => passes(one, query, papers));
  const isFiltered = hasFilter(query) || query.phrases.length > 0;
  const weights = withNaiveForms(resolved.weights, papers);
  const scores =
    resolved.words.length === 0 && isFiltered
      ? new Map(passing.map(({ id }) => [id, 0]))
      : createMiniSearchOracle(papers)({ ...resolved, weights });
  const ids = new Set(passing.map(({ id }) => id));
  const key = titleKey(readTyped(query.source));
  const [titled] = papers.filter(({ shown }) => titleKey(shown.title) === key).toSorted(compareSources);
  return {
    scores: new Map([...scores].filter(([id]) => ids.has(id))),
    titled: titled !== undefined && ids.has(titled.id) ? titled.id : undefined,
  };
}

const keyOf = ({ id, year = 0, shown }: Paper) => ({ id, year, titleKey: titleKey(shown.title) });

async function compareWithNaive(engine: Engine, text: string, papers: readonly Paper[]): Promise<void> {
  const query: SearchQuery = { ...parseQuery(text, { limit: 100 }), isDeep: true };
  const { hits, total } = await engine.search(query, {});
  const { scores, titled } = naiveAnswer(query, papers);
  const expected = new Set([...scores.keys(), ...(titled === undefined ? [] : [titled])]);
  expect(hits.map((hit) => hit.paper.id).toSorted(), text).toEqual([...expected].sort());
  expect(total).toBe(hits.length);
  if (titled !== undefined) expect(hits[0]?.paper.id, text).toBe(titled);
  const given = hits.map(({ score }) => score);
  expect(given, text).toEqual(given.toSorted((a, b) => b - a));
  const ranked = hits.filter((hit) => hit.paper.id !== titled);
  for (const { paper: one, score } of ranked)
    expect(Math.abs(score - (scores.get(one.id) ?? Number.NaN)), text).toBeLessThan(1e-9);
  expect(ranked, text).toEqual(
    ranked.toSorted((a, b) => b.score - a.score || compareShown(keyOf(a.paper), keyOf(b.paper))),
  );
}

describe('the engine', () => {
  it('finds what reading every paper finds, and scores it as MiniSearch does', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddPapers(12),
        fc.array(oddQuestion, { minLength: 1, maxLength: 5 }),
        async (papers, texts) => {
          const engine = open(papers);
          for (const text of texts) await compareWithNaive(engine, text, papers);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('gives the pages of one order', async () => {
    await fc.assert(
      fc.asyncProperty(
        oddPapers(12),
        oddQuestion,
        fc.integer({ min: 1, max: 4 }),
        async (papers, text, limit) => {
          const engine = open(papers);
          const all = await engine.search(parseQuery(text, { limit: 100 }), {});
          for (let offset = 0; offset < all.total; offset += limit) {
            const page = await engine.search(parseQuery(text, { offset, limit }), {});
            expect(page.total).toBe(all.total);
            expect(page.hits.map((hit) => [hit.paper.id, hit.score])).toEqual(
              all.hits.slice(offset, offset + limit).map((hit) => [hit.paper.id, hit.score]),
            );
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('orders papers of the same words newest first, then by title, then by id', async () => {
    const papers = [
      paper('z', { title: 'Same words', year: 2020 }),
      paper('a', { title: 'same words!', year: 2020 }),
      paper('b', { title: 'words same', year: 2020 }),
      paper('c', { title: 'Same words', year: 2019 }),
      paper('d', { title: 'Words same', year: 2021 }),
    ];
    expect(await found(papers, 'words')).toEqual(['d', 'a', 'z', 'b', 'c']);
    expect(await found(papers, 'year:2020..')).toEqual(['d', 'a', 'z', 'b']);
    expect(await found([...papers, paper('y', { title: 'No year' })], 'year:..2020')).toEqual([
      'a',
      'z',
      'b',
      'c',
    ]);
  });
});
