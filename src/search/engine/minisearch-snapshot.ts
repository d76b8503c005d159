import type { Paper } from '../../papers/paper.ts';
import { lazily } from '../lazily.ts';
import { rankedText, type SearchQuery } from '../query.ts';
import { assessAnswer, EXAMINED } from '../ranking/confidence.ts';
import { createFilter, type PaperFilter, withContractedAuthors } from '../ranking/filters.ts';
import { fuseRanked } from '../ranking/fuse.ts';
import { fillEngine, rankByWords } from '../ranking/rank-by-words.ts';
import type { Ranked } from '../ranking/ranked.ts';
import { RANKING_WEIGHTS } from '../ranking/ranking-weights.ts';
import { createRelated } from '../ranking/related-papers.ts';
import { createSuggest } from '../ranking/suggest.ts';
import { readTyped } from '../typed-text.ts';
import { learnAcronyms } from '../words/acronyms.ts';
import { createNearForms } from '../words/near-forms.ts';
import { resolveWords } from '../words/resolve-words.ts';
import { createSpelling } from '../words/spelling.ts';
import { createTermIndex, type TermIndex } from '../words/term-index.ts';
import { titleKey } from '../words/title-key.ts';
import { displayOrder, selectFirst } from './display-order.ts';
import { countFacts } from './library-facts.ts';
import { indexReferences } from './references.ts';
import { createSearchHits } from './search-hits.ts';
import type { Learned, Snapshot } from './snapshot.ts';

/** Indexes papers in memory, on MiniSearch. @param weights other than the default only to measure */
export function createMiniSearchSnapshot(papers: readonly Paper[], weights = RANKING_WEIGHTS): Snapshot {
  const { index, documents } = createTermIndex(papers);
  const engine = fillEngine(documents);
  const spelling = createSpelling(index.wordFrequency);
  const nearForms = createNearForms(termsOfFew(index), weights.nearForms);
  const titleKeys = papers.map(({ shown }) => titleKey(shown.title));
  const references = indexReferences(papers, titleKeys);
  const inOrder = displayOrder(papers, titleKeys);
  const places = new Map(papers.map(({ id }, place) => [id, place]));
  // Made when first asked for: the start does not wait for them.
  const related = lazily(() => createRelated({ index, documents, places, weights }));
  const suggest = lazily(() => createSuggest(papers));
  const acronyms = lazily(() =>
    learnAcronyms(papers.map(({ shown }) => `${shown.title}\n${shown.abstract}`)),
  );

  const search = (asked: SearchQuery, learned: Learned): ReturnType<Snapshot['search']> => {
    const resolved = resolveWords(readTyped(rankedText(asked)), { index, spelling, acronyms: acronyms() });
    const found = rankByWords(engine, resolved, nearForms.addTo(resolved.weights));
    const fused = fuseRanked(found, { ...learned, counts: resolved.weights }, weights);
    const titled = references.placeOfTitle(asked.source);
    const rank = (query: SearchQuery): readonly Ranked[] => {
      const filter = createFilter(query, index);
      const passing = filter === undefined ? fused : fused.filter(({ place }) => filter(place));
      const all = resolved.words.length === 0 && filter !== undefined ? allPassing(papers, filter) : passing;
      return putTitleFirst(all, titled, filter);
    };
    const strict = rank(asked);
    const contracted = strict.length === 0 ? withContractedAuthors(asked) : undefined;
    const ranked = contracted === undefined ? strict : rank(contracted);
    const best = selectFirst(ranked, Math.max(asked.offset + asked.limit, EXAMINED), inOrder);
    const toHit = createSearchHits(resolved, index, learned);
    return {
      query: asked,
      hits: best.slice(asked.offset, asked.offset + asked.limit).flatMap(toHit),
      total: ranked.length,
      ...assessAnswer(asked, { resolved: resolved.words, ranked: best, index, spelling }),
    };
  };

  return {
    papers,
    placeOf: (id) => places.get(id),
    find: references.find,
    search,
    related: (source, options, learned) => related()(source, options, learned),
    suggest: (prefix, options) => suggest()(prefix, options),
    facts: () => countFacts(papers),
  };
}

/** Other forms of a word tell hardly anything where they are common, and those are what takes long. */
function* termsOfFew({ papers, documentFrequency }: TermIndex): Generator<string> {
  const most = Math.max(FEW, papers.length / 10);
  for (const [term, count] of documentFrequency) if (count <= most) yield term;
}

const FEW = 200;

function allPassing(papers: readonly Paper[], filter: PaperFilter): readonly Ranked[] {
  return papers.flatMap((_, place) => (filter(place) ? [{ place, score: 0, terms: [] }] : []));
}

/** Who types a whole title means that paper, however many others use the same words. */
function putTitleFirst(
  ranked: readonly Ranked[],
  place: number | undefined,
  filter: PaperFilter | undefined,
): readonly Ranked[] {
  if (place === undefined || filter?.(place) === false) return ranked;
  const found = ranked.find((entry) => entry.place === place) ?? { place, score: 0, terms: [] };
  const best = ranked.reduce((score, entry) => Math.max(score, entry.score), 0);
  return [
    { ...found, score: Math.max(found.score, best * 1.001) },
    ...ranked.filter((entry) => entry.place !== place),
  ];
}
