import { setImmediate as turn } from 'node:timers/promises';

/** Longer than this nobody else on the thread waits for work that is done in turns; in milliseconds. */
const LONGEST_MS = 10;

/**
 * Lets everything else on the thread have its turn while something long is done: to be called between its steps, however
 * small they are. Nothing is waited for, and undefined given, until the last turn is 10 ms ago.
 */
export function createTurns(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_MS) return undefined;
    return turn().then(() => {
      last = performance.now();
    });
  };
}
