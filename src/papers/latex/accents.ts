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
  }),
);

/** What an accent may stand on: `\"{\i}`, `\'\i`, `\"o`; after a letter that names one, `\c c`. */
const BRACED = /\{\s*\\?(\p{L})\s*\}/uy;
const DOTLESS = /\\([ij])(?![A-Za-z])(?:\{\}| (?=\p{Ll}))?/uy;
const LETTER = /\p{L}/uy;
const SPACED_LETTER = / (\p{L})/uy;

/** The patterns of what an accent may stand on, if `name` is an accent of running text. */
export function accentBases(name: string): readonly RegExp[] {
  if (!TEXT_ACCENTS.has(name)) return [];
  return /[A-Za-z]/.test(name) ? [BRACED, SPACED_LETTER] : [BRACED, DOTLESS, LETTER];
}

/**
 * The letter with the accent; undefined if there is no such letter, as in `\"quoted\"`, where `\"` is no accent.
 */
export function accented(name: string, letter: string): string | undefined {
  const mark = TEXT_ACCENTS.get(name);
  if (mark === undefined || (name === '"' && !/[aeiouy]/i.test(letter))) return undefined;
  const composed = (letter + mark).normalize('NFC');
  return [...composed].length === 1 ? composed : undefined;
}

const TAKES_MARK = /^[\p{L}\p{N}∇∂=∈≡∼⊂⊆∃|<>≤≥]/u;

/** The mark on the first character of a piece of a formula. */
export function withMark(name: string, text: string): string {
  const [first = '', ...rest] = [...text];
  if (!TAKES_MARK.test(first)) return text;
  return (first + (MATH_ACCENTS.get(name) ?? '')).normalize('NFC') + rest.join('');
}
