import type { Segment } from '../segment/segment.ts';

/** The papers of a segment that have at least one term of each list, ascending; all papers when there is no list. */
export function papersWithAll(required: readonly (readonly number[])[], segment: Segment): Uint32Array {
  const unions = required.map((terms) => terms.map((term) => papersOf(term, segment)));
  const size = (lists: readonly Uint32Array[]) => lists.reduce((sum, { length }) => sum + length, 0);
  const [first, ...others] = unions.sort((a, b) => size(a) - size(b));
  if (first === undefined) return allPapers(segment);
  const start = first.length === 1 ? (first[0] ?? new Uint32Array()) : unite(first);
  return others.reduce(
    (left, lists) => left.filter((paper) => lists.some((list) => isAmong(paper, list))),
    start,
  );
}

function allPapers({ papers }: Segment): Uint32Array {
  const all = new Uint32Array(papers);
  for (let paper = 0; paper < papers; paper++) all[paper] = paper;
  return all;
}

/** The papers that have a term, ascending. */
export function papersOf(term: number, { postings: { starts, papers } }: Segment): Uint32Array {
  return papers.subarray(starts[term] ?? 0, starts[term + 1] ?? 0);
}

function unite(lists: readonly Uint32Array[]): Uint32Array {
  return Uint32Array.from(new Set(lists.flatMap((list) => [...list]))).sort();
}

/** Binary search in ascending numbers. */
function isAmong(wanted: number, sorted: Uint32Array): boolean {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === wanted;
}
