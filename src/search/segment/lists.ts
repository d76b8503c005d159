/** Where each list begins when lists of these lengths stand one after another; one more: where the last one ends. */
export function startsFromCounts(counts: ArrayLike<number>): Uint32Array {
  const starts = new Uint32Array(counts.length + 1);
  for (let at = 0; at < counts.length; at++) starts[at + 1] = (starts[at] ?? 0) + (counts[at] ?? 0);
  return starts;
}

/** Lists of numbers, one after another: list `i` stands in `values` from `starts[i]` to `starts[i + 1]`. */
export interface Lists {
  readonly starts: Uint32Array;
  readonly values: Uint32Array;
}

/**
 * The inverse of lists: for each value the lists that have it, ascending.
 * @param values how many different ones there may be
 */
export function invertLists({ starts, values }: Lists, different: number): Lists {
  const counts = new Uint32Array(different);
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  const inverse = { starts: startsFromCounts(counts), values: new Uint32Array(values.length) };
  const next = inverse.starts.slice();
  for (let list = 0; list + 1 < starts.length; list++)
    for (let at = starts[list] ?? 0; at < (starts[list + 1] ?? 0); at++) {
      const to = next[values[at] ?? 0] ?? 0;
      next[values[at] ?? 0] = to + 1;
      inverse.values[to] = list;
    }
  return inverse;
}

/** One list for each item. */
export function listsOf<T>(items: Iterable<T>, list: (item: T) => readonly number[]): Lists {
  const counts: number[] = [];
  const values: number[] = [];
  for (const item of items) {
    const own = list(item);
    counts.push(own.length);
    for (const value of own) values.push(value);
  }
  return { starts: startsFromCounts(counts), values: new Uint32Array(values) };
}
