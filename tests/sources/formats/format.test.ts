import { expect, it } from 'vitest';
import { FORMAT_NAMES, recogniseFormat } from '../../../src/sources/formats/format.ts';
import { catalogRecord } from '../../helpers/temporary-corpus.ts';

const paragraph = 'word '.repeat(60);

it.each([
  ['catalog page', catalogRecord('T')],
  ['JSON Lines', '{"title":"## [0] T"}'],
  ['BibTeX', '@misc{key, title = {A · B}}'],
  ['session dump', `A title\n\nA. One · B. Two\n\n${paragraph}`],
])('a %s is recognised by what is in it', async (name, text) => {
  const format = recogniseFormat(text);
  expect(format?.name).toBe(name);
  expect(FORMAT_NAMES).toContain(name);
  expect((await format?.parse(text))?.records).toHaveLength(1);
});

it('a listing that quotes another is what it is itself', () => {
  const quoting = catalogRecord('T', {
    abstract: `We read @misc{key, title = {T}}\n\n{"title":"x"}\n\nA · B\n\n${paragraph}`,
  });
  expect(recogniseFormat(quoting)?.name).toBe('catalog page');
});

it.each(['', ' \n', 'Remember the milk.', '# Notes\n\nSome thoughts.'])('%j is none', (text) => {
  expect(recogniseFormat(text)).toBeUndefined();
});

it('JSON Lines are recognised by their first line', () => {
  expect(recogniseFormat(' {"title":"T"}\nrest')?.name).toBe('JSON Lines');
  const others = ['{}', '[{"title":"T"}]', 'x {"a":1}', '@misc{"a"}'].map(
    (text) => recogniseFormat(text)?.name,
  );
  expect(others).not.toContain('JSON Lines');
});
