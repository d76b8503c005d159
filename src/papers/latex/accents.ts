import { TEXT_LETTERS } from './symbols.ts';

/** Accents of formulas, by name, as combining marks. */
export const MATH_ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hat: '\u0302',
    widehat: '\u0302',
    tilde: '\u0303',
    Tilde: '\u0303',
    widetilde: '\u0303',
    wtilde: '\u0303',
    bar: '\u0304',
    widebar: '\u0304',
    overline: '\u0304',
    underbar: '',
    dot: '\u0307',
    ddot: '\u0308',
    vec: '\u20d7',
    overrightarrow: '\u20d7',
    check: '\u030c',
    breve: '\u0306',
    acute: '\u0301',
    grave: '\u0300',
    mathring: '\u030a',
    not: '\u0338',
  }),
);

const TEXT_ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '"': '\u0308',
    "'": '\u0301',
    '`': '\u0300',
    '^': '\u0302',
    '~': '\u0303',
    '=': '\u0304',
    '.': '\u0307',
    u: '\u0306',
    v: '\u030c',
    H: '\u030b',
    c: '\u0327',
    k: '\u0328',
    r: '\u030a',
    d: '\u0323',
    b: '\u0331',
  }),
);

const LETTER = String.raw`\p{L}\p{M}*|\\(?:ae|AE|oe|OE|aa|AA|o|O|l|L)(?![A-Za-z])`;
/** Without a dot; a letter glued to it is the next one of the word, as Mendeley writes `Mart\'\in`. */
const DOTLESS = String.raw`\\[ij]`;
/** `\^e`, on which Vietnamese has a further accent. */
const MARKED = String.raw`\\(?:["'${'`'}^~=.]|[uvHckrdb](?=[{ ]))\s*(?:\{\s*(?:${LETTER}|${DOTLESS})\s*\}|${LETTER})`;

/** What an accent may stand on: `\"{\i}`, `\'\i`, `\"o`; after a letter that names one, `\c c`. */
const BRACED = new RegExp(String.raw`\{\s*(${MARKED}|${LETTER}|${DOTLESS})(\p{L}{0,20})\s*\}`, 'uy');
const BRACED_AGAIN = new RegExp(String.raw`\{\{\s*(${LETTER}|${DOTLESS})(\p{L}{0,20})\s*\}\}`, 'uy');
const BARE = new RegExp(`(${MARKED}|${LETTER})`, 'uy');
const BARE_DOTLESS = new RegExp(String.raw`(${DOTLESS})(?:\{\}| (?=\p{Ll}))?`, 'uy');
const SPACED = new RegExp(String.raw` (${LETTER}|\\i)(?:\{\})?`, 'uy');

/** The patterns of what an accent may stand on, and of the letters after it, if `name` is an accent of running text. */
export function accentBases(name: string): readonly RegExp[] {
  if (!TEXT_ACCENTS.has(name)) return [];
  return /[A-Za-z]/.test(name) ? [BRACED, BRACED_AGAIN, SPACED] : [BRACED, BRACED_AGAIN, BARE_DOTLESS, BARE];
}

const COMMAND_LETTER = /^\\([A-Za-z]{1,2})$/;
const INNER = /^\\(["'`^~=.]|[A-Za-z])\s*\{?\s*(.*?)\s*\}?$/u;

/**
 * The letter with the accent; undefined if there is no such letter, as in `\"quoted\"`, where `\"` is no accent.
 * @param base as LaTeX: a letter, `\i`, `\ae`, or a letter with another accent
 */
export function accented(name: string, base: string): string | undefined {
  const mark = TEXT_ACCENTS.get(name);
  const letter = letterOf(base);
  if (mark === undefined || letter === undefined || (name === '"' && !/^[aeiouy]/i.test(letter)))
    return undefined;
  const composed = (letter + mark).normalize('NFC');
  return composed.length < (letter + mark).length ? composed : undefined;
}

function letterOf(base: string): string | undefined {
  if (!base.startsWith('\\')) return base;
  const command = COMMAND_LETTER.exec(base)?.[1];
  // The dot goes with an accent, and Unicode knows it under the letter's own name.
  if (command === 'i' || command === 'j') return command;
  const [, name = '', inner = ''] = INNER.exec(base) ?? [];
  return TEXT_LETTERS.get(command ?? '') ?? accented(name, inner);
}

const TAKES_MARK = /^[\p{L}\p{N}∇∂=∈≡∼⊂⊆∃|<>≤≥]/u;

/** The mark on the first character of a piece of a formula. */
export function withMark(name: string, text: string): string {
  const [first = '', ...rest] = [...text];
  if (!TAKES_MARK.test(first)) return text;
  return (first + (MATH_ACCENTS.get(name) ?? '')).normalize('NFC') + rest.join('');
}
