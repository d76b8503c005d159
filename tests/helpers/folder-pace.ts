import { FOLDER_PACE, type FolderPace } from '../../src/sources/folder/folder-pace.ts';

/** Hasty, but longer than a writer of a test waits between two pieces; nothing is looked for that is not told or asked for. */
export const QUICK_FOLDER_PACE: FolderPace = {
  ...FOLDER_PACE,
  settleMs: 100,
  graceMs: 200,
  firstMs: 0,
  everyMs: 10 * 60_000,
};
