import type { Paper } from '../../papers/paper.ts';
import { terms } from '../../search/words/analyzer.ts';

/** How often each term stands in a paper; the title counts more. */
export type TermCounts = ReadonlyMap<string, number>;

/** A paper by its words, of length 1: comparing two is a sum. It is the same on every machine, whatever else was learned. */
export type WordVector = ReadonlyMap<string, number>;

const TITLE_COUNTS = 3;
/** Of an abstract no more is read: some records have a whole paper there. */
const ABSTRACT_CHARACTERS = 5_000;
const TITLE_CHARACTERS = 500;

/** Counts the words of a paper. */
export function countTerms({ title, abstract }: Pick<Paper, 'title' | 'abstract'>): TermCounts {
  const counts = new Map<string, number>();
  const add = (text: string, times: number) => {
    for (const term of terms(text)) counts.set(term, (counts.get(term) ?? 0) + times);
  };
  add(title.slice(0, TITLE_CHARACTERS), TITLE_COUNTS);
  add(abstract.slice(0, ABSTRACT_CHARACTERS), 1);
  return counts;
}

/**
 * Learns from papers how telling each word is (the rarer, the more), and weighs others by that: 1 + log of how often a word
 * stands there, times log of how rare it is.
 */
export function learnWeights(papers: readonly TermCounts[]): (counts: TermCounts) => WordVector {
  const having = new Map<string, number>();
  for (const counts of papers)
    for (const term of counts.keys()) having.set(term, (having.get(term) ?? 0) + 1);
  const all = papers.length;
  return (counts) => {
    const vector = new Map<string, number>();
    for (const [term, count] of counts)
      vector.set(term, (1 + Math.log(count)) * Math.log((all + 2) / ((having.get(term) ?? 0) + 1)));
    return unit(vector);
  };
}

/** The same direction with length 1; what has no words stays without. */
export function unit(vector: ReadonlyMap<string, number>): WordVector {
  let squares = 0;
  for (const weight of vector.values()) squares += weight * weight;
  const length = Math.sqrt(squares);
  return length === 0 ? new Map() : new Map(Array.from(vector, ([term, weight]) => [term, weight / length]));
}

/** Says how near a vector is to each of these, 0 to 1, in their order. */
export function nearnessTo(vectors: readonly WordVector[]): (vector: WordVector) => readonly number[] {
  const postings = new Map<string, { readonly at: number; readonly weight: number }[]>();
  for (const [at, vector] of vectors.entries())
    for (const [term, weight] of vector) {
      const list = postings.get(term) ?? [];
      postings.set(term, list);
      list.push({ at, weight });
    }
  return (vector) => {
    const near = new Array<number>(vectors.length).fill(0);
    for (const [term, weight] of vector)
      for (const posting of postings.get(term) ?? [])
        near[posting.at] = (near[posting.at] ?? 0) + weight * posting.weight;
    return near;
  };
}
