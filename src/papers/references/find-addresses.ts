import { type Identified, identifyAddress, isPaperHost } from './address-key.ts';
import type { FoundId } from './bare-ids.ts';
import { trimEnd, withoutEnd } from './trim-end.ts';

/** No address ends in what closes a quotation or stands around one. */
const INSIDE = String.raw`[^\s<>"|\\^${'`'}{}“”„«»「」『』【】《》、。]`;
const WITH_SCHEME = new RegExp(String.raw`https?:\/\/${INSIDE}{1,2000}`, 'gi');
const WITHOUT = new RegExp(
  String.raw`(?<![\w@/.:-])((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,8})\/${INSIDE}{1,2000}`,
  'gi',
);

/**
 * Addresses in a text: any that has a scheme, and those of papers' hosts without one. A link of Slack (`<address|label>`) or
 * Markdown (`[label](address)`) is found as a whole; its label may be the paper's title.
 */
export function findAddresses(text: string): readonly FoundId[] {
  const found: FoundId[] = [];
  const add = (start: number, stretch: string) => {
    const said = withoutEmphasis(trimEnd(stretch), text.charAt(start - 1));
    const identified = identifyAddress(said);
    if (identified !== undefined) found.push(withMarkup(identified, { said, start, text }));
  };
  for (const match of text.matchAll(WITH_SCHEME)) add(match.index, match[0]);
  for (const match of text.matchAll(WITHOUT)) if (isPaperHost(match[1] ?? '')) add(match.index, match[0]);
  return found;
}

/** `_https://…_`: an id may end in the sign that makes a text italic, unless it also stands before it. */
function withoutEmphasis(address: string, before: string): string {
  return before === '_' ? withoutEnd(address, '_') : address;
}

interface Written {
  readonly said: string;
  readonly start: number;
  readonly text: string;
}

const LONGEST_LABEL = 300;

function withMarkup(identified: Identified, { said, start, text }: Written): FoundId {
  const end = start + said.length;
  const plain = { ...identified, said, start, end };
  if (text.charAt(start - 1) === '<') {
    const rest = text.slice(end, end + LONGEST_LABEL);
    const [link = '', label] = /^(?:\|([^<>]*))?>/.exec(rest) ?? [];
    return link === '' ? plain : { ...plain, ...titled(label), start: start - 1, end: end + link.length };
  }
  if (text.slice(start - 2, start) !== '](' || text.charAt(end) !== ')') return plain;
  const opening = text.slice(Math.max(0, start - LONGEST_LABEL), start - 2);
  const from = opening.lastIndexOf('[');
  if (from === -1) return plain;
  return {
    ...plain,
    ...titled(opening.slice(from + 1)),
    start: start - 2 - (opening.length - from),
    end: end + 1,
  };
}

/** A label of several words that is no address. */
function titled(label = ''): Pick<Identified, 'title'> {
  const isTitle = /\p{L}{2}.*\s.*\p{L}{2}/u.test(label) && !/:\/\/|^\S+\.\S+\//.test(label);
  return isTitle ? { title: label.trim() } : {};
}
