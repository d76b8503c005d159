import { describe, expect, it } from 'vitest';
import { entryStartAt, isCertain } from '../../../../src/sources/formats/bibtex/entry-start.ts';

const startIn = (text: string) => entryStartAt(text, text.indexOf('@'));

describe('entryStartAt', () => {
  it.each(['@Misc {', '1@article{k, title=', '@web_page{k,\n a = {b}', '@x\n{k, b = c'])(
    'begins one: %j',
    (text) => {
      expect(startIn(text)).toMatchObject({ at: text.indexOf('@') });
    },
  );

  it.each(['ana@example.org {', '@alice {this, that}', '@ {k, a = b}', 'bo@misc{', '@2x{k, a = b}'])(
    'begins none: %j',
    (text) => {
      expect(startIn(text)).toBeUndefined();
    },
  );
});

describe('isCertain', () => {
  const certain = (text: string) => {
    const start = startIn(text);
    return start !== undefined && isCertain(text, start);
  };

  it('asks for a line or a bracket before, and a key or field behind', () => {
    expect(['@misc{k, a = {b}}', '}  @misc{k, a = {b}}', 'x\n\t@misc{k}', '\n@string{'].every(certain)).toBe(
      true,
    );
    expect(['x @misc{k, a = {b}}', '} @x{k, a = {b}}', 'x @string{a = "b"}'].some(certain)).toBe(false);
  });
});
