import { unprotect } from '../../../papers/latex/unprotect.ts';
import { displayText } from '../../../papers/latex.ts';
import { splitNames } from '../../names.ts';
import type { RecordFields } from '../../record-fields.ts';
import type { Entry } from './entry.ts';
import { cslType } from './entry-types.ts';
import { isArxiv } from './eprint.ts';
import { monthNumber } from './month.ts';

/** The fields of BibTeX, BibLaTeX and of what programs add, that something is made of; the first that has a value counts. */
const NAMES = {
  container: ['journal', 'journaltitle', 'booktitle', 'eventtitle', 'maintitle', 'shortjournal'],
  house: ['school', 'institution', 'organization'],
  place: ['location', 'address'],
  number: ['number', 'issue'],
  language: ['language', 'langid'],
  note: ['note', 'annote', 'annotation'],
  date: ['date', 'year'],
} as const satisfies Partial<Record<keyof RecordFields, readonly string[]>>;
const PLAIN = ['volume', 'pages', 'publisher', 'edition', 'series', 'isbn', 'issn'] as const;
const ADDRESSES = ['url', 'howpublished', 'ee', 'link', 'adsurl', 'note'];
const PDFS = ['pdf'];
const BDSK_URL = /^bdsk-url-\d+$/;

const USED: ReadonlySet<string> = new Set(
  [
    ...Object.values(NAMES).flat(),
    ...PLAIN,
    ...ADDRESSES,
    ...PDFS,
    'title subtitle author editor abstract keywords doi month eprint archiveprefix eprinttype eprintclass primaryclass'.split(
      ' ',
    ),
    'crossref xdata booksubtitle arxiv arxivid'.split(' '),
  ].flat(),
);

/** Whether something is made of a field of that name. */
export function isUsed(name: string): boolean {
  return USED.has(name) || BDSK_URL.test(name);
}

/** Which of its fields is which. */
export function fieldsOfEntry(entry: Entry, ownFields: Entry['fields']): RecordFields {
  const { fields } = entry;
  const own = (names: readonly string[]) => first(fields, names);
  const people = splitField(first(fields, ['author']) ?? first(ownFields, ['editor']));
  const editors = splitField(own(['editor'])).names;
  const keywords = own(['keywords']);
  return defined({
    title: text(
      own(['title', ...(fields.has('booktitle') && entry.type === 'proceedings' ? ['booktitle'] : [])]),
    ),
    subtitle: text(own(['subtitle'])),
    authors: people.names,
    moreAuthors: people.more ? true : undefined,
    abstract: own(['abstract']),
    type: cslType(entry.type),
    container: containerOf(fields),
    house: plain(own(NAMES.house)),
    place: plain(own(NAMES.place)),
    number: plain(own(NAMES.number)),
    language: plain(own(NAMES.language)),
    note: plain(own(NAMES.note)),
    date: dateOf(fields),
    ...Object.fromEntries(PLAIN.map((name) => [name, plain(own([name]))])),
    editors: editors.length === 0 ? undefined : editors.map((name) => displayText(unprotect(name))),
    keywords: keywords === undefined ? undefined : keywordsIn(keywords),
    doi: own(['doi']),
    arxiv: arxivOf(fields),
    addresses: addressesOf(fields),
    pdfs: PDFS.flatMap((name) => valuesOf(fields, name)),
  });
}

type Fields = Entry['fields'];

function valuesOf(fields: Fields, name: string): readonly string[] {
  const value = fields.get(name);
  return value === undefined || value.trim() === '' ? [] : [value.trim()];
}

function first(fields: Fields, names: readonly string[]): string | undefined {
  return names.flatMap((name) => valuesOf(fields, name))[0];
}

/** LaTeX source on one line, without the braces that only protect. */
function text(value: string | undefined): string | undefined {
  return value === undefined ? undefined : unprotect(value.replace(/\s+/g, ' '));
}

function plain(value: string | undefined): string | undefined {
  return value === undefined ? undefined : displayText(unprotect(value.replace(/\s+/g, ' '))).trim();
}

/** In a bibliography a comma stands within a name unless all tells otherwise. */
function splitField(value: string | undefined): {
  readonly names: readonly string[];
  readonly more: boolean;
} {
  if (value === undefined) return { names: [], more: false };
  const { names, more } = splitNames(value.replace(/\s+/g, ' '), 'one');
  return { names: names.map((name) => unprotect(name).trim()).filter((name) => name !== ''), more };
}

function containerOf(fields: Fields): string | undefined {
  const container = plain(first(fields, NAMES.container));
  const subtitle = fields.has('booktitle') ? plain(first(fields, ['booksubtitle'])) : undefined;
  return container === undefined || subtitle === undefined ? container : `${container}: ${subtitle}`;
}

/** The date, else the year with its month where that is known: `2011-10`. */
function dateOf(fields: Fields): string | undefined {
  const date = plain(first(fields, NAMES.date));
  const month = fields.has('date') ? undefined : monthNumber(plain(first(fields, ['month'])) ?? '');
  return date !== undefined && month !== undefined && /^\d{4}$/.test(date) ? `${date}-${month}` : date;
}

function keywordsIn(value: string): readonly string[] {
  const separator = value.includes(';') ? ';' : ',';
  return value
    .split(separator)
    .map((word) => plain(word) ?? '')
    .filter((word) => word !== '');
}

function arxivOf(fields: Fields): string | undefined {
  const eprint = first(fields, ['eprint']);
  const kind = first(fields, ['archiveprefix', 'eprinttype']);
  if (eprint !== undefined && isArxiv(eprint, kind)) return eprint;
  return first(fields, ['arxiv', 'arxivid']);
}

function addressesOf(fields: Fields): readonly string[] {
  const more = [...fields.keys()].filter((name) => BDSK_URL.test(name)).sort();
  const [url = [], ...others] = ADDRESSES.map((name) => valuesOf(fields, name));
  return [...url, ...others.flat(), ...more.flatMap((name) => valuesOf(fields, name))];
}

/** Without what is not known. */
function defined(
  fields: { readonly [name in keyof RecordFields]: RecordFields[name] | undefined },
): RecordFields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
