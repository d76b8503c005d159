import { describe, expect, it } from 'vitest';
import { growthOf } from '../../../bench/measure/growth.ts';
import { percentiles } from '../../../bench/measure/timing.ts';

describe('percentiles', () => {
  it('are times that were measured', () => {
    const hundred = Array.from({ length: 100 }, (_, at) => 100 - at);
    expect(percentiles(hundred)).toEqual({ p50: 50, p99: 99 });
    expect(percentiles([3, 1, 2])).toEqual({ p50: 2, p99: 3 });
    expect(percentiles([7])).toEqual({ p50: 7, p99: 7 });
    expect(percentiles([])).toEqual({ p50: Number.NaN, p99: Number.NaN });
  });
});

describe('growth', () => {
  it('is the exponent between the smallest but one and the largest', () => {
    const sizes = [
      { papers: 100_000, p50: 100 },
      { papers: 100, p50: 50 },
      { papers: 1_000, p50: 10 },
    ];
    expect(growthOf(sizes)).toEqual({ from: 1_000, to: 100_000, exponent: 0.5 });
  });

  it('is between the two where there are no more, and nothing where there is one', () => {
    const [small, large] = [
      { papers: 10, p50: 3 },
      { papers: 1_000, p50: 3 },
    ];
    expect(growthOf([small, large])).toEqual({ from: 10, to: 1_000, exponent: 0 });
    expect(growthOf([small])).toBeUndefined();
    expect(growthOf([])).toBeUndefined();
  });
});
