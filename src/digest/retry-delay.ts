/** The first delay before another try. */
const FIRST_DELAY_MS = 30_000;
const LONGEST_DELAY_MS = 30 * 60_000;

/** Doubles with every attempt: half a minute, one, two, … at most half an hour. */
export function retryDelay(attempts: number, first: number = FIRST_DELAY_MS): number {
  return Math.min(first * 2 ** Math.max(0, attempts - 1), LONGEST_DELAY_MS);
}
