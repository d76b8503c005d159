import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tidyLine, tidyParagraphs } from '../../../src/sources/repair/tidy.ts';

it.each([
  ['  one\t two\u00a0 three ', 'one two three'],
  ['one\r\ntwo\n\nthree', 'one two three'],
  ['soft\u00adhyphen \ufeffmark\u0007', 'softhyphen mark'],
  ['e\u0301tude', 'étude'],
  ['', ''],
])('%j is the line %j', (text, line) => {
  expect(tidyLine(text)).toBe(line);
});

it.each([
  ['one\ntwo', 'one two'],
  ['one \n two\n\n \n three', 'one two\n\nthree'],
  ['one\r\n\r\ntwo\u2029three', 'one\n\ntwo three'],
  ['one\u2029\u2028two', 'one\n\ntwo'],
  ['\n\n one \n\n', 'one'],
])('%j are the paragraphs %j', (text, paragraphs) => {
  expect(tidyParagraphs(text)).toBe(paragraphs);
});

it('what is tidy stays as it is', () => {
  const text = fc.string({
    unit: fc.constantFrom('a', ' ', '\t', '\n', '\r', '\u2028', '\u00a0', '\u0001', '\u00ad', 'e\u0301', '𝐱'),
  });
  fc.assert(
    fc.property(text, (source) => {
      for (const tidy of [tidyLine, tidyParagraphs]) {
        const once = tidy(source);
        expect(tidy(once)).toBe(once);
        expect(once).not.toMatch(/^\s|\s$| {2}|\n{3}|[\u0001\u00ad\t\r]/);
        // Nothing but white space and what cannot be seen goes.
        const letters = (one: string) => one.normalize('NFC').replace(/[\s\u0001\u00ad]/g, '');
        expect(letters(once)).toBe(letters(source));
      }
      expect(tidyLine(source)).not.toContain('\n');
    }),
  );
});
