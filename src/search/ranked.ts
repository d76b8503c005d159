/** A paper's place in the corpus, and how well it answers. */
export interface Ranked {
  readonly at: number;
  readonly score: number;
  /** Terms of the corpus that matched. */
  readonly terms: readonly string[];
}
