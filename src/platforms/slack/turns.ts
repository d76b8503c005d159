/** Lets work begin one at a time. */
export interface Turns {
  /** Resolves when it is this caller's turn. */
  next(): Promise<void>;
}

/**
 * One turn in each round of the event loop: a round first takes all requests that wait, so that however many answers are
 * due, every request is acknowledged before the next answer is computed.
 */
export function createTurns(): Turns {
  let waiting: (() => void)[] = [];
  let first = 0;
  const round = () => {
    waiting[first++]?.();
    if (first < waiting.length) {
      setImmediate(round);
      return;
    }
    waiting = [];
    first = 0;
  };
  return {
    next: () =>
      new Promise((resolve) => {
        if (waiting.push(resolve) === 1) setImmediate(round);
      }),
  };
}
