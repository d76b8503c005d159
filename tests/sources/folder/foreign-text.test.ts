import { expect, it } from 'vitest';
import { foreignText } from '../../../src/sources/folder/foreign-text.ts';

it.each([
  ['<!DOCTYPE html>\n<html><body>x', 'a web page'],
  ['{\\rtf1\\ansi', 'RTF'],
  ['\\begin{thebibliography}{9}\n\\bibitem{a} A. One.', 'LaTeX document with its references'],
  ['\\documentclass{article}', 'a LaTeX document'],
  ['<?xml version="1.0"?>\n<rdf:RDF xmlns:z="x">', 'RDF'],
  ['<?xml version="1.0"?>\n<modsCollection xmlns="x">', 'MODS'],
  ['---\nreferences:\n- id: a\n  title: T', 'CSL YAML'],
  ['title: T\nauthor: A\nyear: 2020\n', 'YAML'],
  ['[[paper]]\ntitle = "T"', 'TOML'],
  ['import json\n\ndef read(x):', 'the source of a program'],
])('%j is named', (text, words) => {
  expect(foreignText(text)).toContain(words);
});

it('prose is no kind of its own', () => {
  for (const text of ['', 'Remember the milk.', '# Notes\n\nSome thoughts: two.\n'])
    expect(foreignText(text), text).toBeUndefined();
});
