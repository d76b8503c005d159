import { describe, expect, it } from 'vitest';
import { part, textOf, textsOf } from '../../../../src/sources/formats/json/values.ts';

describe('textOf', () => {
  it('finds the text in a list, an object and a number', () => {
    expect(textOf(['', ' a '])).toBe('a');
    expect(textOf({ value: { name: 'b' } })).toBe('b');
    expect(textOf(7)).toBe('7');
    expect([textOf(null), textOf(true), textOf({ x: 'y' }), textOf(undefined)]).toEqual(['', '', '', '']);
  });

  it('does not follow what is too deep', () => {
    let value: object | string = 'x';
    for (let depth = 0; depth < 10_000; depth++) value = { value };
    expect(textOf(value as never)).toBe('');
  });
});

describe('textsOf', () => {
  it('finds all', () => expect(textsOf(['a', { name: 'b' }, ['c', null]])).toEqual(['a', 'b', 'c']));
});

describe('part', () => {
  it('takes the first name that has something, and nothing that all objects have', () => {
    expect(part({ a: '', b: 'x' }, ['toString', 'a', 'b'])).toBe('x');
    expect(part({}, ['constructor'])).toBeUndefined();
  });
});
