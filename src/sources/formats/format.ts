import { looksLikeCatalogPage, parseCatalogPage } from './catalog-page.ts';
import type { ParsedListing, ReadContext } from './parsed-listing.ts';
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

/** A format that is loaded where a text may be of it: most libraries are of one or two, and packages take time to load. */
interface Loadable {
  readonly name: string;
  /** False where a text surely is none. */
  readonly mayBe: (head: string) => boolean;
  readonly load: () => Promise<Omit<Format, 'name'>>;
}

/** In order of how surely a format is recognised: the session dump has no marks of its own and comes last. */
const FORMATS: readonly Loadable[] = [
  {
    name: 'catalog page',
    mayBe: looksLikeCatalogPage,
    load: async () => ({ looksLike: looksLikeCatalogPage, read: wholeText(parseCatalogPage) }),
  },
  {
    name: 'JSON',
    mayBe: (head) => /^\s*[[{]/.test(head),
    load: async () => {
      const { looksLikeJson, readJson } = await import('./json.ts');
      return { looksLike: looksLikeJson, read: readJson };
    },
  },
  {
    name: 'RIS',
    mayBe: (head) => /(?<![^\n])\s*TY\s{0,3}-/i.test(head),
    load: async () => {
      const { looksLikeRis, readRis } = await import('./ris.ts');
      return { looksLike: looksLikeRis, read: readRis };
    },
  },
  {
    name: 'MEDLINE',
    mayBe: (head) => /(?<![^\n])[A-Z]{2,4} {0,2}- /.test(head),
    load: async () => {
      const { looksLikeNbib, readNbib } = await import('./nbib.ts');
      return { looksLike: looksLikeNbib, read: readNbib };
    },
  },
  {
    name: 'EndNote XML',
    mayBe: isXml,
    load: async () => {
      const { looksLikeEndnoteXml, parseEndnoteXml } = await import('./endnote-xml.ts');
      return { looksLike: looksLikeEndnoteXml, read: wholeText(parseEndnoteXml) };
    },
  },
  {
    name: 'Atom',
    mayBe: isXml,
    load: async () => {
      const { looksLikeAtom, parseAtom } = await import('./atom.ts');
      return { looksLike: looksLikeAtom, read: wholeText(parseAtom) };
    },
  },
  {
    name: 'BibTeX',
    mayBe: (head) => /@[ \t]*[a-z]/i.test(head),
    load: async () => {
      const { looksLikeBibtex, parseBibtex } = await import('./bibtex.ts');
      return { looksLike: looksLikeBibtex, read: wholeText(parseBibtex) };
    },
  },
  {
    name: 'Markdown list',
    mayBe: (head) => /(?<![^\n])[ \t]*(?:[-*+]|\d{1,9}[.)]|\|)[ \t]*\S/.test(head),
    load: async () => {
      const { looksLikeAwesomeList, parseAwesomeList } = await import('./awesome-list.ts');
      return { looksLike: looksLikeAwesomeList, read: wholeText(parseAwesomeList) };
    },
  },
  {
    name: 'CSV',
    mayBe: (head) =>
      /[,;\t|]/.test(head.slice(0, HEADER)) && /tit|\bti\b|paper|name/i.test(head.slice(0, HEADER)),
    load: async () => {
      const { looksLikeCsv, readCsv } = await import('./csv.ts');
      return { looksLike: looksLikeCsv, read: readCsv };
    },
  },
  {
    name: 'session dump',
    mayBe: looksLikeSessionDump,
    load: async () => ({ looksLike: looksLikeSessionDump, read: wholeText(parseSessionDump) }),
  },
];

/** Somewhere in this much of a table its columns are named, in characters. */
const HEADER = 20_000;

function isXml(head: string): boolean {
  return /^\s*</.test(head);
}

/** All of them, as a sentence lists them. */
export const FORMAT_NAMES = FORMATS.map((format) => format.name).join(', ');

/** The format of the text of a file; undefined for one that is not known here. */
export async function recogniseFormat(text: string): Promise<Format | undefined> {
  for (const { name, mayBe, load } of FORMATS) {
    if (!mayBe(text)) continue;
    const format = await load();
    if (format.looksLike(text)) return { name, ...format };
  }
  return undefined;
}
