import { readIdentifiers } from '../../papers/identifiers.ts';
import type { PaperRecord } from '../../papers/paper.ts';
import { canonicalVenue } from '../../papers/venue.ts';
import { type BibliographyEntry, createBibliographyReader } from './citation-js.ts';
import { MAX_RECORD_CHARACTERS, type ParsedListing, type RejectedRecord } from './parsed-listing.ts';

/** BibTeX and BibLaTeX, read entry by entry, so that a broken one does not take the others with it. */
export function looksLikeBibtex(text: string): boolean {
  return (
    /^[ \t]*@[a-z]{3,20}\s*[{(][^\n]*(?:,|=|"|\{|\()/im.test(text) &&
    /^[ \t]*@(?!comment)[a-z]{3,20}\s*[{(]\s*[^\s,{}"]+\s*[,=]/im.test(text)
  );
}

/** Each entry as a paper; one without a title, or that cannot be read, is rejected. The first call loads citation-js. */
export async function parseBibtex(text: string): Promise<ParsedListing> {
  const { entries, strings } = splitEntries(text);
  const readEntry = await createBibliographyReader();
  const records: PaperRecord[] = [];
  const rejected: RejectedRecord[] = [];
  for (const entry of entries) {
    const result = toRecord(entry, strings, readEntry);
    if ('reason' in result) rejected.push(result);
    else records.push(result);
  }
  return { records, rejected };
}

interface EntryText {
  readonly text: string;
  readonly line: number;
  readonly key: string;
}

interface SplitText {
  readonly entries: readonly EntryText[];
  /** `@string` definitions by name. */
  readonly strings: ReadonlyMap<string, string>;
}

// Not `^` with the flag m: for it, U+2028 in an abstract would begin a line.
const ENTRY_START = /(?<![^\n])[ \t]*@([a-z]+)\s*[{(]\s*([^\s,={}()"]*)/gi;
const NO_ENTRY = /^(?:comment|preamble)$/i;

/** Entries begin at a line's start; so a broken one ends where the next begins. */
function splitEntries(text: string): SplitText {
  const starts = [...text.matchAll(ENTRY_START)];
  const entries: EntryText[] = [];
  const strings = new Map<string, string>();
  let line = 1;
  let counted = 0;
  for (const [index, start] of starts.entries()) {
    const entry = text.slice(start.index, starts[index + 1]?.index ?? text.length).trim();
    for (; counted < start.index; counted++) if (text.charCodeAt(counted) === 10) line++;
    const [, type = '', key = ''] = start;
    if (/^string$/i.test(type)) strings.set(key.toLowerCase(), entry);
    else if (!NO_ENTRY.test(type)) entries.push({ text: entry, line, key });
  }
  return { entries, strings };
}

function toRecord(
  { text, line, key }: EntryText,
  strings: ReadonlyMap<string, string>,
  readEntry: (source: string) => BibliographyEntry | undefined,
): PaperRecord | RejectedRecord {
  const name = key === '' ? 'an entry without a key' : `the entry “${key.slice(0, 60)}”`;
  if (text.length > MAX_RECORD_CHARACTERS)
    return { line, reason: `${name} is longer than ${MAX_RECORD_CHARACTERS} characters` };
  const end = endOfEntry(text);
  if (end === undefined) return { line, reason: `the braces of ${name} do not close` };
  const entry = readEntry(`${usedStrings(text, strings)}${text.slice(0, end)}`);
  if (entry === undefined) return { line, reason: `${name} is not valid BibTeX` };
  const title = plainBraces(entry.fields['title'] ?? '').trim();
  if (title === '') return { line, reason: `no title in ${name}` };
  const { fields } = entry;
  const venue = fields['booktitle'] ?? fields['journaltitle'] ?? fields['journal'] ?? fields['eventtitle'];
  const year = /\b\d{4}\b/.exec(fields['year'] ?? fields['date'] ?? '')?.[0];
  const url = address(fields);
  return {
    title,
    line,
    authors: entry.authors,
    abstract: plainBraces(fields['abstract'] ?? ''),
    ...(venue === undefined ? {} : { venue: canonicalVenue(plainBraces(venue)) }),
    ...(year === undefined ? {} : { year: Number(year) }),
    ...(url === undefined ? {} : { url }),
    ...identifiersIn(fields),
  };
}

function identifiersIn({ doi, eprint }: Readonly<Record<string, string>>): Pick<PaperRecord, 'identifiers'> {
  const plain = (field?: string) => field?.replace(/\\([%#&_~])/g, '$1');
  const identifiers = readIdentifiers({ doi: plain(doi), arxiv: plain(eprint) });
  return identifiers.length === 0 ? {} : { identifiers };
}

/** Where the entry's own bracket closes; undefined when it does not. */
function endOfEntry(text: string): number | undefined {
  const open = /[{(]/.exec(text);
  if (open === null) return undefined;
  const parenthesised = open[0] === '(';
  let depth = parenthesised ? 0 : 1;
  for (let at = open.index + 1; at < text.length; at++) {
    const character = text[at];
    if (character === '\\') at++;
    else if (character === '{') depth++;
    else if (character === '}') depth--;
    const closed = parenthesised ? character === ')' && depth === 0 : depth === 0;
    if (closed) return at + 1;
  }
  return undefined;
}

function usedStrings(text: string, strings: ReadonlyMap<string, string>): string {
  if (strings.size === 0) return '';
  const words = new Set(text.toLowerCase().match(/[a-z][\w:.-]*/g));
  return [...strings].map(([name, definition]) => (words.has(name) ? `${definition}\n` : '')).join('');
}

const PROTECTED = /(?<![\\\w}\]^_])\{([^{}\\$]*)\}/g;

/** Without the braces that only protect capitals; what is LaTeX stays LaTeX. */
function plainBraces(text: string): string {
  const parts = text.split(/((?<!\\)\$[^$]*\$)/);
  return parts
    .map((part) => (part.startsWith('$') ? part : part.replace(PROTECTED, '$1').replace(PROTECTED, '$1')))
    .join('');
}

function address(fields: Readonly<Record<string, string>>): string | undefined {
  const url = fields['url']?.replace(/\\([%#&_~])/g, '$1').trim();
  if (url !== undefined && /^https?:\/\//i.test(url)) return url;
  const doi = fields['doi']?.replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, '').trim();
  if (doi?.startsWith('10.')) return `https://doi.org/${doi}`;
  const kind = fields['archiveprefix'] ?? fields['eprinttype'] ?? '';
  return /^arxiv$/i.test(kind) && fields['eprint'] !== undefined
    ? `https://arxiv.org/abs/${fields['eprint']}`
    : undefined;
}
