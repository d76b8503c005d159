import fc from 'fast-check';
import { expect, it } from 'vitest';
import { invertLists, type Lists, listsOf, startsFromCounts } from '../../../src/search/segment/lists.ts';

const DIFFERENT = 9;
const lists = fc.array(fc.array(fc.nat({ max: DIFFERENT - 1 }), { maxLength: 6 }), { maxLength: 8 });
const spread = ({ starts, values }: Lists) =>
  Array.from(starts.subarray(1), (end, at) => [...values.subarray(starts[at], end)]);

it('lists stand one after another', () => {
  expect(startsFromCounts([2, 0, 3])).toEqual(Uint32Array.of(0, 2, 2, 5));
  expect(startsFromCounts([])).toEqual(Uint32Array.of(0));
  fc.assert(
    fc.property(lists, (all) => {
      expect(spread(listsOf(all, (one) => one))).toEqual(all);
    }),
  );
});

it('the inverse has for each value the lists that have it, ascending, as often as they do', () => {
  fc.assert(
    fc.property(lists, (all) => {
      const expected = Array.from({ length: DIFFERENT }, (_, value) =>
        all.flatMap((list, at) => list.filter((one) => one === value).map(() => at)),
      );
      const inverse = invertLists(
        listsOf(all, (one) => one),
        DIFFERENT,
      );
      expect(spread(inverse)).toEqual(expected);
      expect(spread(invertLists(inverse, all.length))).toEqual(all.map((list) => list.toSorted()));
    }),
  );
});
