import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObject, parseValue } from '../../../../src/sources/formats/json/parse-value.ts';

describe('parseValue', () => {
  it('reads JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value);
        expect(parseValue(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ["{'title': 'It\\'s \"so\"', 'n': None, 'b': True}", { title: 'It\'s "so"', n: null, b: true }],
    ['{"a": NaN, "b": -Infinity}', { a: null, b: null }],
    ['{"a": [1, 2,], // one\n "b": 2, /* two */}', { a: [1, 2], b: 2 }],
    ['{a: "x", b$: undefined}', { a: 'x', b$: null }],
    ['{"a": "one\ttwo\nthree"}', { a: 'one\ttwo\nthree' }],
    ["{'a': '\\x41\\\\x41'}", { a: 'A\\x41' }],
  ])('reads %s', (text, value) => expect(parseValue(text)).toEqual(value));

  it.each(['{"a": b}', '{"a" 1}', '{"a": "x" "y"}', '{"a": ', "{'a': 'it's'}", '{"a": 01}', ''])(
    'leaves %s',
    (text) => expect(parseValue(text)).toBeUndefined(),
  );
});

describe('isObject', () => {
  it('is none of a list and null', () => {
    expect([{}, [], null, 'x', undefined].map(isObject)).toEqual([true, false, false, false, false]);
  });
});
