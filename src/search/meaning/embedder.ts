/** What a text is: retrieval models see what is asked and what is looked through with other eyes. */
export type TextKind = 'question' | 'paper';

/** The port to a sentence model: texts as points, where what means the same lies near each other. */
export interface Embedder {
  /** Names the model and its version: vectors of different ones cannot be compared. */
  readonly id: string;
  readonly dimension: number;
  /** The share of its cosine in a score, 0 to 1; undefined: as for any. */
  readonly share?: number | undefined;
  /** @returns for each text a vector of length one, of `dimension` numbers */
  embed(texts: readonly string[], kind: TextKind): Promise<readonly Float32Array[]>;
  close(): Promise<void>;
}

/** The papers of a corpus as an embedder sees them. */
export interface EmbeddedCorpus {
  readonly embedder: Embedder;
  /** A row for each paper, in the order of the corpus. */
  readonly vectors: Float32Array;
}
