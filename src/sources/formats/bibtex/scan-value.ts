import type { ValuePart } from './raw-entry.ts';

/** A value and where it ends. */
export interface ScannedValue {
  readonly parts: readonly ValuePart[];
  readonly end: number;
  /** BibTeX would read it. */
  readonly isWellFormed: boolean;
}

/** Where reading has to stop: behind the entry, and at the bracket that closes it. */
export interface Bounds {
  readonly limit: number;
  readonly closer: '}' | ')';
}

/** The value that begins here; undefined when its braces or quotes do not close. */
export function scanValue(text: string, from: number, bounds: Bounds): ScannedValue | undefined {
  const parts: ValuePart[] = [];
  let at = from;
  let isWellFormed = true;
  for (;;) {
    at = skipBlanks(text, at, bounds.limit);
    const part = scanPart(text, at, bounds);
    if (part === undefined) return undefined;
    parts.push(...part.parts);
    isWellFormed &&= part.isWellFormed && part.parts.length > 0;
    const next = skipBlanks(text, part.end, bounds.limit);
    if (text[next] !== '#' || next >= bounds.limit) return { parts, end: part.end, isWellFormed };
    at = next + 1;
  }
}

/** Where the next thing stands that is no white space. */
export function skipBlanks(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isBlank(text.charCodeAt(at))) at++;
  return at;
}

const isBlank = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff || code === 0x2028;

function scanPart(text: string, at: number, bounds: Bounds): ScannedValue | undefined {
  if (at >= bounds.limit) return { parts: [], end: at, isWellFormed: false };
  const sign = text[at];
  if (sign !== '{' && sign !== '"') return scanBare(text, at, bounds);
  const end = sign === '{' ? closingBrace(text, at, bounds.limit) : closingQuote(text, at, bounds.limit);
  if (end === undefined) return undefined;
  return { parts: [{ text: text.slice(at + 1, end), isMacro: false }], end: end + 1, isWellFormed: true };
}

/** Where the brace that opens here closes. As for BibTeX, one behind a backslash counts too. */
export function closingBrace(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return at;
  }
  return undefined;
}

function closingQuote(text: string, from: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = from + 1; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) depth++;
    else if (code === 125) {
      if (depth === 0) return undefined;
      depth--;
    } else if (code === 34 && depth === 0) return at;
  }
  return undefined;
}

const BARE_BRACES = /[^\s,{}"#=]+/y;
const BARE_PARENTHESES = /[^\s,{}"#=)]+/y;
/** The name of the field that follows where a comma lacks. */
const NAME_FOLLOWS = /[^\s,{}"#=()]+[ \t]*=/y;

/** A number or the name of a macro; words that are neither are text: `year = in press`. */
function scanBare(text: string, from: number, { limit, closer }: Bounds): ScannedValue {
  const bare = closer === ')' ? BARE_PARENTHESES : BARE_BRACES;
  const words: string[] = [];
  let at = from;
  let end = from;
  while (at < limit) {
    bare.lastIndex = at;
    const word = bare.exec(text)?.[0];
    if (word === undefined || (words.length > 0 && assigns(text, at))) break;
    words.push(word);
    end = at + word.length;
    at = end;
    while (text[at] === ' ' || text[at] === '\t') at++;
  }
  const [first = ''] = words;
  if (words.length === 0) return { parts: [], end: from, isWellFormed: false };
  const isMacro = words.length === 1 && MACRO.test(first);
  const parts: readonly ValuePart[] = words.some((word) => /^and$/i.test(word))
    ? words.map((word) => (/^and$/i.test(word) ? AND : { text: word, isMacro: MACRO.test(word) }))
    : [{ text: words.join(' '), isMacro }];
  return { parts, end, isWellFormed: isMacro || (words.length === 1 && /^\d+$/.test(first)) };
}

const MACRO = /^[^\d/\\][^/\\]*$/;
/** `author = ana and bo`: macros, with what would have to stand in quotes between them. */
const AND: ValuePart = { text: ' and ', isMacro: false };

function assigns(text: string, at: number): boolean {
  NAME_FOLLOWS.lastIndex = at;
  return NAME_FOLLOWS.test(text);
}
