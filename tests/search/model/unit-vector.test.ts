import { expect, it } from 'vitest';
import { normalise } from '../../../src/search/model/unit-vector.ts';

it('makes a vector one long and says how long it was; one without length stays', () => {
  const vector = Float64Array.of(3, 0, -4);
  expect(normalise(vector)).toBe(5);
  expect([...vector]).toEqual([0.6, 0, -0.8]);
  const nothing = new Float64Array(3);
  expect(normalise(nothing)).toBe(0);
  expect([...nothing]).toEqual([0, 0, 0]);
});
