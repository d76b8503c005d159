import { createFairQueue } from '../../chat/fair-queue.ts';

/** Lets work begin one at a time. */
export interface Turns {
  /** Resolves when it is this person's turn. */
  next(person: string): Promise<void>;
}

/**
 * One turn in each round of the event loop: a round first takes all requests that wait, so that however many answers are
 * due, every request is acknowledged before the next answer is computed. Persons take turns.
 */
export function createTurns(): Turns {
  const waiting = createFairQueue<() => void>();
  const round = () => {
    waiting.next()?.();
    if (waiting.size > 0) setImmediate(round);
  };
  return {
    next: (person) =>
      new Promise((resolve) => {
        if (waiting.size === 0) setImmediate(round);
        waiting.add(resolve, { person });
      }),
  };
}
