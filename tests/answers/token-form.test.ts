import { describe, expect, it } from 'vitest';
import { bareToken, readOffset, textToken } from '../../src/answers/token-form.ts';

describe('a bare token', () => {
  const { marks, write, read } = bareToken('e', { kind: 'help' });

  it('is its mark, and nothing else is', () => {
    expect(marks).toEqual(['e']);
    expect(write({ kind: 'help' })).toBe('e:');
    expect(read('e', '')).toEqual({ kind: 'help' });
    expect(read('e', 'more')).toBeUndefined();
  });
});

describe('a token with a text', () => {
  const { write, read } = textToken<'paper'>(
    'p',
    ({ reference }) => reference,
    (reference) => ({ kind: 'paper', reference }),
  );

  it('keeps the text, also with colons, and is none without', () => {
    expect(write({ kind: 'paper', reference: 'RD²: a study' })).toBe('p:RD²: a study');
    expect(read('p', 'RD²: a study')).toEqual({ kind: 'paper', reference: 'RD²: a study' });
    expect(read('p', '')).toBeUndefined();
  });
});

describe('a place in a list', () => {
  it('is digits, as many as a corpus can need', () => {
    expect(readOffset('0')).toBe(0);
    expect(readOffset('9999999')).toBe(9_999_999);
    for (const text of [undefined, '', '-1', '1.5', ' 1', '10000000', '1e3'])
      expect(readOffset(text), text).toBeUndefined();
  });
});
