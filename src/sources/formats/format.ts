import { looksLikeBibtex, parseBibtex } from './bibtex.ts';
import { looksLikeCatalogPage, parseCatalogPage } from './catalog-page.ts';
import type { ParsedListing } from './parsed-listing.ts';
import { looksLikeSessionDump, parseSessionDump } from './session-dump.ts';

/** A kind of listing, recognised by what is in the file, never by its name. */
export interface Format {
  readonly name: string;
  readonly looksLike: (text: string) => boolean;
  /** @param firstLine the number of the first line of a piece, for a format that is read in pieces */
  readonly parse: (text: string, firstLine?: number) => ParsedListing | Promise<ParsedListing>;
  /** Records are lines: any whole lines can be read by themselves, and a file of any size in pieces. */
  readonly isByLine?: boolean;
}

const looksLikeJsonLines = (text: string) => /^\s*\{\s*"/.test(text);

/** Loaded where there is one: its validator takes as long as all the rest that reads listings. */
const parseJsonLines: Format['parse'] = async (text, firstLine) =>
  (await import('./json-lines.ts')).parseJsonLines(text, firstLine);

/** In order of how surely a format is recognised: the session dump has no marks of its own and comes last. */
const FORMATS: readonly Format[] = [
  { name: 'catalog page', looksLike: looksLikeCatalogPage, parse: parseCatalogPage },
  { name: 'JSON Lines', looksLike: looksLikeJsonLines, parse: parseJsonLines, isByLine: true },
  { name: 'BibTeX', looksLike: looksLikeBibtex, parse: parseBibtex },
  { name: 'session dump', looksLike: looksLikeSessionDump, parse: parseSessionDump },
];

/** All of them, as a sentence lists them. */
export const FORMAT_NAMES = FORMATS.map((format) => format.name).join(', ');

/** The format of the text of a file; undefined for one that is not known here. */
export function recogniseFormat(text: string): Format | undefined {
  return FORMATS.find((format) => format.looksLike(text));
}
