/**
 * The least that a run takes of some, in milliseconds of this process: what else the machine does counts for little.
 */
export function quickest(runs: number, run: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < runs; at++) {
    const before = process.cpuUsage();
    run();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
}
