export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const result = await run();
  return { result, ms: performance.now() - start };
}

/** Milliseconds of each call, after a round to warm up. */
export function timeEach<T>(inputs: readonly T[], run: (input: T) => unknown): readonly number[] {
  for (const input of inputs.slice(0, 100)) run(input);
  return inputs.map((input) => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  });
}

export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
