/** A paper, and how well it answers. */
export interface Ranked {
  /** Which paper of the snapshot: see Snapshot. */
  readonly place: number;
  readonly score: number;
  /** Terms of the corpus that matched. */
  readonly terms: readonly string[];
}
