/** A piece of a text: on the line, above it or below it. */
export interface FormulaPiece {
  readonly place: 'line' | 'above' | 'below';
  readonly text: string;
}

/** In an address every mark is itself. */
const ADDRESS = /((?:https?:\/\/|www\.)\S+)/;

/** In parentheses or braces, without spaces, with at most one pair inside: `(2/(2k+3))`. */
const BRACKETED = String.raw`\((?:[^()\s]|\([^()\s]{0,30}\)){1,40}\)|\{[^{}\s]{1,40}\}`;
/** What a script can stand at: a variable, a number, or what closes. */
const AFTER = String.raw`[\p{L}\p{N}\p{M}\p{No})\]|}]`;
/** Small characters, as far as Unicode has them: they are hard to read, and many fonts lack some. */
const SMALL = {
  above: String.raw`\u00b2\u00b3\u00b9\u02b0-\u02b8\u1d2c-\u1d61\u1d9b-\u1dbf\u2070-\u207f\u2c7d`,
  below: String.raw`\u1d62-\u1d6a\u2080-\u209c\u2c7c`,
} as const;
/** What is no end of a word before a variable: `mₓm_y` has two. */
const NO_WORD = String.raw`(?<!(?![${SMALL.above}${SMALL.below}])[\p{L}\p{N}_.$\-])`;
/** One letter alone, as variables have, with what stands above it: of `snake_case` and `__init__` none is. */
const VARIABLE = String.raw`${NO_WORD}\p{L}\p{M}*[\u00b2\u00b3\u00b9\u2070-\u207f]{0,4}`;
/** The same of another alphabet than code is written in: `γ_bw`. */
const GREEK = String.raw`(?<![\p{L}\p{N}_])[^\P{L}A-Za-z]\p{M}*`;
const ENDS = String.raw`(?![\p{L}\p{N}_])`;

const SCRIPT = new RegExp(
  [
    String.raw`(?<=${AFTER})\^(?<powerIn>${BRACKETED})`,
    String.raw`(?<=${AFTER})\^(?<power>[+-]?\d+|[∞*†′]|\p{L}{1,6})(?![\p{L}\p{N}_^])`,
    `(?<=${VARIABLE})_(?<indexIn>${BRACKETED})`,
    String.raw`(?<=${VARIABLE})_(?<index>\p{L}{1,2}|\d{1,2}|max|min|∞)${ENDS}`,
    String.raw`(?<=${GREEK})_(?<word>[\p{L}\p{N}]{1,6})${ENDS}`,
    `(?<above>[${SMALL.above}]+)|(?<below>[${SMALL.below}]+)`,
    String.raw`(?<=(?<![\p{L}\p{N}_])(?:arg)?(?:max|min|sup|inf|lim))_(?<under>\p{L})${ENDS}`,
  ].join('|'),
  'gu',
);

const ANY_SCRIPT = new RegExp(`[\\^_${SMALL.above}${SMALL.below}]`);

/**
 * The pieces of a text with formulas as papers show it: `x²`, and `n^(1/2)` and `p_z` where Unicode has no small characters.
 * A mark that is not surely one of a formula stays as it is.
 */
export function splitFormulas(text: string): readonly FormulaPiece[] {
  if (!ANY_SCRIPT.test(text)) return [{ place: 'line', text }];
  return text
    .split(ADDRESS)
    .flatMap((part, at) => (at % 2 === 1 ? [{ place: 'line', text: part } as const] : splitWords(part)));
}

function splitWords(text: string): readonly FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(SCRIPT)) {
    pieces.push({ place: 'line', text: text.slice(from, found.index) }, scriptOf(found));
    from = found.index + found[0].length;
  }
  return [...pieces, { place: 'line', text: text.slice(from) } as const].filter((piece) => piece.text !== '');
}

function scriptOf({ 0: found, groups = {} }: RegExpExecArray): FormulaPiece {
  const { powerIn, indexIn, above, below } = groups;
  const small = above ?? below;
  if (small !== undefined) return smallScript(small, above === undefined ? 'below' : 'above');
  const inside = (powerIn ?? indexIn)?.slice(1, -1);
  return { place: found.startsWith('^') ? 'above' : 'below', text: inside ?? found.slice(1) };
}

/** Some of them are small forms of nothing. */
function smallScript(small: string, place: 'above' | 'below'): FormulaPiece {
  const text = small.normalize('NFKC');
  return { place: text === small ? 'line' : place, text };
}
