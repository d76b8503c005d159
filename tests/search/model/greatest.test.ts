import fc from 'fast-check';
import { expect, it } from 'vitest';
import { greatest } from '../../../src/search/model/greatest.ts';

it('has the places of the greatest values in their order, the first of equal ones first', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.integer()), { maxLength: 60 });
  fc.assert(
    fc.property(values, fc.integer({ min: 0, max: 25 }), (numbers, count) => {
      const sorted = [...numbers.entries()].toSorted(([a, one], [b, other]) => other - one || a - b);
      expect([...greatest(Int32Array.from(numbers), count)]).toEqual(
        sorted.slice(0, count).map(([at]) => at),
      );
    }),
    // The least value that there is was once taken for a place where nothing is yet.
    { examples: [[[0, -(2 ** 31), 0], 3]] },
  );
});
