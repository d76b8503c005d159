import type { InlinePart } from './inline-parts.ts';
import { isLabel } from './paper-links.ts';
import { venueYearOf } from './venue-year.ts';

/** An item, taken apart at its title. */
export interface SplitTitle {
  readonly title?: string;
  /** Short texts before it: `2021 CVPR`. */
  readonly before: readonly string[];
  readonly rest: readonly InlinePart[];
}

/** The title: the first link that is no label, or bold, quoted or slanted text, or else what stands before the first stop. */
export function splitTitle(parts: readonly InlinePart[]): SplitTitle {
  const { before, rest } = takeBrackets(parts);
  const dressed = rest.findIndex((part, index) => isTitlePart(part, index, rest));
  const part = rest[dressed];
  if (part !== undefined) {
    const others = [...rest.slice(0, dressed), ...rest.slice(dressed + 1)];
    return { title: cleanTitle(part.text), before, rest: others };
  }
  return { before, ...plainTitle(rest) };
}

const BRACKET = /^[\s:|,–-]*(?:[[(【]([^[\]()]{1,60})[\])】])/;

/** Brackets at the start that name a year or a venue, or a kind of work. */
function takeBrackets(parts: readonly InlinePart[]): {
  before: readonly string[];
  rest: readonly InlinePart[];
} {
  const before: string[] = [];
  const rest = [...parts];
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const match = BRACKET.exec(first.text);
    const inside = match?.[1] ?? (isTag(first) ? first.text : undefined);
    const left = first.text.slice(match?.[0].length ?? first.text.length);
    const blank = first.text.trim() === '';
    if (!blank && (inside === undefined || (first.url !== undefined && isLabel(inside)))) break;
    if (inside !== undefined) before.push(inside);
    rest.shift();
    if (left.trim() !== '') rest.unshift({ ...first, text: left });
  }
  return { before, rest };
}

/** Bold or slanted text, or code, that is a venue and nothing else. */
function isTag({ text, strong, emphasis, url }: InlinePart): boolean {
  if (!(strong || emphasis || url !== undefined) && text.length > 24) return false;
  const { year, venue } = venueYearOf(text);
  return (
    text.length < 40 &&
    year !== undefined &&
    (venue !== undefined || /^\W*\d{4}(?:[./-]\d{1,2}){0,2}\W*$/.test(text))
  );
}

function isTitlePart(part: InlinePart, index: number, parts: readonly InlinePart[]): boolean {
  const text = cleanTitle(part.text);
  if (text.length < 3 || isLabel(text)) return false;
  if (part.url !== undefined) return !part.url.startsWith('#') && !isBehindText(index, parts);
  return (part.strong || part.emphasis) && !isBehindText(index, parts);
}

/** Enough plain text before it that it is not the title. */
function isBehindText(index: number, parts: readonly InlinePart[]): boolean {
  return parts.slice(0, index).some(({ text, url }) => url === undefined && text.trim().length > 12);
}

const QUOTED = /^[\s,:]*["“]([^"“”]{3,400})["”]/;
const STOP =
  /(?<=[\p{L}\d)?!][\p{L}\d)?!])\.\s+(?=\S)|[?!]\s+(?=\p{Lu})|\s[|–—-]\s|\n|\s*[[(](?=[^[\]()]{0,80}[\])]\s*$)|\.\s*$/u;

function plainTitle(parts: readonly InlinePart[]): { title?: string; rest: readonly InlinePart[] } {
  const at = parts.findIndex(
    ({ text, url, isBreak }) => url === undefined && !isBreak && cleanTitle(text).length > 2,
  );
  const part = parts[at];
  if (part === undefined || (at > 0 && parts.slice(0, at).some(({ url }) => url === undefined)))
    return { rest: parts };
  const others = (left: string) => [...parts.slice(0, at), { ...part, text: left }, ...parts.slice(at + 1)];
  const quoted = QUOTED.exec(part.text);
  if (quoted !== null)
    return { title: cleanTitle(quoted[1] ?? ''), rest: others(part.text.slice(quoted[0].length)) };
  const stop = STOP.exec(part.text);
  const cut = stop === null ? part.text.length : stop.index + (/^[?!]/.test(stop[0]) ? 1 : 0);
  const before = splitNamesOff(part.text.slice(0, cut));
  if (isLabel(before.title)) return { rest: parts };
  return { title: cleanTitle(before.title), rest: others(`${before.names}\n${part.text.slice(cut)}`) };
}

const NAMES = /,\s+(?=(?:\p{Lu}[\p{L}.'’-]*\s+){1,3}\p{Lu}[\p{L}'’-]+(?:\s*,|\s+and\s|\s+et al|\s*$))/u;

/** `Title, Ana Kept, Bo Low`: names begin at the first comma behind which one stands. */
function splitNamesOff(text: string): { title: string; names: string } {
  const match = NAMES.exec(text.slice(0, 2000));
  return match === null
    ? { title: text, names: '' }
    : { title: text.slice(0, match.index), names: text.slice(match.index + 1) };
}

function cleanTitle(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^[\s:,;|"“”–-]+|[\s:,;|"“”–-]+$/g, '')
    .replace(/(?<!\.)\.$/, '')
    .replace(/^\[([^[\]]*)\]$/, '$1')
    .trim();
}
