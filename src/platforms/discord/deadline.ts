/** Discord did not answer, or did not let us ask, in the time that we had. */
export class Overdue extends Error {
  override readonly name = 'Overdue';

  constructor(milliseconds: number) {
    super(`no answer within ${milliseconds} ms`);
  }
}

/**
 * Rejects with `Overdue` when a request takes longer than so many milliseconds, also while it waits its turn for a rate
 * limit. Its signal is aborted then: what has not been sent is never sent.
 */
export async function withDeadline<T>(
  milliseconds: number,
  request: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const giveUp = new AbortController();
  const { promise: over, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => {
    reject(new Overdue(milliseconds));
    giveUp.abort();
  }, milliseconds);
  try {
    return await Promise.race([request(giveUp.signal), over]);
  } finally {
    clearTimeout(timer);
  }
}
