/**
 * Documents as counts of terms; those of row `r` stand at `starts[r] … starts[r + 1]`. Plain data, whose arrays may lie on
 * shared memory.
 */
export interface TermCounts {
  readonly rows: number;
  /** How many numbers of terms there are. */
  readonly columns: number;
  readonly starts: Uint32Array;
  /** The numbers of a row's terms, ascending. */
  readonly terms: Uint32Array;
  /** How often each is in its row: in a paper's abstract, and twice for each time in its title; at most 255. */
  readonly counts: Uint8Array;
}

/** In how many rows each term occurs. */
export function documentFrequencies({ columns, terms }: Pick<TermCounts, 'columns' | 'terms'>): Uint32Array {
  const frequencies = new Uint32Array(columns);
  // By place: an iterator over millions takes many times as long.
  for (let at = 0; at < terms.length; at++) {
    const term = terms[at] ?? 0;
    frequencies[term] = (frequencies[term] ?? 0) + 1;
  }
  return frequencies;
}

/** Fewer documents teach nothing: directions mean nothing among them. */
export const LEAST_LEARNED = 20;
