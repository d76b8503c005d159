export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}

const WARM_UP_MS = 3_000;
const WARM_UP_ROUNDS = 50;

/** Milliseconds of each call, after up to three seconds of the same to warm up. */
export function timeEach<T>(inputs: readonly T[], run: (input: T) => unknown): readonly number[] {
  return timeTogether(inputs, [run])[0] ?? [];
}

/** The same for several ways to do it, in turn for each input, so that a busy machine is busy for all of them. */
export function timeTogether<T>(
  inputs: readonly T[],
  ways: readonly ((input: T) => unknown)[],
): readonly (readonly number[])[] {
  const start = performance.now();
  for (let round = 0; round < WARM_UP_ROUNDS && performance.now() - start < WARM_UP_MS; round++) {
    for (const input of inputs.slice(0, 500)) for (const run of ways) run(input);
  }
  const times = ways.map((): number[] => []);
  for (const input of inputs) {
    for (const [at, run] of ways.entries()) {
      const before = performance.now();
      run(input);
      times[at]?.push(performance.now() - before);
    }
  }
  return times;
}

export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
