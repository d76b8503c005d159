/** What was begun and is not finished yet. */
export interface InFlight {
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when nothing is in flight any more, or the time is over. */
  drain(milliseconds: number): Promise<void>;
}

/** Nothing is in flight at first. What fails counts as finished. */
export function createInFlight(): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      const settled = work.then(
        () => undefined,
        () => undefined,
      );
      running.add(settled);
      void settled.then(() => running.delete(settled));
      return work;
    },
    drain: async (milliseconds) => {
      const over = AbortSignal.timeout(milliseconds);
      const timeout = new Promise<void>((resolve) => over.addEventListener('abort', () => resolve()));
      while (running.size > 0 && !over.aborted) await Promise.race([Promise.all(running), timeout]);
    },
  };
}
