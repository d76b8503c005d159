import { dampened, logIdf, weightedTerms } from './weighed-documents.ts';

/**
 * Latent semantic analysis (Deerwester et al. 1990): documents and queries as points in a space of the directions in which
 * the corpus varies most, where words that occur with the same words lie near each other. Plain data, so that it can come
 * from another thread or from the disk.
 */
export interface LatentSpace {
  /** The dimensions. */
  readonly rank: number;
  readonly documents: number;
  /** The place of each term in `weights` and `termVectors`. */
  readonly terms: ReadonlyMap<string, number>;
  /** The inverse document frequency of each term. */
  readonly weights: Float32Array;
  /** A row of `rank` numbers for each term. */
  readonly termVectors: Float32Array;
  /** A row of length one for each document; of zeros for one without a known term. */
  readonly documentVectors: Float32Array;
}

/** Where a query lies in a space. */
export interface Nearness {
  /** How near a document is: the cosine, -1 to 1. */
  readonly to: (document: number) => number;
  /**
   * How much of the weight of the query's terms the space represents, 0 to 1: the length of its image. Rare words have hardly any part
   * in the strongest directions, words that the space has never seen have none.
   */
  readonly represented: number;
}

/**
 * Undefined when the space represents nothing of it.
 * @param counts how often each term is in the query
 */
export function nearnessTo(space: LatentSpace, counts: ReadonlyMap<string, number>): Nearness | undefined {
  const image = project(space, counts);
  if (image === undefined) return undefined;
  const { rank, documentVectors } = space;
  return {
    to: (document) => {
      const from = document * rank;
      let sum = 0;
      for (let at = 0; at < rank; at++) sum += (image.vector[at] ?? 0) * (documentVectors[from + at] ?? 0);
      return sum;
    },
    represented: image.represented,
  };
}

/** The cosine of a text with others, -1 to 1; 0 when the space represents nothing of one of them. */
export function likenessTo(
  space: LatentSpace,
  counts: ReadonlyMap<string, number>,
): (other: ReadonlyMap<string, number>) => number {
  const own = project(space, counts)?.vector;
  return (other) => {
    const image = own === undefined ? undefined : project(space, other)?.vector;
    let sum = 0;
    for (let at = 0; at < space.rank; at++) sum += (own?.[at] ?? 0) * (image?.[at] ?? 0);
    return sum;
  };
}

/** The image of a text, of length one; undefined when there is none. */
function project(
  { rank, terms, weights, termVectors, documents }: LatentSpace,
  counts: ReadonlyMap<string, number>,
): { readonly vector: Float64Array; readonly represented: number } | undefined {
  const vector = new Float64Array(rank);
  let whole = 0;
  for (const { place, weight } of weightedTerms(counts, terms, weights)) {
    whole += weight * weight;
    const from = place * rank;
    for (let at = 0; at < rank; at++) vector[at] = (vector[at] ?? 0) + weight * (termVectors[from + at] ?? 0);
  }
  for (const [term, count] of counts)
    if (!terms.has(term)) whole += (dampened(count) * logIdf(documents, 1)) ** 2;
  const length = normalise(vector);
  return length === 0 ? undefined : { vector, represented: Math.min(1, length / Math.sqrt(whole)) };
}

/** Makes a vector one long, in place. @returns how long it was, 0 for one without length */
export function normalise(vector: Float64Array): number {
  let sum = 0;
  for (const value of vector) sum += value * value;
  const length = Math.sqrt(sum);
  if (length < SHORTEST) return 0;
  for (let at = 0; at < vector.length; at++) vector[at] = (vector[at] ?? 0) / length;
  return length;
}

const SHORTEST = 1e-9;
