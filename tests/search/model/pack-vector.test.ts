import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cosineWithPacked, packUnit, packVector } from '../../../src/search/model/pack-vector.ts';

const number = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((thousandths) => thousandths / 1_000);
const vector = fc.array(number, { minLength: 1, maxLength: 20 });

it('a packed vector is the same to half a step, of which there are 127 to its greatest number', () => {
  fc.assert(
    fc.property(vector, (numbers) => {
      const packed = new Int8Array(numbers.length);
      const scale = packVector(Float64Array.from(numbers), packed);
      const greatest = Math.max(...numbers.map(Math.abs));
      expect(scale).toBeCloseTo(greatest / 127, 9);
      for (const [at, number] of numbers.entries())
        expect(Math.abs((packed[at] ?? 0) * scale - number)).toBeLessThanOrEqual(scale * 0.5001);
    }),
  );
});

it('writes over what was there, zeros too', () => {
  const packed = Int8Array.of(5, 6);
  expect(packVector(Float64Array.of(0, 0), packed)).toBe(0);
  expect([...packed]).toEqual([0, 0]);
});

it('the cosine goes by the direction of a row, not by its length; a row of zeros has none', () => {
  const rows = Int8Array.of(100, 0, 3, 4, -30, -40, 0, 0);
  const cosines = [0, 1, 2, 3].map((row) => cosineWithPacked(packUnit(Float64Array.of(0.6, 0.8)), rows, row));
  for (const [at, cosine] of [0.6, 1, -1, 0].entries()) expect(cosines[at]).toBeCloseTo(cosine, 4);
});
