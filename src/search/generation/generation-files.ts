/** The files of a generation. */
export const FILES = {
  /** The papers, one JSON object a line. */
  papers: 'papers.jsonl',
  /** The forward index: 32-bit numbers. */
  forward: 'forward.bin',
  /** The segment, and where each paper stands in the file of papers. */
  index: 'index.bin',
  /** What became of the listings. */
  account: 'account.json',
  /** What the papers teach; made later. */
  model: 'model.bin',
} as const;

/** Where each paper stands among the texts. */
export interface TextPlaces {
  /** One more: where the last one ends. */
  readonly starts: Float64Array;
  /** The CRC-32 of each. */
  readonly sums: Uint32Array;
}
