import { looksLikeAtom, parseAtom } from './atom.ts';
import { looksLikeAwesomeList, parseAwesomeList } from './awesome-list.ts';
import { looksLikeBibtex, parseBibtex } from './bibtex.ts';
import { looksLikeCatalogPage, parseCatalogPage } from './catalog-page.ts';
import { looksLikeCsv, readCsv } from './csv.ts';
import { looksLikeEndnoteXml, parseEndnoteXml } from './endnote-xml.ts';
import { looksLikeJson, readJson } from './json.ts';
import { looksLikeNbib, readNbib } from './nbib.ts';
import type { ParsedListing, ReadContext } from './parsed-listing.ts';
import { looksLikeRis, readRis } from './ris.ts';
import { looksLikeSessionDump, parseSessionDump } from './session-dump.ts';
import { wholeText } from './whole-text.ts';

/** A kind of listing, recognised by what is in the file, never by its name. */
export interface Format {
  /** As people call it. */
  readonly name: string;
  /** @param head the first million characters of a text; cheap, and sure */
  readonly looksLike: (head: string) => boolean;
  /**
   * Reads a listing, and gives what it says for every some hundred records where the format allows.
   * @param pieces its text in order, with LF line ends and without a byte order mark, cut at any place
   */
  readonly read: (pieces: AsyncIterable<string>, context: ReadContext) => AsyncIterable<ParsedListing>;
}

/** In order of how surely a format is recognised: the session dump has no marks of its own and comes last. */
const FORMATS: readonly Format[] = [
  { name: 'catalog page', looksLike: looksLikeCatalogPage, read: wholeText(parseCatalogPage) },
  { name: 'JSON', looksLike: looksLikeJson, read: readJson },
  { name: 'RIS', looksLike: looksLikeRis, read: readRis },
  { name: 'MEDLINE', looksLike: looksLikeNbib, read: readNbib },
  { name: 'EndNote XML', looksLike: looksLikeEndnoteXml, read: wholeText(parseEndnoteXml) },
  { name: 'Atom', looksLike: looksLikeAtom, read: wholeText(parseAtom) },
  { name: 'BibTeX', looksLike: looksLikeBibtex, read: wholeText(parseBibtex) },
  { name: 'Markdown list', looksLike: looksLikeAwesomeList, read: wholeText(parseAwesomeList) },
  { name: 'CSV', looksLike: looksLikeCsv, read: readCsv },
  { name: 'session dump', looksLike: looksLikeSessionDump, read: wholeText(parseSessionDump) },
];

/** All of them, as a sentence lists them. */
export const FORMAT_NAMES = FORMATS.map((format) => format.name).join(', ');

/** The format of the text of a file; undefined for one that is not known here. */
export function recogniseFormat(text: string): Format | undefined {
  return FORMATS.find((format) => format.looksLike(text));
}
