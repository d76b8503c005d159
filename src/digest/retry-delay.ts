const LONGEST_DELAY_MS = 30 * 60_000;

/** Doubles with every attempt from the first delay on (half a minute, one, two, …), to at most half an hour; in milliseconds. */
export function retryDelay(attempts: number, first: number): number {
  return Math.min(first * 2 ** Math.max(0, attempts - 1), LONGEST_DELAY_MS);
}
