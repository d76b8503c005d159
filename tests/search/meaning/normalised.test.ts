import fc from 'fast-check';
import { expect, it } from 'vitest';
import { normalised } from '../../../src/search/meaning/normalised.ts';

it('a vector becomes one long and keeps its direction; zeros stay zeros', () => {
  const vector = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(vector, (values) => {
      const length = Math.hypot(...values);
      fc.pre(length > 1e-6);
      const one = normalised(values);
      expect(Math.hypot(...one)).toBeCloseTo(1, 5);
      for (const [at, value] of values.entries()) expect((one[at] ?? 0) * length).toBeCloseTo(value, 3);
    }),
  );
  expect([...normalised([0, 0])]).toEqual([0, 0]);
  expect([...normalised([])]).toEqual([]);
});
