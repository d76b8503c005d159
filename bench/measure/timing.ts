/** What something gives, and how many milliseconds it took. */
export async function timed<T>(
  run: () => T | Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const start = performance.now();
  const given = run();
  // What answers at once does not pay for a wait.
  const result = given instanceof Promise ? await given : given;
  return { result, ms: performance.now() - start };
}

/** Of milliseconds; NaN of none. */
export function percentiles(times: readonly number[]): { readonly p50: number; readonly p99: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
