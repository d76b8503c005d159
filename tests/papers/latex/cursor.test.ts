import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCursor } from '../../../src/papers/latex/cursor.ts';

describe('a cursor', () => {
  it('passes every character once', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '{', '𝐱', '\ud800', 'é', '\n') }), (text) => {
        const cursor = createCursor(text);
        let read = '';
        while (!cursor.atEnd()) read += cursor.next();
        expect(read).toBe(text);
        expect([cursor.next(), cursor.peek()]).toEqual(['', '']);
      }),
    );
  });

  it('matches at its place alone, and passes only what matches', () => {
    const cursor = createCursor('abc123');
    expect(cursor.match(/\d+/y)).toBeUndefined();
    expect(cursor.looksAt(/ab/y)).toBe(true);
    expect(cursor.ahead(/a(b)/y)).toBe('b');
    expect(cursor.peek()).toBe('a');
    expect(cursor.match(/(x)?a(b)?/y)).toBe('b');
    expect(cursor.take('x')).toBe(false);
    expect(cursor.take('c')).toBe(true);
    expect(cursor.peek(2)).toBe('3');
    expect(cursor.run(/\d\d/y)).toBe('12');
    expect(cursor.run(/x/y)).toBe('');
    expect(cursor.next()).toBe('3');
  });

  it('sees nothing beyond a span, and goes on after it and its mark', () => {
    const cursor = createCursor('abcdef');
    const inside = cursor.span(3, 1, () => {
      const seen = [cursor.match(/abcd/y), cursor.ahead(/(abcd)/y), cursor.distanceTo('d'), cursor.peek(3)];
      return [...seen, cursor.run(/\w+/y), cursor.atEnd()];
    });
    expect(inside).toEqual([undefined, undefined, undefined, '', 'abc', true]);
    expect(cursor.next()).toBe('e');
    expect(createCursor('ab').span(1, 0, () => 'left unread')).toBe('left unread');
  });

  it('knows how far it is to words', () => {
    const cursor = createCursor('a b a');
    expect([cursor.distanceTo('a'), cursor.distanceTo('b'), cursor.distanceTo('c')]).toEqual([
      0,
      2,
      undefined,
    ]);
    cursor.next();
    expect([cursor.distanceTo('a'), cursor.distanceTo('b')]).toEqual([3, 1]);
  });

  it('reads groups with the braces inside them', () => {
    const cursor = createCursor('{a{b}\\}c}{d');
    expect(cursor.isGroup()).toBe(true);
    expect(cursor.group(() => [cursor.next(), cursor.rawGroup(), cursor.run(/.+/y)])).toEqual([
      'a',
      'b',
      '\\}c',
    ]);
    // The second is not closed.
    expect([cursor.peek(), cursor.isGroup(), cursor.rawGroup(), cursor.group(() => 1)]).toEqual([
      '{',
      false,
      undefined,
      undefined,
    ]);
  });

  it('finds the closing brace that counting finds', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('{', '}', 'a'), maxLength: 14 }), (text) => {
        let depth = 0;
        const close = [...`{${text}`].findIndex((character) => {
          depth += character === '{' ? 1 : character === '}' ? -1 : 0;
          return depth === 0;
        });
        expect(createCursor(`{${text}`).rawGroup()).toBe(close < 0 ? undefined : text.slice(0, close - 1));
      }),
    );
  });

  it('knows whether there are commands', () => {
    expect(
      [String.raw`\alpha`, String.raw`a\\`, 'a'].map((text) => createCursor(text).hasCommands()),
    ).toEqual([true, false, false]);
  });
});
