import { readIdentifiers } from '../../../papers/identifiers.ts';
import type { BibliographyEntry, PaperRecord, Publication } from '../../../papers/paper.ts';
import { isObject, type Json, type JsonObject } from './parse-value.ts';

/**
 * A paper that the program wrote itself: it is read back as it is, without any guess at what its fields may be.
 * @returns undefined for what has another form
 */
export function ownRecord(value: Json, line: number): PaperRecord | undefined {
  if (!isObject(value) || !isOwn(value)) return undefined;
  const { id: _, title, authors, abstract, doi, arxiv, ...rest } = value;
  if (typeof title !== 'string' || typeof abstract !== 'string' || !isTexts(authors)) return undefined;
  const identifiers = readIdentifiers({ doi: textIn(doi), arxiv: textIn(arxiv) });
  const publication = publicationIn(rest['publication']);
  const entry = entryIn(rest['entry']);
  return {
    title,
    line,
    authors,
    abstract,
    ...Object.fromEntries(
      TEXTS.flatMap((name) =>
        typeof rest[name] === 'string' && rest[name] !== '' ? [[name, rest[name]]] : [],
      ),
    ),
    ...(typeof rest['year'] === 'number' ? { year: rest['year'] } : {}),
    ...(rest['moreAuthors'] === true ? { moreAuthors: true as const } : {}),
    ...(identifiers.length === 0 ? {} : { identifiers }),
    ...(publication === undefined ? {} : { publication }),
    ...(entry === undefined ? {} : { entry }),
  };
}

const TEXTS = ['venue', 'url', 'pdfUrl', 'track'];

/** Written always, in this order and with an id of ten characters. */
const FIRST = ['id', 'title', 'authors', 'abstract', 'venue', 'year', 'url'];
const KNOWN = new Set([...FIRST, 'pdfUrl', 'track', 'doi', 'arxiv', 'moreAuthors', 'publication', 'entry']);

function isOwn(value: JsonObject): boolean {
  if (typeof value['id'] !== 'string' || !/^[0-9a-hjkmnp-tv-z]{10}$/.test(value['id'])) return false;
  const names = Object.keys(value);
  return FIRST.every((name, at) => names[at] === name) && names.every((name) => KNOWN.has(name));
}

function isTexts(value: Json | undefined): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === 'string');
}

function textIn(value: Json | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

const LISTS = new Set(['editors', 'keywords']);
const PARTS: ReadonlySet<string> = new Set(
  'type container doi volume number pages publisher place edition series editors keywords date isbn issn language note'.split(
    ' ',
  ),
);

function publicationIn(value: Json | undefined): Publication | undefined {
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).filter(
    ([name, one]) => PARTS.has(name) && (LISTS.has(name) ? isTexts(one) : typeof one === 'string'),
  );
  return Object.fromEntries(parts);
}

function entryIn(value: Json | undefined): BibliographyEntry | undefined {
  if (!isObject(value) || typeof value['key'] !== 'string') return undefined;
  const { key, bibtex } = value;
  return { key, ...(typeof bibtex === 'string' ? { bibtex } : {}) };
}
