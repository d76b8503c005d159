import fc from 'fast-check';
import { expect, it } from 'vitest';
import { listSentence } from '../../src/answers/list-sentence.ts';

const shown = (excerpt: Parameters<typeof listSentence>[0]) =>
  listSentence(excerpt)
    .map(({ text, style }) => (style === 'mark' ? `[${text}]` : text))
    .join('');
const word = (text: string, marked = false) => ({ text, marked });

it('is whole where it is short', () => {
  expect(shown([word('We learn '), word('offline', true), word('.')])).toBe('We learn [offline].');
});

it('is its beginning where that has all that matched, up to a word', () => {
  const long = shown([word('We learn '), word('offline', true), word(` ${'and more '.repeat(30)}`)]);
  expect(long).toMatch(/^We learn \[offline\] (?:and more ?)+(?:and)?…$/);
  expect(long.length).toBeLessThan(170);
});

it('is the part with most of what matched, from a word on, with some of what is before it', () => {
  const excerpt = [
    word('It begins with '),
    word('learning', true),
    word(` ${'far away '.repeat(30)}from `),
    word('offline', true),
    word(' and '),
    word('reinforcement', true),
    word(' at its end.'),
  ];
  expect(shown(excerpt)).toMatch(
    /^… (?:away )?(?:far away ){3,4}from \[offline\] and \[reinforcement\] at its end\.$/,
  );
});

it('is always a part of the sentence, marked as there, and never longer than an entry has room', () => {
  const piece = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 120 }), marked: fc.boolean() });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (excerpt) => {
      const text = excerpt.map((one) => one.text).join('');
      const parts = listSentence(excerpt).map((span) => span.text);
      const body = parts.join('').replace(/^… /, '').replace(/…$/, '');
      expect(body.length).toBeLessThanOrEqual(190);
      if (text.isWellFormed() && body.isWellFormed() && !body.includes('\ufffd'))
        expect(text).toContain(body);
    }),
  );
});
