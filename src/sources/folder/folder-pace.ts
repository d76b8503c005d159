/** How patient whoever looks after a folder is; all in milliseconds. */
export interface FolderPace {
  /** What did not change for so long is whole. */
  readonly settleMs: number;
  /**
   * What had something and is empty, or could be read and cannot be, may be in the middle of being written: it is believed when
   * it has been so for that long.
   */
  readonly graceMs: number;
  /** Whoever is still waiting for a file after that long says so. */
  readonly toldMs: number;
  /** How often is looked where nothing says that something changed, as on network file systems. */
  readonly everyMs: number;
  /** The first look after the start, which has other things to do. */
  readonly firstMs: number;
}

/** For folders on a disk and on the network. */
export const FOLDER_PACE: FolderPace = {
  settleMs: 2_000,
  graceMs: 30_000,
  toldMs: 60_000,
  everyMs: 10_000,
  firstMs: 2_000,
};
