/** The parameters of BM25, as Robertson and Zaragoza name them (2009). */
export const K1 = 1.2;
export const B = 0.75;

/** The inverse document frequency of BM25, which is positive for every count (Robertson and Zaragoza 2009). */
export function inverseDocumentFrequency(documents: number, documentFrequency: number): number {
  return Math.log(1 + (documents - documentFrequency + 0.5) / (documentFrequency + 0.5));
}

/**
 * What a term's frequency in a document counts; below k1 + 1.
 * @param norm see lengthNorm
 */
export function saturated(frequency: number, norm: number): number {
  return (frequency * (K1 + 1)) / (frequency + norm);
}

/** What a document's length takes from its score. */
export function lengthNorm(length: number, average: number): number {
  return K1 * (1 - B + (B * length) / (average || 1));
}

/** For whole texts as queries: how soon repeating a word in the query stops counting. */
const K3 = 2;

/** What a term's frequency in the query counts. */
export function queryWeight(frequency: number): number {
  return (frequency * (K3 + 1)) / (frequency + K3);
}

/** What every frequency counts in documents of every length: `saturated` without its divisions, for innermost loops. */
export interface SaturationTable {
  /** How many lengths there are in a row; longer documents are as those of the last. */
  readonly lengths: number;
  /** That of frequency `f` in a document of length `l` stands at `f × lengths + l`. */
  readonly values: Float64Array;
}

/** What a frequency counts in a document of a length. */
export function saturatedIn({ lengths, values }: SaturationTable, frequency: number, length: number): number {
  return values[frequency * lengths + (length < lengths ? length : lengths - 1)] ?? 0;
}

/** Lengths and frequencies that a table is made for. */
interface TableSize {
  readonly longest: number;
  readonly average: number;
  /** The greatest frequency. */
  readonly most: number;
}

/** A document that is longer than this is a book: what it scores hardly changes any more. */
const LONGEST = 2_000;

/** Makes a table. */
export function createSaturationTable({ longest, average, most }: TableSize): SaturationTable {
  const lengths = Math.min(longest, LONGEST) + 1;
  const values = new Float64Array((most + 1) * lengths);
  for (let length = 0; length < lengths; length++) {
    const norm = lengthNorm(length, average);
    for (let frequency = 1; frequency <= most; frequency++)
      values[frequency * lengths + length] = saturated(frequency, norm);
  }
  return { lengths, values };
}
