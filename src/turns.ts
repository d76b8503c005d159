/** Longer than this nobody else on the thread waits for work that is done in turns; in milliseconds. */
const LONGEST_MS = 10;

/** Those who wait to go on with something long, the first of them next. */
const waiting: (() => void)[] = [];

/**
 * Lets everything else on the thread have its turn. Of all who gave theirs away one goes on at a time, in their order, so that
 * nobody waits longer for many long things than for one.
 */
export function giveWay(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setImmediate(goOn);
  });
}

function goOn(): void {
  waiting.shift()?.();
  if (waiting.length > 0) setImmediate(goOn);
}

/**
 * Lets everything else on the thread have its turn while something long is done: to be called between its steps, however
 * small they are. Nothing is waited for, and undefined given, until the last turn is 10 ms ago.
 */
export function createTurns(): () => Promise<void> | undefined {
  let last = performance.now();
  return () => {
    if (performance.now() - last < LONGEST_MS) return undefined;
    return giveWay().then(() => {
      last = performance.now();
    });
  };
}
