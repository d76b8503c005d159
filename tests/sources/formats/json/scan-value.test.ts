import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfComment, endOfString, scanValue } from '../../../../src/sources/formats/json/scan-value.ts';

describe('scanValue', () => {
  it('finds the end of whatever JSON.stringify writes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue())), (value) => {
        const text = JSON.stringify(value);
        expect(scanValue(`--${text}, more`, 2)).toEqual({ kind: 'end', end: text.length + 2 });
      }),
    );
  });

  it('lets pass what stands for JSON elsewhere', () => {
    for (const text of ["{'a': None, b: NaN}", '[1, /* ] */ 2, // ]\n]', '{"a": "x\ny",}'])
      expect(scanValue(text, 0)).toEqual({ kind: 'end', end: text.length });
  });

  it.each([
    ['{"a" 1}', 5],
    ['{"a": "b" c}', 10],
    ['["a": 1]', 4],
    ['{"a": [1}', 8],
    ['{"a": 1, {', 9],
    ['{"a"}', 4],
    ['[1 2]', 3],
  ])('says where %s breaks', (text, at) => {
    expect(scanValue(text, 0)).toMatchObject({ kind: 'broken', at });
  });

  it('says that the text ends before the value', () => {
    for (const text of ['{"a": [1, 2', '{"a', '[', '{"a": 1 /* c'])
      expect(scanValue(text, 0).kind).toBe('open');
  });

  it('is linear in the depth and the length of a value', () => {
    const deep = '['.repeat(1_000_000);
    expect(scanValue(deep, 0).kind).toBe('open');
    expect(scanValue(`["${'\\"'.repeat(1_000_000)}"]`, 0).kind).toBe('end');
  });
});

describe('endOfString', () => {
  it('passes over escaped quotes', () => {
    expect(endOfString('"a\\"b" c', 0)).toBe(6);
    expect(endOfString('"a\\\\" c', 0)).toBe(5);
    expect(endOfString("'it\\'s'", 0)).toBe(7);
    expect(endOfString('"open', 0)).toBeUndefined();
  });
});

describe('endOfComment', () => {
  it('knows both kinds', () => {
    expect(endOfComment('/* a */ b', 0)).toBe(7);
    expect(endOfComment('// a\nb', 0)).toBe(4);
    expect(endOfComment('b', 0)).toBe(0);
    expect(endOfComment('/* a', 0)).toBeUndefined();
  });
});
