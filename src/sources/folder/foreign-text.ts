/** What a text that is no listing seems to be, and what to do. Of two marks the first counts; each is sure, and looks at the beginning alone. */
const KINDS: readonly (readonly [mark: RegExp, words: string])[] = [
  [/^\s*\{\\rtf/, 'a text in RTF: export the library as BibTeX or RIS, or save it as plain text'],
  [/<(?:bibtex:)?file\b[^>]{0,300}bibtexml|<bibtex:entry\b/i, 'BibTeXML: export BibTeX instead'],
  [/<(?:mods:)?mods(?:Collection)?[\s>]/, 'MODS: export BibTeX, RIS or CSL JSON instead'],
  [
    /<(?:b:)?Sources\b[^>]{0,400}officeDocument[^>]{0,200}bibliography/,
    'a bibliography of Word: export BibTeX or RIS instead',
  ],
  [/<rdf:RDF\b/, 'RDF (e.g. of Zotero): export BibTeX or CSL JSON instead'],
  [
    /<(?:marc:)?(?:collection|record)\b[^>]{0,300}MARC21|<(?:marc:)?leader>/i,
    'MARC: export BibTeX or RIS instead',
  ],
  [/^\d{5}[acdnp][a-z ][a-z ]{2}[ a]22\d{5}/, 'MARC: export BibTeX or RIS instead'],
  [/<TEI\b/, 'TEI: export BibTeX instead'],
  [
    /<pkg:package\b|<w:wordDocument\b|<w:document\b/,
    'a Word document: export the list as BibTeX, RIS or CSV, or save it as plain text',
  ],
  [/<!doctype\s+html|<html[\s>]/i, 'a web page: export the list from the site as BibTeX, RIS or CSV'],
  [/^\s*<plist\b|<!DOCTYPE plist/, 'a property list: export the library as BibTeX or RIS'],
  [/^\s*<\?xml\b/, 'XML that is not known here: export BibTeX, RIS or CSL JSON instead'],
  [
    /\\bibitem\b|\\begin\{thebibliography\}/,
    'a LaTeX document with its references typed out: put the BibTeX file that they come from here',
  ],
  [/\\documentclass\b|\\begin\{document\}/, 'a LaTeX document: put its BibTeX file here'],
  [/^(?:---\s*\n)?references:\s*\n\s*- /m, 'CSL YAML: export CSL JSON or BibTeX instead'],
  [
    /^%YAML|^---[ \t]*\n(?:[\w-]+:|- \w)|^(?:- )?[\w-]+:[^\n]*\n(?:(?:- | {2,}|)[\w-]+:[^\n]*\n){2}/,
    'YAML: export CSL JSON or BibTeX instead',
  ],
  [
    /^(?:#[^\n]*\n|\s)*\[\[?[\w."-]+\]\]?[ \t]*\n(?:[\w."-]+\s*=|#)/,
    'TOML: export CSL JSON or BibTeX instead',
  ],
  [
    /^#!|^(?:from [\w.]+ )?import [\w.*, ]+$|^def \w+\(|^#include\b/m,
    'the source of a program, not a listing',
  ],
];

/** Longer beginnings tell no more. */
const BEGINNING_CHARACTERS = 65_536;

/** What a text seems to be that is no listing known here, in words for its keeper; undefined where nothing tells. */
export function foreignText(text: string): string | undefined {
  const beginning = text.slice(0, BEGINNING_CHARACTERS);
  return KINDS.find(([mark]) => mark.test(beginning))?.[1];
}
