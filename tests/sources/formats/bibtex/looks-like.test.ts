import { expect, it } from 'vitest';
import { looksLikeBibtex } from '../../../../src/sources/formats/bibtex/looks-like.ts';

it('knows a bibliography by an entry on a line, also a numbered one, outside of what quotes it', () => {
  expect(looksLikeBibtex('prose\n[12] @article{k, title = {T}}')).toBe(true);
  expect(looksLikeBibtex('```\ncode\n```\n@article{k, title = {T}}')).toBe(true);
  expect(looksLikeBibtex('~~~\n@article{k, title = {T}}\n~~~')).toBe(false);
  expect(looksLikeBibtex('see @article{k, title = {T}} there')).toBe(false);
  expect(looksLikeBibtex('@comment{x, y = {z}}')).toBe(false);
});
