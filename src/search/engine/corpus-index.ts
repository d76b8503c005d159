import type { PaperStore } from '../segment/paper-store.ts';
import type { Segment } from '../segment/segment.ts';

/**
 * All papers of one revision: segments in a row, each with the papers that went since it was built. A paper's place is its
 * number over all of them. What counts over all papers (how many there are, how often a term occurs, how long they are) is exact, as if
 * they were one segment without what went.
 */
export interface CorpusIndex {
  readonly segments: readonly IndexedSegment[];
  /** One more than the last place. */
  readonly size: number;
  /** Without those that went. */
  readonly papers: number;
  /** By place: 1 for a paper that went. Undefined: none. */
  readonly gone: Uint8Array | undefined;
  /** By place: where equal scores leave the order open. */
  readonly positions: ArrayLike<number>;
  /** Of the papers that are here. */
  readonly averages: Lengths;
}

/** In terms: of everything (different ones), of the title (different ones), of title and abstract (the title's twice). */
interface Lengths {
  readonly all: number;
  readonly title: number;
  readonly text: number;
}

/** A segment in an index. */
export interface IndexedSegment {
  readonly segment: Segment;
  /** The place of its first paper. */
  readonly first: number;
  readonly store: PaperStore;
  readonly gone: GonePapers;
}

/** Papers of a segment that went or were replaced, and what they take from its counts. */
export interface GonePapers {
  readonly papers: ReadonlySet<number>;
  /** By word; by term: of how many of them, as Terms counts. */
  readonly words: ReadonlyMap<number, number>;
  readonly terms: ReadonlyMap<number, TermFrequency>;
  /** Sums. */
  readonly lengths: Lengths;
  /** By the name in words, as names are compared: of how many of them. */
  readonly names: ReadonlyMap<string, number>;
  /** By the acronym's term and the terms of its long form, joined by a space: how often they explain it. */
  readonly explained: ReadonlyMap<string, number>;
  /** By how a word with an umlaut is typed without and how it is folded, joined by a space: how often they write it. */
  readonly umlauts: ReadonlyMap<string, number>;
}

/** In how many papers a term occurs: anywhere, in the title, in title or abstract. */
export interface TermFrequency {
  readonly all: number;
  readonly title: number;
  readonly text: number;
}

/** Nothing went. */
export const NONE_GONE: GonePapers = {
  papers: new Set(),
  words: new Map(),
  terms: new Map(),
  lengths: { all: 0, title: 0, text: 0 },
  names: new Map(),
  explained: new Map(),
  umlauts: new Map(),
};

/** What stands in a row in an index, in this order. */
export type PlacedSegment = Omit<IndexedSegment, 'first'>;

/** @param positions by place; those of the only segment where there is one */
export function createCorpusIndex(
  placed: readonly PlacedSegment[],
  positions: ArrayLike<number> = placed[0]?.segment.columns.positions ?? [],
): CorpusIndex {
  let size = 0;
  let went = 0;
  const segments = placed.map((one) => {
    const first = size;
    size += one.segment.papers;
    went += one.gone.papers.size;
    return { ...one, first };
  });
  const papers = size - went;
  const gone = went === 0 ? undefined : new Uint8Array(size);
  for (const { first, gone: own } of segments)
    for (const paper of own.papers) gone?.fill(1, first + paper, first + paper + 1);
  const mean = (column: 'lengths' | 'titleLengths' | 'textLengths', of: keyof Lengths) =>
    segments.reduce(
      (sum, { segment, gone: own }) => sum + sumOf(segment.columns[column]) - own.lengths[of],
      0,
    ) / Math.max(1, papers);
  const averages = {
    all: mean('lengths', 'all'),
    title: mean('titleLengths', 'title'),
    text: mean('textLengths', 'text'),
  };
  return { segments, size, papers, gone, positions, averages };
}

function sumOf(values: Uint32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/** The segment that has a place. */
export function segmentAt({ segments }: CorpusIndex, place: number): IndexedSegment | undefined {
  return segments.findLast(({ first }) => first <= place);
}
