/** The port to a sentence model: texts as points, where what means the same lies near each other. */
export interface Embedder {
  /** Names the model and its version: vectors of different ones cannot be compared. */
  readonly id: string;
  readonly dimension: number;
  /** @returns for each text a vector of length one, of `dimension` numbers */
  embed(texts: readonly string[]): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** The papers of a corpus as an embedder sees them. */
export interface EmbeddedCorpus {
  readonly embedder: Embedder;
  /** A row for each paper, in the order of the corpus. */
  readonly vectors: Float32Array;
}

/** The cosine of a text with each paper. */
export function meaningOf(
  { embedder: { dimension }, vectors }: EmbeddedCorpus,
  text: Float32Array,
): (paper: number) => number {
  return (paper) => {
    const from = paper * dimension;
    let sum = 0;
    for (let at = 0; at < dimension; at++) sum += (text[at] ?? 0) * (vectors[from + at] ?? 0);
    return sum;
  };
}
