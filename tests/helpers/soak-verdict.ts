import type { Measure } from './soak-measures.ts';

type Quantity = 'residentMB' | 'heapMB' | 'handles' | 'resources';

/** Of one quantity: what it was on an average in the first third after the warm-up, and in the last. */
export interface Trend {
  readonly quantity: Quantity;
  readonly first: number;
  readonly last: number;
  readonly isLevel: boolean;
}

/** While caches fill and code is compiled. */
const WARM_UP_SHARE = 0.25;

/** What comes and goes by itself: a share, and as much in any case. */
const MAY_GROW: Readonly<Record<Quantity, { readonly share: number; readonly by: number }>> = {
  residentMB: { share: 0.1, by: 15 },
  heapMB: { share: 0.1, by: 5 },
  handles: { share: 0.1, by: 5 },
  resources: { share: 0.1, by: 5 },
};

/** Compares the last third with the first after the warm-up. @param measures at least four */
export function trendsOf(measures: readonly Measure[]): readonly Trend[] {
  const warm = measures.slice(Math.floor(measures.length * WARM_UP_SHARE));
  const third = Math.max(1, Math.floor(warm.length / 3));
  return Object.entries(MAY_GROW).map(([name, { share, by }]) => {
    const quantity = name as Quantity;
    const mean = (some: readonly Measure[]) =>
      some.reduce((sum, one) => sum + one[quantity], 0) / some.length;
    const [first, last] = [mean(warm.slice(0, third)), mean(warm.slice(-third))];
    return { quantity, first, last, isLevel: last - first <= Math.max(by, first * share) };
  });
}
