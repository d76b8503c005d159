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
  const start = performance.now();
  for (let round = 0; round < WARM_UP_ROUNDS && performance.now() - start < WARM_UP_MS; round++)
    for (const input of inputs.slice(0, 500)) run(input);
  return inputs.map((input) => {
    const before = performance.now();
    run(input);
    return performance.now() - before;
  });
}

export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
