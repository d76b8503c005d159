import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byBytes,
  createStringTable,
  findString,
  prefixRange,
  sizeOf,
  stringAt,
} from '../../../src/search/segment/string-table.ts';

// Where the order of code units is not that of bytes: U+FFFD stands before U+1D538.
const unit = fc.oneof(
  fc.constantFrom('a', 'b', 'é', '学', '\ufffd', '\uffff', '𝔸', '😀', '\u0000', '\ud7ff', '\ue000'),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
);
const string = fc.oneof(
  fc.string({ unit, maxLength: 5 }),
  fc.string({ unit, minLength: 24, maxLength: 40 }),
  fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 40 }),
);
const strings = fc.uniqueArray(string, { maxLength: 30 });
const inOrder = (all: readonly string[]) =>
  all.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));

describe('a table of strings', () => {
  it('stands in the order of bytes', () => {
    fc.assert(
      fc.property(strings, (all) => {
        expect(all.toSorted(byBytes)).toEqual(inOrder(all));
      }),
    );
    expect(byBytes('same', 'same')).toBe(0);
  });

  it('gives each string by its place and finds it there, and nothing else', () => {
    fc.assert(
      fc.property(strings, string, (all, other) => {
        const sorted = inOrder(all);
        const table = createStringTable(sorted);
        expect(sizeOf(table)).toBe(all.length);
        expect(sorted.map((_, place) => stringAt(table, place))).toEqual(sorted);
        expect(sorted.map((text) => findString(table, text))).toEqual([...sorted.keys()]);
        expect(findString(table, other)).toBe(sorted.indexOf(other));
      }),
    );
  });

  it('has what begins with a prefix in a row', () => {
    fc.assert(
      fc.property(strings, string, fc.nat({ max: 3 }), (all, other, length) => {
        const sorted = inOrder(all);
        const table = createStringTable(sorted);
        for (const text of [...all, other]) {
          const prefix = [...text].slice(0, length).join('');
          const [from, to] = prefixRange(table, prefix);
          expect(from).toBeLessThanOrEqual(to);
          expect(sorted.slice(from, to)).toEqual(sorted.filter((one) => one.startsWith(prefix)));
        }
      }),
    );
  });

  it('that is only read by place may stand in any order, with strings twice', () => {
    const table = createStringTable(['b', 'a', '', 'b']);
    expect([0, 1, 2, 3].map((place) => stringAt(table, place))).toEqual(['b', 'a', '', 'b']);
    expect(stringAt(table, 4)).toBe('');
  });

  it('without strings has nothing', () => {
    const table = createStringTable([]);
    expect(sizeOf(table)).toBe(0);
    expect(findString(table, '')).toBe(-1);
    expect(prefixRange(table, '')).toEqual([0, 0]);
  });
});
