import { type LatentSpace, nearnessTo } from './latent-space.ts';
import type { Ranked } from './ranked.ts';

/** The share of the latent space in a fused score, for searches. Chosen on three collections: docs/relevance.md. */
export const LATENT_SHARE = 0.22;

/**
 * Ranks what the words found by the weighted sum of both scores, each brought to 0 … 1 over what was found. What has no
 * word of the query stays out, so that every result can say why it is there.
 */
export function fuseScores(
  ranked: readonly Ranked[],
  counts: ReadonlyMap<string, number>,
  space: LatentSpace | undefined,
  share: number,
): readonly Ranked[] {
  const near = space === undefined || ranked.length < 2 ? undefined : nearnessTo(space, counts);
  if (near === undefined) return ranked;
  const scores = new Float64Array(ranked.length);
  const nearness = new Float64Array(ranked.length);
  for (let at = 0; at < ranked.length; at++) {
    const { at: place = 0, score = 0 } = ranked[at] ?? {};
    scores[at] = score;
    nearness[at] = near(place);
  }
  const lexical = scaleOf(scores);
  const latent = scaleOf(nearness);
  const fused: Ranked[] = [];
  for (let at = 0; at < ranked.length; at++) {
    const { at: place = 0, terms = [] } = ranked[at] ?? {};
    const score = (1 - share) * lexical(scores[at] ?? 0) + share * latent(nearness[at] ?? 0);
    fused.push({ at: place, score, terms });
  }
  return fused;
}

/** Brings values to 0 … 1: the least and the greatest of all of them. */
export function scaleOf(values: Float64Array): (value: number) => number {
  let least = Number.POSITIVE_INFINITY;
  let greatest = Number.NEGATIVE_INFINITY;
  for (const value of values) {
    if (value < least) least = value;
    if (value > greatest) greatest = value;
  }
  const range = greatest - least;
  return range > 0 ? (value) => (value - least) / range : () => 1;
}
