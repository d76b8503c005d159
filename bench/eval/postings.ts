import { inverseDocumentFrequency } from '../../src/search/ranking/bm25.ts';

/**
 * A sparse term–document matrix with BM25 weights, by term: the papers of term `t` are
 * `papers[starts[t] … starts[t + 1])`, their weights stand at the same places.
 */
export interface Postings {
  /**
   * Writes the score of every document into `scores`.
   * @returns the weight of each known term in the query, for strongestTerms
   */
  score(frequencies: ReadonlyMap<string, number>, scores: Float64Array): ReadonlyMap<string, number>;
  /** What a document with exactly these terms would score. */
  selfScore(frequencies: ReadonlyMap<string, number>): number;
  /** The terms that contribute most to a document's score, strongest first. */
  strongestTerms(document: number, query: ReadonlyMap<string, number>, limit: number): readonly string[];
}

/** The parameters of BM25, as Robertson and Zaragoza name them (2009). */
export interface Bm25Parameters {
  /** How soon repeating a word in a document stops counting. */
  readonly k1: number;
  /** How much a document's length takes from its score, 0 to 1. */
  readonly b: number;
  /** How soon repeating a word in the query stops counting. */
  readonly k3: number;
}

/** For whole texts as queries. */
const DEFAULTS: Bm25Parameters = { k1: 1.2, b: 0.75, k3: 2 };

/** Documents as postings: each a list of terms, with repetitions. */
export function createPostings(
  documents: readonly (readonly string[])[],
  parameters: Bm25Parameters = DEFAULTS,
): Postings {
  const saturate = termSaturation(parameters);
  const index = invert(documents, saturate);
  const { terms, starts, papers, weights, idf, averageLength } = index;
  const { k3 } = parameters;
  const queryWeight = (frequency: number) => (frequency * (k3 + 1)) / (frequency + k3);

  return {
    score(frequencies, scores) {
      scores.fill(0);
      const query = new Map<string, number>();
      for (const [word, frequency] of frequencies) {
        const term = terms.get(word);
        if (term === undefined) continue;
        const weight = queryWeight(frequency);
        query.set(word, weight);
        for (let at = starts[term] ?? 0; at < (starts[term + 1] ?? 0); at++) {
          const paper = papers[at] ?? 0;
          scores[paper] = (scores[paper] ?? 0) + weight * (weights[at] ?? 0);
        }
      }
      return query;
    },

    selfScore(frequencies) {
      let length = 0;
      for (const frequency of frequencies.values()) length += frequency;
      let sum = 0;
      for (const [word, frequency] of frequencies) {
        const term = terms.get(word);
        const termIdf = term === undefined ? inverseDocumentFrequency(documents.length, 0) : (idf[term] ?? 0);
        sum += queryWeight(frequency) * termIdf * saturate(frequency, length / averageLength);
      }
      return sum;
    },

    strongestTerms(document, query, limit) {
      const contributions: { word: string; part: number }[] = [];
      for (const [word, weight] of query) {
        const at = findPosting(index, terms.get(word) ?? 0, document);
        if (at !== undefined) contributions.push({ word, part: weight * (weights[at] ?? 0) });
      }
      return contributions
        .sort((a, b) => b.part - a.part)
        .slice(0, limit)
        .map(({ word }) => word);
    },
  };
}

/** What a term's frequency in a document counts, by how long that is beside the average; below k1 + 1. */
type Saturation = (frequency: number, relativeLength: number) => number;

function termSaturation({ k1, b }: Bm25Parameters): Saturation {
  return (frequency, relativeLength) =>
    (frequency * (k1 + 1)) / (frequency + k1 * (1 - b + b * relativeLength));
}

/** An inverted index, laid out as Postings says. */
interface InvertedIndex {
  /** The number of each term. */
  readonly terms: ReadonlyMap<string, number>;
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly weights: Float32Array;
  /** The inverse document frequency of each term. */
  readonly idf: Float64Array;
  /** Of the documents, in terms. */
  readonly averageLength: number;
}

function invert(documents: readonly (readonly string[])[], saturate: Saturation): InvertedIndex {
  const terms = new Map<string, number>();
  const counted = documents.map((document) => countTerms(document, terms));
  const starts = new Uint32Array(terms.size + 1);
  for (const document of counted)
    for (const term of document.keys()) starts[term + 1] = (starts[term + 1] ?? 0) + 1;
  const idf = Float64Array.from(starts.subarray(1), (frequency) =>
    inverseDocumentFrequency(documents.length, frequency),
  );
  for (let term = 0; term < terms.size; term++)
    starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

  const size = starts[terms.size] ?? 0;
  const papers = new Uint32Array(size);
  const weights = new Float32Array(size);
  const next = starts.slice();
  const averageLength =
    documents.reduce((sum, document) => sum + document.length, 0) / Math.max(1, documents.length);
  for (const [paper, document] of counted.entries()) {
    const length = documents[paper]?.length ?? 0;
    for (const [term, frequency] of document) {
      const at = next[term] ?? 0;
      next[term] = at + 1;
      papers[at] = paper;
      weights[at] = (idf[term] ?? 0) * saturate(frequency, length / averageLength);
    }
  }
  return { terms, starts, papers, weights, idf, averageLength };
}

function countTerms(document: readonly string[], terms: Map<string, number>): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const word of document) {
    const term = terms.get(word) ?? terms.size;
    terms.set(word, term);
    counts.set(term, (counts.get(term) ?? 0) + 1);
  }
  return counts;
}

/** Where the posting of a paper stands, by binary search: the papers of one term stand in ascending order. */
function findPosting({ starts, papers }: InvertedIndex, term: number, wanted: number): number | undefined {
  let low = starts[term] ?? 0;
  let high = (starts[term + 1] ?? 0) - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const paper = papers[middle] ?? 0;
    if (paper === wanted) return middle;
    if (paper < wanted) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
