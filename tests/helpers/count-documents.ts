import type { TermCounts } from '../../src/search/model/term-counts.ts';

/** Documents, given as their terms with repetitions, as counts; terms are numbered in the order of the alphabet. */
export function countDocuments(documents: readonly (readonly string[])[]): {
  readonly counts: TermCounts;
  readonly numbers: ReadonlyMap<string, number>;
} {
  const numbers = new Map([...new Set(documents.flat())].toSorted().map((term, number) => [term, number]));
  const starts = [0];
  const terms: number[] = [];
  const counts: number[] = [];
  for (const document of documents) {
    const own = Map.groupBy(document, (term) => numbers.get(term) ?? 0);
    for (const [term, occurrences] of [...own].toSorted(([a], [b]) => a - b)) {
      terms.push(term);
      counts.push(Math.min(255, occurrences.length));
    }
    starts.push(terms.length);
  }
  return {
    numbers,
    counts: {
      rows: documents.length,
      columns: numbers.size,
      starts: Uint32Array.from(starts),
      terms: Uint32Array.from(terms),
      counts: Uint8Array.from(counts),
    },
  };
}
