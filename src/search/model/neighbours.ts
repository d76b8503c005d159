/** The nearest others of each document. Plain data, so that it can come from another thread or from the disk. */
export interface Neighbours {
  /** How many each has. */
  readonly count: number;
  /** A row of `count` for each document: the rows of its neighbours in the matrix (a paper's place), nearest first. */
  readonly places: Uint32Array;
  /** How near each is: the cosine, 0 to 1. */
  readonly nearness: Float32Array;
}

/**
 * What the neighbours of documents score.
 * @param scores of all documents
 * @param except the place of one that does not count
 * @returns gives the mean score of a document's neighbours, each by how near it is; 0 where none has a score
 */
export function meanOfNeighbours(
  { count, places, nearness }: Neighbours,
  scores: ArrayLike<number>,
  except?: number,
): (document: number) => number {
  return (document) => {
    let sum = 0;
    let all = 0;
    for (let at = document * count; at < (document + 1) * count; at++) {
      const place = places[at] ?? 0;
      if (place === except) continue;
      sum += (nearness[at] ?? 0) * (scores[place] ?? 0);
      all += nearness[at] ?? 0;
    }
    return all > 0 ? sum / all : 0;
  };
}

/** How near one document is to another: the cosine if it is among its neighbours, else 0. */
export function nearnessOf({ count, places, nearness }: Neighbours, one: number, other: number): number {
  const at = places.subarray(one * count, (one + 1) * count).indexOf(other);
  return at === -1 ? 0 : (nearness[one * count + at] ?? 0);
}
