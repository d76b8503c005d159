import { plainAddress } from './plain-address.ts';
import { trimEnd } from './trim-end.ts';

/** So much of a field is read. */
const MOST_CHARACTERS = 5_000;

/** In angle brackets stands the middle of DOIs that old publishers made: `17:15<1661::AID-SIM968>3.0.CO;2-2`. */
const DOI =
  /(?<![\d.])10\.\d{4,9}(?:\.\d{1,9}){0,4}\/\s?(?:[^\s"<>{}|\\^`“”\u0000-\u001f]|<\d[^<>\s]{0,60}::[^<>\s]{0,60}>){1,300}/u;
/** Where another DOI or address begins. */
const NEXT = /[;,|]\s?(?=(?:doi:?\s?)?10\.\d{4}|https?:)|(?=https?:\/\/)/i;

/** The first DOI of a text, bare, as it is written there: of `doi:10.1000/a\_b`, of a resolver's or a publisher's address. */
export function writtenDoi(text: string): string | undefined {
  const plain = decoded(joined(plainAddress(text.slice(0, MOST_CHARACTERS))));
  const found = DOI.exec(plain);
  if (found === null) return undefined;
  const doi = trimEnd((found[0].split(NEXT)[0] ?? '').replace(/\s/g, ''));
  const isOfAddress = /(?:https?:\/\/|www\.)\S*$/i.test(
    plain.slice(Math.max(0, found.index - 300), found.index),
  );
  const bare = isOfAddress ? withoutPageEnding(doi) : doi;
  return /\/./.test(bare) ? bare : undefined;
}

/** What stands behind it in the address of a page. */
function withoutPageEnding(doi: string): string {
  return doi
    .replace(/[?#].*$/s, '')
    .replace(/\/(?:full|pdf|epdf|abstract|meta|html|fulltext|summary)?$/i, '')
    .replace(/(?:\.full|\.abstract)?\.(?:pdf|html?)$/i, '');
}

/** `10.1000%2Fa`; a text where the signs encode nothing stays. */
function decoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text.replace(/%2f/gi, '/');
  }
}

/** Broken over lines: a line that is no word goes on with it. */
function joined(text: string): string {
  return text.replace(
    /(?<=10\.\d{4,9}\/?\S{0,200})\s*\n\s*(?=[\w().-]*[\d./_-][\w().-]*\s*$)(?!10\.|https?:|doi)/i,
    '',
  );
}
