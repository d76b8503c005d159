import { isUnanswered } from '../ranking/answered-share.ts';
import { inverseDocumentFrequency } from '../ranking/bm25.ts';
import { EXAMINED } from '../ranking/confidence.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import { type ScoredPlaces, takeBest } from './best-places.ts';
import { nearestInMeaning } from './nearest-in-meaning.ts';
import type { Learned, SearchParts } from './search-papers.ts';

interface FoundByWords {
  readonly found: ScoredPlaces;
  /** May the paper at a place be found besides? */
  readonly isFurther: (place: number) => boolean;
  /** Which terms of the question the paper at a place has. */
  readonly termsOf: (place: number) => readonly string[];
}

interface Asked {
  readonly resolved: ResolvedQuery;
  readonly learned: Learned;
}

/**
 * Where the words find something but no answer, the papers nearest in meaning that have none of them, by their places;
 * undefined where the words answer, or nothing was learned. Where they find nothing at all it stays nothing.
 */
export async function furtherByMeaning(
  { found, isFurther, termsOf }: FoundByWords,
  { resolved, learned: { model, sentenceSimilarity } }: Asked,
  { index, vocabulary, weights }: Pick<SearchParts, 'index' | 'vocabulary' | 'weights'>,
): Promise<readonly number[] | undefined> {
  if (model === undefined || found.places.length === 0 || weights.unanswered.latentTimes === 0)
    return undefined;
  const best = Array.from(takeBest(found, EXAMINED, index.positions).places, (place) => termsOf(place));
  const idf = (term: string) =>
    inverseDocumentFrequency(index.papers, term === '' ? 0 : vocabulary.documentFrequency(term));
  if (!isUnanswered({ words: resolved.words, best, idf })) return undefined;
  const near = model.nearness(resolved.weights);
  const isWanted = (place: number) => isFurther(place) && index.gone?.[place] !== 1;
  const scanned = { size: index.size, isWanted };
  const further = [
    ...(near === undefined ? [] : await nearestInMeaning(near.to, { ...scanned, least: NEAR_IN_SPACE })),
    ...(sentenceSimilarity === undefined
      ? []
      : await nearestInMeaning(sentenceSimilarity, { ...scanned, least: NEAR_BY_SENTENCES })),
  ];
  return [...new Set(further)];
}

/** The least cosines of what is found by meaning: in the latent space, and by a sentence model. */
const NEAR_IN_SPACE = 0.4;
const NEAR_BY_SENTENCES = 0.3;
