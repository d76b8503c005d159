import { findString } from '../segment/string-table.ts';
import type { CorpusIndex, IndexedSegment } from './corpus-index.ts';

/** The posting list of a term in one segment: from one place up to, but without, another. */
export interface PostingList {
  readonly in: IndexedSegment;
  readonly from: number;
  readonly to: number;
}

/** The posting lists of a term, in the order of the segments. */
export function postingLists({ segments }: CorpusIndex, term: string): readonly PostingList[] {
  return segments.flatMap((one) => {
    const { terms, postings } = one.segment;
    const place = findString(terms.table, term);
    if (place === -1) return [];
    return [{ in: one, from: postings.starts[place] ?? 0, to: postings.starts[place + 1] ?? 0 }];
  });
}

/** How many postings there are. */
export function lengthOf(lists: readonly PostingList[]): number {
  return lists.reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Where the posting of a paper of the segment stands; -1 where the paper lacks the term. */
export function findPosting({ in: { segment }, from, to }: PostingList, paper: number): number {
  const { papers } = segment.postings;
  let low = from;
  let high = to - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = papers[middle] ?? 0;
    if (found === paper) return middle;
    if (found < paper) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The count of a term in the paper at a place, as a posting has it; 0 where the paper lacks it. */
export function countAt(lists: readonly PostingList[], place: number): number {
  for (const list of lists) {
    const paper = place - list.in.first;
    if (paper < 0 || paper >= list.in.segment.papers) continue;
    const at = findPosting(list, paper);
    return at === -1 ? 0 : (list.in.segment.postings.counts[at] ?? 0);
  }
  return 0;
}
