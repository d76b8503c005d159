import { renderText } from './latex.ts';
import { type Cursor, createCursor } from './latex-cursor.ts';
import {
  ACCENTS,
  BLACKBOARD,
  BLANKS,
  FUNCTIONS,
  REFERENCES,
  RELATIONS,
  SILENT,
  SUBSCRIPT,
  SUPERSCRIPT,
  SYMBOLS,
  WRAPPERS,
} from './latex-symbols.ts';

const DEEPEST = 30;
const PLAIN_RUN = /[\p{L}\p{N}.,:;()[\]|/!?+<>=*@#%"-]+/uy;
const SPACES = /\s+/y;
const LIMIT_SPACE = /\s*(?=[\^_])/y;

/**
 * Formulas as Unicode, up to the end, or (`one`) only the next piece with its scripts.
 */
export function renderMath(cursor: Cursor, stop: 'one' | undefined, depth: number): string {
  const pieces: string[] = [];
  while (!cursor.atEnd()) {
    const piece = (stop === 'one' ? undefined : cursor.match(PLAIN_RUN)) ?? renderPiece(cursor, depth);
    const previous = pieces.at(-1);
    // A relation has a space on both sides or on none.
    if (piece === ' ' && previous !== undefined && RELATIONS.has(previous) && pieces.at(-2) !== ' ')
      pieces.splice(-1, 0, ' ');
    if (FUNCTIONS.has(piece.trim()) && /[\p{L}\p{N})\]}]$/u.test(previous ?? '')) pieces.push(' ');
    pieces.push(piece);
    if (stop === 'one' && !/[\^_]/.test(cursor.peek())) break;
  }
  const text = pieces.join('');
  return stop === 'one' ? text : text.replace(/ {2,}/g, ' ').trim();
}

function renderPiece(cursor: Cursor, depth: number): string {
  const character = cursor.peek();
  if (character === '\\') return readCommand(cursor, 'math', depth) ?? '';
  if (character === '{' && cursor.hasClosingBrace()) return renderArgument(cursor, 'math', depth);
  if (character === '^' || character === '_') return readScript(cursor, depth);
  if (cursor.match(SPACES) !== undefined) return ' ';
  cursor.next();
  if (character === '~' || character === '&') return ' ';
  if (character === "'") return '′';
  return /[${}]/.test(character) ? '' : character;
}

const SHOWN_AS_IS: ReadonlyMap<string, string> = new Map(
  Object.entries({ '*': '*', '∗': '*', '⋆': '*', '⊤': 'ᵀ', '′': '′', '†': '†', '∘': '°' }),
);

function readScript(cursor: Cursor, depth: number): string {
  const isSuper = cursor.next() === '^';
  const argument = renderArgument(cursor, 'math', depth).replace(/\s+/g, '');
  if (argument === '') return '';
  const asIs = isSuper ? SHOWN_AS_IS.get(argument) : undefined;
  if (asIs !== undefined) return asIs;
  const characters = [...argument];
  const table = isSuper ? SUPERSCRIPT : SUBSCRIPT;
  const readsWell =
    characters.length <= 5 && !/[()]/.test(argument) && characters.every((one) => table.has(one));
  if (readsWell) return characters.map((one) => table.get(one)).join('');
  const isWord = /^[\p{L}\p{N}∞*]+$/u.test(argument);
  return `${isSuper ? '^' : '_'}${isWord ? argument : `(${argument})`}`;
}

type Mode = 'text' | 'math';

/** The next argument of a command: a group, a command or one character. */
function renderArgument(cursor: Cursor, mode: Mode, depth: number): string {
  cursor.match(SPACES);
  const group = cursor.braced();
  if (group !== undefined) {
    if (depth >= DEEPEST) return group.replace(/[\\{}$^_]/g, '');
    const inner = createCursor(group);
    return mode === 'math'
      ? renderMath(inner, undefined, depth + 1)
      : renderText(inner, undefined, depth + 1);
  }
  if (cursor.peek() === '\\' && depth < DEEPEST) return readCommand(cursor, mode, depth + 1) ?? '';
  return cursor.peek() === '{' || cursor.peek() === '}' ? '' : nextCharacter(cursor);
}

const WHOLE_CHARACTER = /[\s\S]/uy;

function nextCharacter(cursor: Cursor): string {
  return cursor.match(WHOLE_CHARACTER) ?? '';
}

const NAME = /[A-Za-z]+\*?/y;
const OPTIONAL = /\s*\[[^\]\n]{0,200}\]/y;
const MATH_ENDS: Readonly<Record<string, RegExp>> = {
  '(': /\(([\s\S]{0,2000}?)\\\)/y,
  '[': /\[([\s\S]{0,2000}?)\\\]/y,
};

/** What a command shows; undefined when it vanishes and takes the space before it along. */
export function readCommand(cursor: Cursor, mode: Mode, depth: number): string | undefined {
  cursor.next();
  const name = cursor.match(NAME);
  if (name === undefined) return readControlSymbol(cursor, mode, depth);
  return renderCommand(name.replace('*', ''), cursor, mode, depth);
}

/** A backslash and one character that is no letter. */
function readControlSymbol(cursor: Cursor, mode: Mode, depth: number): string {
  const end = MATH_ENDS[cursor.peek()];
  const math = end === undefined || depth >= DEEPEST ? undefined : cursor.group(end);
  if (math !== undefined) return renderMath(createCursor(math.trim()), undefined, depth + 1);
  const symbol = cursor.next();
  if (mode === 'text' && ACCENTS.has(symbol)) return accent(symbol, renderArgument(cursor, 'text', depth));
  if (symbol === ',') return /\d/.test(cursor.peek()) ? '\u202f' : ' ';
  if (symbol === '!' || symbol === '-' || symbol === '/') return '';
  if (symbol === '|') return '‖';
  return /[;:\s\\>]/.test(symbol) ? ' ' : symbol;
}

function renderCommand(name: string, cursor: Cursor, mode: Mode, depth: number): string | undefined {
  if (REFERENCES.has(name)) return dropReference(cursor);
  if (ACCENTS.has(name) && isAccent(name, cursor)) return accent(name, renderArgument(cursor, mode, depth));
  if (WRAPPERS.has(name))
    return renderArgument(cursor, /^(?:text|emph|mbox|hbox)/.test(name) ? 'text' : mode, depth);
  if (SILENT.has(name)) return silent(name, cursor);
  if (BLANKS.has(name)) return ' ';
  return renderOperator(name, cursor, mode, depth) ?? renderName(name, cursor, mode, depth);
}

function renderOperator(name: string, cursor: Cursor, mode: Mode, depth: number): string | undefined {
  switch (name) {
    case 'frac':
    case 'dfrac':
    case 'tfrac':
    case 'nicefrac':
    case 'sfrac':
      return fraction(renderArgument(cursor, 'math', depth), renderArgument(cursor, 'math', depth));
    case 'sqrt':
      return root(cursor.match(OPTIONAL), renderArgument(cursor, 'math', depth));
    case 'binom':
      return `C(${renderArgument(cursor, 'math', depth)}, ${renderArgument(cursor, 'math', depth)})`;
    case 'mathbb':
    case 'mathbbm':
      return [...renderArgument(cursor, 'math', depth)]
        .map((letter) => BLACKBOARD.get(letter) ?? letter)
        .join('');
    case 'url':
      return cursor.braced() ?? '';
    case 'href':
      cursor.braced();
      return renderArgument(cursor, mode, depth);
    case 'footnote':
      return ` (${renderArgument(cursor, 'text', depth)})`;
    case 'etal':
      return 'et al.';
    case 'item':
      return '• ';
    default:
      return undefined;
  }
}

const EMPTY_GROUP = /\{\}/y;

/** A symbol, a function, or a macro that nobody defined: it loses its backslash. */
function renderName(name: string, cursor: Cursor, mode: Mode, depth: number): string {
  const symbol = SYMBOLS.get(name);
  if (cursor.match(EMPTY_GROUP) !== undefined) return symbol ?? name;
  if (symbol !== undefined) {
    // Letters such as \o end at the space after them; operators keep it, as it was typed for reading.
    if (mode === 'text' && /^\p{L}$/u.test(symbol) && name.length <= 2) cursor.match(/ (?=\p{Ll})/uy);
    return symbol;
  }
  if (FUNCTIONS.has(name)) {
    cursor.match(LIMIT_SPACE);
    return /[\p{L}\p{N}\\]/u.test(cursor.peek()) ? `${name} ` : name;
  }
  return cursor.peek() === '{' && cursor.hasClosingBrace()
    ? `${name} ${renderArgument(cursor, mode, depth)}`
    : name;
}

const DELIMITER = /\s*(?:\\?\.(?!\d))/y;

function silent(name: string, cursor: Cursor): string {
  if (name === 'left' || name === 'right') cursor.match(DELIMITER);
  else cursor.match(/ (?! )/y);
  return '';
}

function dropReference(cursor: Cursor): undefined {
  cursor.match(OPTIONAL);
  cursor.match(OPTIONAL);
  cursor.match(/\s*(?=\{)/y);
  cursor.braced();
  return undefined;
}

/** One-letter accents (`\c{c}`) are told from macros of the same name by the brace; in math they are rare. */
function isAccent(name: string, cursor: Cursor): boolean {
  return name.length > 1 || cursor.peek() === '{' || cursor.peek() === ' ';
}

function accent(name: string, argument: string): string {
  const mark = ACCENTS.get(name) ?? '';
  const letters = [...argument.replace(/^ı/, 'i').replace(/^ȷ/, 'j')];
  if (letters.length === 0) return name.length === 1 && !/[a-zA-Z]/.test(name) ? name : '';
  // Only letters take the line: if marks took it too, nesting would double the text at every level.
  if (name === 'overline')
    return letters.map((letter) => (/\p{M}/u.test(letter) ? letter : letter + mark)).join('');
  return (letters[0] ?? '') + mark + letters.slice(1).join('');
}

const SIMPLE = /^[\p{L}\p{M}\p{N}.√∞]+$/u;

function fraction(numerator: string, denominator: string): string {
  const over = /[+−±=<>-]/.test(numerator) ? `(${numerator})` : numerator;
  return `${over}/${SIMPLE.test(denominator) ? denominator : `(${denominator})`}`;
}

function root(degree: string | undefined, radicand: string): string {
  const sign = { '[3]': '∛', '[4]': '∜' }[degree?.trim() ?? ''] ?? '√';
  return `${sign}${SIMPLE.test(radicand) ? radicand : `(${radicand})`}`;
}
