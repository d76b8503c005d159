import type { LatentSpace } from './compact-space.ts';
import { addTerm } from './fold-in.ts';
import { cosineWithPacked, packUnit } from './pack-vector.ts';
import { dampened, logIdf } from './term-weights.ts';
import { normalise } from './unit-vector.ts';

/** A text as counts of terms. */
export interface CountedText {
  /** How often each term is in it, by the term's number; below one for what was guessed. */
  readonly counts: ReadonlyMap<number, number>;
  /** How often each term without a number is in it. */
  readonly unknown: readonly number[];
}

/** Where a query lies in a space. */
export interface Nearness {
  /** How near a document is: the cosine, -1 to 1. */
  readonly to: (document: number) => number;
  /** The same for a row of vectors that were folded in (fold-in.ts). */
  readonly toVector: (vectors: Int8Array, row: number) => number;
  /**
   * How much of the weight of the query's terms the space represents, 0 to 1: the length of its image. Rare words have hardly any part
   * in the strongest directions, words that the space has never seen have none.
   */
  readonly represented: number;
}

/** Undefined when the space represents nothing of it. */
export function nearnessTo(space: LatentSpace, query: CountedText): Nearness | undefined {
  const image = project(space, query);
  if (image === undefined) return undefined;
  const { represented } = image;
  const unit = packUnit(image.vector);
  return {
    to: (document) => cosineWithPacked(unit, space.documentVectors, document),
    toVector: (vectors, row) => cosineWithPacked(unit, vectors, row),
    represented,
  };
}

/** Where a text lies in a space, of length one; undefined when the space represents nothing of it. */
export function imageOf(space: LatentSpace, text: CountedText): Float32Array | undefined {
  const image = project(space, text);
  return image === undefined ? undefined : Float32Array.from(image.vector);
}

/** The cosine of two images, -1 to 1; 0 where one is missing. */
export function cosineOf(one: Float32Array | undefined, other: Float32Array | undefined): number {
  if (one === undefined || other === undefined) return 0;
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

/** The image of a text, of length one; undefined when there is none. */
function project(
  space: LatentSpace,
  { counts, unknown }: CountedText,
): { readonly vector: Float64Array; readonly represented: number } | undefined {
  const vector = new Float64Array(space.rank);
  // What the space does not know weighs as much as a term of a single document.
  const unseen = logIdf(space.documents, 1);
  let whole = 0;
  for (const [term, count] of counts) {
    const weight = dampened(count);
    addTerm(vector, space, { term, weight });
    whole += (weight * (space.weights[term] || unseen)) ** 2;
  }
  for (const count of unknown) whole += (dampened(count) * unseen) ** 2;
  const length = normalise(vector);
  return length === 0 ? undefined : { vector, represented: Math.min(1, length / Math.sqrt(whole)) };
}
