/** Scores, and what the least of them may be without saying anything: 0, or what all others have less than. */
interface Scored {
  readonly scores: ArrayLike<number>;
  readonly base: number;
}

/** A paper with less of the best one's score shares a word and no more (docs/relevance.md). */
const LEAST_SHARE = 0.2;

/** How many of the papers found are worth paging through; all where none is better than another. */
export function countWorth({ scores, base }: Scored): number {
  let best = base;
  for (let at = 0; at < scores.length; at++) best = Math.max(best, scores[at] ?? 0);
  const least = base + LEAST_SHARE * (best - base);
  let count = 0;
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) >= least) count++;
  return count;
}
