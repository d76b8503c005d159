/** How long one thing held the thread: what everything else on it had to wait for. In milliseconds. */
export interface TurnTimes {
  /** The longest time without a turn for others, and how much of that was work: a busy machine waits longer. */
  readonly longestMs: number;
  readonly longestWorkMs: number;
  /** Until it was done. */
  readonly ms: number;
  /** Of all processors. */
  readonly cpuMs: number;
}

/** Does something while a chain of turns looks for how long each of them had to wait. */
export async function watchTurns<T>(run: () => Promise<T>): Promise<TurnTimes & { readonly result: T }> {
  const longest = { waitMs: 0, workMs: 0 };
  let [turnAt, workAt] = [performance.now(), threadMilliseconds()];
  const turn = () => {
    const [now, work] = [performance.now(), threadMilliseconds()];
    longest.waitMs = Math.max(longest.waitMs, now - turnAt);
    longest.workMs = Math.max(longest.workMs, work - workAt);
    [turnAt, workAt] = [now, work];
  };
  const nextTurn = (): NodeJS.Immediate =>
    setImmediate(() => {
      turn();
      next = nextTurn();
    });
  let next = nextTurn();
  const before = process.cpuUsage();
  const start = performance.now();
  let result: T;
  try {
    result = await run();
  } finally {
    turn();
    clearImmediate(next);
  }
  const { user, system } = process.cpuUsage(before);
  return {
    result,
    longestMs: longest.waitMs,
    longestWorkMs: longest.workMs,
    ms: performance.now() - start,
    cpuMs: (user + system) / 1000,
  };
}

/** Without the time in which others had the processor. */
function threadMilliseconds(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}
