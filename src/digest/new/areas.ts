import { nearnessTo, unit, type WordVector } from './word-vectors.ts';

const ROUNDS = 8;

/**
 * Middles of so many areas that papers fall into: spherical k-means (Dhillon and Modha, 2001), which begins with papers evenly
 * apart in the order that they have. The same papers in the same order give the same areas.
 * @param turn lets others on the thread have theirs
 */
export async function findAreas(
  papers: readonly WordVector[],
  count: number,
  turn: () => Promise<void> | undefined,
): Promise<readonly WordVector[]> {
  const step = papers.length / count;
  let middles = papers
    .filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step))
    .slice(0, count);
  for (let round = 0; round < ROUNDS; round++) {
    const areaOf = areasBy(middles);
    const sums = middles.map(() => new Map<string, number>());
    for (const paper of papers) {
      await turn();
      const sum = sums[areaOf(paper)];
      if (sum !== undefined) for (const [term, weight] of paper) sum.set(term, (sum.get(term) ?? 0) + weight);
    }
    middles = sums.map((sum, at) => (sum.size === 0 ? (middles[at] ?? sum) : unit(sum)));
  }
  return middles;
}

/** Says in which area a paper is, from 0; without areas all are in the first. */
export function areasBy(middles: readonly WordVector[]): (paper: WordVector) => number {
  const nearness = nearnessTo(middles);
  return (paper) => {
    const near = nearness(paper);
    let best = 0;
    for (let at = 1; at < near.length; at++) if ((near[at] ?? 0) > (near[best] ?? 0)) best = at;
    return best;
  };
}
