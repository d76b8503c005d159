/** The p50 of one kind of question among so many papers, in milliseconds. */
interface SizedTime {
  readonly papers: number;
  readonly p50: number;
}

/** How the time grows between two sizes. */
export interface Growth {
  readonly from: number;
  readonly to: number;
  /** 1: as the papers do; 0: not at all. */
  readonly exponent: number;
}

/**
 * Between the smallest but one and the largest: the smallest says more about what each answer costs anyway. Of two sizes
 * between them; undefined of fewer.
 */
export function growthOf(times: readonly SizedTime[]): Growth | undefined {
  const sorted = times.toSorted((one, other) => one.papers - other.papers);
  const small = sorted.at(sorted.length > 2 ? 1 : 0);
  const large = sorted.at(-1);
  if (small === undefined || large === undefined || small.papers === large.papers) return undefined;
  const exponent = Math.log(large.p50 / small.p50) / Math.log(large.papers / small.papers);
  return { from: small.papers, to: large.papers, exponent };
}
