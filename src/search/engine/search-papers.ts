import { createTurns, giveWay } from '../../turns.ts';
import type { SearchHit, SearchPage } from '../library.ts';
import { hasFilter, rankedText, type SearchQuery } from '../query.ts';
import { EXAMINED, isAnswered } from '../ranking/confidence.ts';
import { correctQuery } from '../ranking/correct-query.ts';
import { findPassing, withContractedAuthors } from '../ranking/filters.ts';
import { FUSED } from '../ranking/fuse.ts';
import type { RankingWeights } from '../ranking/ranking-weights.ts';
import { readTyped } from '../typed-text.ts';
import type { Acronyms } from '../words/acronyms.ts';
import { type ResolvedQuery, resolveWords } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { emptiedBy } from './emptied-by.ts';
import { placeOfTitle, readPapers } from './find-paper.ts';
import type { FoundPool } from './found-papers.ts';
import type { IndexModel } from './index-model.ts';
import { examinedAt, matchedAt } from './matched-terms.ts';
import { type FoundPlace, isNarrow, narrowFound } from './narrow-found.ts';
import type { NearForms } from './near-forms.ts';
import { type Found, rankPapers } from './rank-papers.ts';
import type { ScoreWords } from './score-words.ts';
import { createSearchHits } from './search-hits.ts';

/** What ranking goes by besides the words; each may be missing. */
export interface Learned {
  readonly model?: IndexModel | undefined;
  /** How near a sentence model sees the paper at a place to what is asked: the cosine, -1 to 1. */
  readonly sentenceSimilarity?: ((place: number) => number) | undefined;
}

/** What a search goes by. */
export interface SearchParts {
  readonly index: CorpusIndex;
  readonly vocabulary: Vocabulary;
  readonly acronyms: Acronyms;
  readonly nearForms: NearForms;
  readonly pool: FoundPool;
  readonly scoreWords: ScoreWords;
  readonly weights: RankingWeights;
  /** The query is a guess at what was meant: no other one is made. */
  readonly isGuess?: true;
}

const MANY_WORDS = 32;

/** Finds the papers that answer a query: words find, everything that ranking knows puts them in order. */
export async function searchPapers(
  asked: SearchQuery,
  parts: SearchParts,
  learned: Learned,
): Promise<Answer> {
  const page = await findAnswer(asked, parts, learned);
  if ((page.confident && page.total > 0) || !isFiltered(asked)) return page;
  const emptied = await emptiedBy(asked, parts.index, (query) => findAnswer(query, parts, learned));
  return emptied === undefined ? page : { ...page, confident: false, emptied };
}

type Answer = Omit<SearchPage, 'isProvisional'>;

function isFiltered(query: SearchQuery): boolean {
  return hasFilter(query) || query.phrases.length > 0;
}

async function findAnswer(asked: SearchQuery, parts: SearchParts, learned: Learned): Promise<Answer> {
  const { index, vocabulary, acronyms } = parts;
  const resolved = resolveWords(readTyped(rankedText(asked)), { vocabulary, acronyms });
  const weights = parts.nearForms.addTo(resolved.weights);
  // Others have their turn within a long question.
  if (resolved.words.length > MANY_WORDS) await giveWay();
  const titled = await placeOfTitle(index, asked.source);
  const question = {
    resolved,
    weights,
    titled,
    count: countFor(asked, { resolved, index }),
    isDeep: asked.isDeep === true || isNarrow(asked),
    isEverything: asked.order !== undefined && rankedText(asked) === '',
    learned,
  };
  let found = await rankPapers(question, parts, await findPassing(asked, index));
  const contracted = found.total === 0 ? withContractedAuthors(asked) : undefined;
  if (contracted !== undefined)
    found = await rankPapers(question, parts, await findPassing(contracted, index));
  const matchedOf = matchedAt(resolved, index);
  const best = firstWithWords(found.best, resolved, matchedOf);
  const assessed = await assess({ asked, resolved, best }, parts, learned);
  if (isNarrow(asked)) found = narrow(found, asked, { resolved, parts });
  const end = asked.isDeep === true ? Number.POSITIVE_INFINITY : found.total;
  const shown = found.best.slice(asked.offset, Math.min(asked.offset + asked.limit, end));
  const papers = await readPapers(
    index,
    shown.map(({ place }) => place),
  );
  const toHit = createSearchHits(resolved, parts, learned);
  const hits: SearchHit[] = [];
  const turn = createTurns();
  for (const [at, { place, score }] of shown.entries()) {
    const paper = papers[at];
    if (paper !== undefined) hits.push(toHit({ paper, score, terms: [...matchedOf(place).keys()] }));
    await turn();
  }
  return {
    query: asked,
    hits,
    total: found.total,
    ...assessed,
    ...(asked.alternatives === undefined ? {} : { confident: found.isNarrowed === true }),
  };
}

/** How many of the best are wanted: of what filters alone leave, put in order by year, all. */
function countFor(
  asked: SearchQuery,
  { resolved, index }: { readonly resolved: ResolvedQuery; readonly index: CorpusIndex },
): number {
  if (!isNarrow(asked)) return Math.max(EXAMINED, asked.offset + asked.limit);
  return resolved.words.length === 0 ? index.size : FUSED;
}

/** What is left of it when only papers that answer are wanted; all of it when none does. */
function narrow(
  found: Found,
  asked: SearchQuery,
  { resolved, parts }: { readonly resolved: ResolvedQuery; readonly parts: SearchParts },
): Found {
  const best = narrowFound(found.best, { query: asked, resolved }, parts);
  return best.length === 0 ? found : { total: best.length, best, isNarrowed: true };
}

interface Assessed {
  readonly asked: SearchQuery;
  readonly resolved: ResolvedQuery;
  readonly best: Found['best'];
}

/** Whether it is an answer, and what may have been meant: only what is answered, where this is none. */
async function assess(
  { asked, resolved, best }: Assessed,
  parts: SearchParts,
  learned: Learned,
): Promise<Pick<SearchPage, 'confident' | 'didYouMean'>> {
  const { index, vocabulary } = parts;
  const examined = examinedAt(resolved, index);
  const answered = {
    resolved: resolved.words,
    best: best.map(({ place }) => examined(place)),
    vocabulary,
    papers: index.papers,
  };
  const confident = isAnswered(answered, parts.weights.answered);
  const meant = parts.isGuess === true ? undefined : correctQuery(asked, resolved.words, vocabulary);
  if (meant === undefined) return { confident };
  if (confident) return { confident, didYouMean: meant.source };
  const { confident: isBetter } = await findAnswer(
    { ...meant, offset: 0, limit: 1 },
    { ...parts, isGuess: true },
    learned,
  );
  return isBetter ? { confident, didYouMean: meant.source } : { confident };
}

/** The first papers that have words of a query; what was found by meaning says nothing about what the words answer. */
function firstWithWords(
  best: Found['best'],
  { words }: ResolvedQuery,
  matchedOf: ReturnType<typeof matchedAt>,
): Found['best'] {
  if (words.length === 0) return best.slice(0, EXAMINED);
  const first: FoundPlace[] = [];
  for (const one of best) {
    if (first.length === EXAMINED) break;
    if (matchedOf(one.place).size > 0) first.push(one);
  }
  return first;
}
