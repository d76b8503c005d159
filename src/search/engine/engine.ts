import type { Paper } from '../../papers/paper.ts';
import { lazily } from '../lazily.ts';
import type {
  LibraryFacts,
  RelatedOptions,
  RelatedPage,
  SearchPage,
  Suggestion,
  SuggestOptions,
} from '../library.ts';
import type { SearchQuery } from '../query.ts';
import { RANKING_WEIGHTS, type RankingWeights } from '../ranking/ranking-weights.ts';
import { createAcronyms } from './acronyms-of-index.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { placeOfId, placeOfReference, readPapers } from './find-paper.ts';
import { createFoundPool } from './found-papers.ts';
import { countedOf, countFacts, listIds } from './library-facts.ts';
import { createNearForms } from './near-forms.ts';
import { createWordScorer } from './score-words.ts';
import { type Learned, type SearchParts, searchPapers } from './search-papers.ts';
import { createVocabulary } from './vocabulary-of-index.ts';

/** Answers questions to one index, which never changes. */
export interface Engine {
  readonly index: CorpusIndex;
  placeOf(id: string): number | undefined;
  find(reference: string): Promise<Paper | undefined>;
  search(query: SearchQuery, learned: Learned): Promise<Omit<SearchPage, 'isProvisional'>>;
  related(source: Paper | string, options: RelatedOptions, learned: Learned): Promise<RelatedPage>;
  suggest(prefix: string, options: SuggestOptions): Promise<readonly Suggestion[]>;
  ids(): readonly string[];
  facts(): LibraryFacts;
}

/** @param weights other than the default only to measure */
export function createEngine(index: CorpusIndex, weights: RankingWeights = RANKING_WEIGHTS): Engine {
  const pool = createFoundPool(index);
  // A change makes a new engine, which may never be asked.
  const parts = lazily(
    (): SearchParts => ({
      index,
      vocabulary: createVocabulary(index),
      acronyms: createAcronyms(index),
      nearForms: createNearForms(index, weights.nearForms),
      pool,
      scoreWords: createWordScorer(index),
      weights,
    }),
  );
  const related = lazily(async () =>
    (await import('./related-papers.ts')).createRelated({ index, pool }, weights),
  );
  const ids = lazily(() => listIds(index));
  const facts = lazily(() => countFacts(countedOf(index)));
  return {
    index,
    placeOf: (id) => placeOfId(index, id),
    find: async (reference) => {
      const place = await placeOfReference(index, reference);
      return place === undefined ? undefined : (await readPapers(index, [place]))[0];
    },
    search: (query, learned) => searchPapers(query, parts(), learned),
    related: async (source, options, learned) => (await related())(source, options, learned),
    suggest: async (prefix, options) => (await import('./suggest.ts')).suggest(index, prefix, options),
    ids,
    facts,
  };
}
