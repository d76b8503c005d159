import { looksLikeBibtex, parseBibtex } from './bibtex.ts';
import { looksLikeCatalogPage, parseCatalogPage } from './catalog-page.ts';
import { looksLikeJsonLines, parseJsonLines } from './json-lines.ts';
import type { ParsedListing } from './parsed-listing.ts';
import { looksLikeSessionDump, parseSessionDump } from './session-dump.ts';

/** A kind of listing, recognised by what is in the file, never by its name. */
export interface Format {
  readonly name: string;
  readonly looksLike: (text: string) => boolean;
  readonly parse: (text: string) => ParsedListing | Promise<ParsedListing>;
}

/** In order of how surely a format is recognised: the session dump has no marks of its own and comes last. */
const FORMATS: readonly Format[] = [
  { name: 'catalog page', looksLike: looksLikeCatalogPage, parse: parseCatalogPage },
  { name: 'JSON Lines', looksLike: looksLikeJsonLines, parse: parseJsonLines },
  { name: 'BibTeX', looksLike: looksLikeBibtex, parse: parseBibtex },
  { name: 'session dump', looksLike: looksLikeSessionDump, parse: parseSessionDump },
];

/** All of them, as a sentence lists them. */
export const FORMAT_NAMES = FORMATS.map((format) => format.name).join(', ');

/** The format of the text of a file; undefined for one that is not known here. */
export function recogniseFormat(text: string): Format | undefined {
  return FORMATS.find((format) => format.looksLike(text));
}
