import { splitNames } from '../../names.ts';
import type { RecordFields } from '../../record-fields.ts';
import { pdfAddresses, present } from '../field-texts.ts';
import type { InlinePart } from './inline-parts.ts';
import { isLabel, isPaperAddress, isPaperLabel, isPdfLabel } from './paper-links.ts';
import { splitTitle } from './split-title.ts';
import { namesVenue, type VenueYear, venueYearOf } from './venue-year.ts';

/** What an item of a list says of a paper; without a title where only links say that there is one. Undefined: it is about none. */
export function itemFields(parts: readonly InlinePart[], heading: VenueYear): RecordFields | undefined {
  const links = parts.filter(({ url }) => url !== undefined);
  const papers = links.filter(
    ({ url = '', text }) => isPaperAddress(url) || (isPaperLabel(text) && /^https?:/i.test(url)),
  );
  const { title, rest, before } = splitTitle(parts);
  const said = [...before, ...segments(rest)];
  const { venue, year, authors, more } = readSegments(said);
  if (papers.length === 0 && !(venue !== undefined && year !== undefined)) return undefined;
  const addresses = (papers.length > 0 ? papers : links).map(({ url = '' }) => url);
  const pdfs = papers.filter(({ text }) => isPdfLabel(text)).map(({ url = '' }) => url);
  return present({
    title,
    authors,
    moreAuthors: more || undefined,
    venue: venue ?? heading.venue,
    date: year ?? heading.year,
    addresses,
    pdfs: [...pdfs, ...pdfAddresses(addresses)],
  });
}

/** The text beside the title and the labels of links, cut at line breaks, sentences, dashes and changes of dress. */
function segments(rest: readonly InlinePart[]): readonly string[] {
  const found: string[] = [];
  for (const { text, url } of rest) {
    if (url !== undefined && isLabel(text)) continue;
    const brackets = [...text.matchAll(/[[(]([^[\]()]{2,600})[\])]/g)].map(([, inside = '']) => inside);
    found.push(...brackets);
    const open = text.replace(/[[(][^[\]()]{0,600}[\])]/g, '\n');
    found.push(...open.split(/\n|\s[-–—|·]\s|(?<=[\p{Ll}\d)]\p{Ll}*)\.\s+|(?<=\d)\.$/u));
  }
  return found
    .map((text) => text.replace(/^[\s,.:;[\]()|/-]+|[\s,:;[\]()|/-]+$/g, ''))
    .filter((text) => !isLabel(text));
}

interface Said extends VenueYear {
  readonly authors: readonly string[];
  readonly more: boolean;
}

function readSegments(said: readonly string[]): Said {
  let found: Said = { authors: [], more: false };
  for (const segment of said) {
    const { authors, last } = nameParts(segment);
    if (found.authors.length === 0 && authors !== undefined) {
      found = { ...found, authors: authors.names, more: authors.more };
      if (last !== undefined) found = { ...venueYearOf(last), ...found };
    } else found = { ...venueYearOf(segment), ...found };
  }
  return found;
}

const NAME =
  /^(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|den|der|del|la|le|bin|al)(?:[\s-]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|d[aeiou]s?|v[ao]n|den|der|del|la|le|bin|al)){0,5}[*†‡\d]*$/u;

/** Names, behind which a venue may stand: `Ana Kept, Bo Low, CVPR 2020`. */
function nameParts(segment: string): { authors?: ReturnType<typeof splitNames>; last?: string } {
  const pieces = segment.split(/,\s+|;\s+/);
  const end = pieces.findIndex((piece, index) => index > 0 && (/\d{4}/.test(piece) || namesVenue(piece)));
  const listed = end === -1 ? pieces : pieces.slice(0, end);
  const text = listed.join(', ').replace(/[*†‡]+/g, '');
  const names = text
    .split(/,\s+|\s+(?:and|&)\s+/)
    .map((name) => name.replace(/\s*\bet al\.?$|^(?:and|&)\s+/i, '').trim())
    .filter((name) => name !== '');
  const like = names.filter(
    (name) => NAME.test(name) && (name.includes(' ') || names.length > 1 || /et al/i.test(text)),
  );
  if (names.length === 0 || namesVenue(names[0] ?? '') || like.length < names.length * 0.75) return {};
  return { authors: splitNames(text), ...(end === -1 ? {} : { last: pieces.slice(end).join(', ') }) };
}
