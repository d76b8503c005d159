const FIRST_MS = 1_000;
const LONGEST_MS = 300_000;

/**
 * How many milliseconds to wait before what failed so often in a row is tried again: twice as long each time, up to five
 * minutes, less a random part of up to a half, so that many who lost Discord at once do not come back at once.
 */
export function growingPause(failures: number, random: () => number = Math.random): number {
  const full = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20));
  return failures < 1 ? 0 : full * (0.5 + random() / 2);
}
