/** What something gives, and how many milliseconds it took. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}

const WARM_UP_MS = 3_000;
const WARM_UP_ROUNDS = 50;

type Way<T> = (input: T) => unknown;

/** Milliseconds of each call to its answer, after up to three seconds of the same to warm up. */
export async function timeEach<T>(inputs: readonly T[], run: Way<T>): Promise<readonly number[]> {
  const [times = []] = await timeTogether(inputs, [run]);
  return times;
}

/** The same for several ways to do it, in turn for each input, so that a busy machine is busy for all of them. */
export async function timeTogether<T>(
  inputs: readonly T[],
  ways: readonly Way<T>[],
): Promise<readonly (readonly number[])[]> {
  const start = performance.now();
  for (let round = 0; round < WARM_UP_ROUNDS && performance.now() - start < WARM_UP_MS; round++) {
    for (const input of inputs.slice(0, 500)) for (const run of ways) await run(input);
  }
  const times = ways.map((): number[] => []);
  for (const input of inputs) {
    for (const [at, run] of ways.entries()) {
      const before = performance.now();
      const answer = run(input);
      // What answers at once does not pay for a wait.
      if (answer instanceof Promise) await answer;
      times[at]?.push(performance.now() - before);
    }
  }
  return times;
}

/** Of milliseconds; NaN of none. */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
