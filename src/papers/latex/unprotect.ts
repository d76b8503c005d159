import { type Cursor, createCursor } from './cursor.ts';
import { formulaAtDollar } from './dollars.ts';

/** Commands whose arguments, more than one, all need their braces. */
const ARGUMENTS: ReadonlyMap<string, number> = new Map([
  ...['href', 'textcolor', 'colorbox', 'foreignlanguage', 'texorpdfstring'].map((name) => [name, 2] as const),
  ...['raisebox', 'scalebox', 'frac', 'dfrac', 'tfrac', 'nicefrac'].map((name) => [name, 2] as const),
  ...['binom', 'SI', 'qty', 'overset', 'underset', 'stackrel'].map((name) => [name, 2] as const),
]);

const PLAIN = /[^\\{}$^_]+/y;
/** With its star and option; some archives escaped twice. */
const COMMAND = /\\(?:\\(?=[A-Za-z]{2}))?[A-Za-z]+\*?(?:\[[^\]{}\n]{0,200}\])?/y;
/** The space before an argument does not count. */
const SPACE_BEFORE_ARGUMENT = /[ \t\n]+(?=\{)/y;
const TAKES_ARGUMENT =
  /^(?:[bcdHkrtuv]|text[a-z]+|emph|mbox|hbox|url|enquote|underline|uppercase|MakeUppercase)$/;
const ACCENT = /\\['"`^~=.]/y;
const ESCAPE = /\\[\s\S]?/y;
const FORMULA = /\$\$(?:[^$\\]|\\[\s\S]){1,4000}\$\$|\$(?:[^$\\]|\\[\s\S]){1,4000}\$/y;
const LONGEST_BRACKETED = 500;
const BRACKETED = /\\\([\s\S]{0,500}/y;

/** What an open brace was: one that is gone, or one of an argument after which so many further ones may follow. */
type Brace = 'gone' | number;

/**
 * The value of a BibTeX field without the braces that only group, or keep capitals. What is left are those of arguments, of
 * scripts, of formulas, and `\{`. Braces that do not match go too, and any input is fine.
 */
export function unprotect(latex: string): string {
  if (!/[{}]/.test(latex)) return latex;
  const cursor = createCursor(latex);
  const out = createJoiner();
  const braces = createBraces(out);
  let expected = 0;
  while (!cursor.atEnd()) {
    if (cursor.take('{')) expected = braces.open(expected);
    else if (cursor.take('}')) expected = braces.close();
    else {
      const piece = readPiece(cursor);
      out.add(piece.text);
      expected = piece.expected;
    }
  }
  return out.text();
}

/** Both tell how many groups that follow are arguments. */
function createBraces(out: Joiner) {
  const openBraces: Brace[] = [];
  const show = (sign: string, brace: Brace) => (brace === 'gone' ? out.gap() : out.add(sign));
  return {
    open: (expected: number): number => {
      const brace = expected > 0 ? expected - 1 : 'gone';
      openBraces.push(brace);
      show('{', brace);
      return 0;
    },
    close: (): number => {
      const brace = openBraces.pop() ?? 'gone';
      show('}', brace);
      return brace === 'gone' ? 0 : brace;
    },
  };
}

interface Piece {
  readonly text: string;
  /** So many groups after it are arguments of it. */
  readonly expected: number;
}

function readPiece(cursor: Cursor): Piece {
  const formula = readFormula(cursor);
  if (formula !== '') return { text: formula, expected: 0 };
  const command = cursor.run(COMMAND);
  if (command !== '') return { text: command, expected: argumentsOf(command, cursor) };
  const accent = cursor.run(ACCENT);
  if (accent !== '') {
    cursor.match(SPACE_BEFORE_ARGUMENT);
    return { text: accent, expected: 1 };
  }
  const text = cursor.run(ESCAPE) || cursor.run(PLAIN);
  if (text !== '') return { text, expected: 0 };
  const sign = cursor.next();
  return { text: sign, expected: sign === '$' ? 0 : 1 };
}

function argumentsOf(command: string, cursor: Cursor): number {
  const name = /[A-Za-z]+/.exec(command)?.[0] ?? '';
  const count = ARGUMENTS.get(name) ?? 1;
  if (cursor.peek() === '{') return count;
  const takesArgument = ARGUMENTS.has(name) || TAKES_ARGUMENT.test(name);
  return takesArgument && cursor.match(SPACE_BEFORE_ARGUMENT) !== undefined ? count : 0;
}

/** As it stands; empty where none is. One that begins in a group and ends outside of it is none. */
function readFormula(cursor: Cursor): string {
  const formula = cursor.peek() === '\\' ? bracketedAhead(cursor) : dollarsAhead(cursor);
  return isBalanced(formula) ? cursor.span(formula.length, 0, () => formula) : '';
}

function dollarsAhead(cursor: Cursor): string {
  const isFormula = cursor.peek() === '$' && formulaAtDollar(cursor) !== undefined;
  return isFormula ? (cursor.ahead(FORMULA, 0) ?? '') : '';
}

function bracketedAhead(cursor: Cursor): string {
  if (cursor.peek(1) !== '(') return '';
  const distance = cursor.distanceTo('\\)');
  if (distance === undefined || distance > LONGEST_BRACKETED) return '';
  return cursor.ahead(BRACKETED, 0)?.slice(0, distance + 2) ?? '';
}

function isBalanced(formula: string): boolean {
  let depth = 0;
  for (const [sign] of formula.matchAll(/\\[\s\S]|[{}]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}' && --depth < 0) return false;
  }
  return depth === 0;
}

const NAME_AT_END = /\\[A-Za-z]+$/;

interface Joiner {
  /** A brace is gone here. */
  gap(): void;
  add(piece: string): void;
  text(): string;
}

/** Joins pieces; where a brace is gone, `{}` keeps apart what would be read as one: `\o` and `ster`, `-` and `-`. */
function createJoiner(): Joiner {
  const pieces: string[] = [];
  let isGap = false;
  const separator = (next: string): string => {
    const last = pieces.at(-1) ?? '';
    if (NAME_AT_END.test(last)) return '{}';
    const sign = last.at(-1);
    return sign !== undefined && sign === next[0] && /[-`']/.test(sign) ? '{}' : '';
  };
  return {
    gap: () => {
      isGap = true;
    },
    add: (piece: string) => {
      if (isGap) pieces.push(separator(piece));
      isGap = false;
      pieces.push(piece);
    },
    text: () => pieces.join(''),
  };
}
