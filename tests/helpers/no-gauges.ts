import type { Gauges } from '../../src/app/metrics.ts';

/** Gauges of a program of which nothing runs. */
export const NO_GAUGES: Gauges = {
  platforms: () => [],
  sinceLastLookMs: () => undefined,
  parts: async () => ({}),
};
