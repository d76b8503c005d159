import { type Cursor, createCursor } from './latex-cursor.ts';
import { readCommand, renderMath } from './latex-math.ts';

const MARKUP = /[\\$`*_^{}~]|''|--/;
const DEBRIS = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|-\s/;
const INVISIBLE = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A title or abstract as people read it in a chat: LaTeX becomes Unicode where that reads well, TeX quotes, Markdown
 * emphasis and broken compounds become plain text, characters that reorder or hide text go. Any input is fine; text
 * without such things comes through unchanged.
 */
export function displayText(source: string): string {
  const hasMarkup = MARKUP.test(source);
  if (!hasMarkup && !DEBRIS.test(source)) return source;
  const text = source.replace(/\t/g, ' ').replace(INVISIBLE, '');
  if (!hasMarkup) return text.replace(BROKEN_COMPOUND, '');
  return tidy(renderText(createCursor(text), undefined, 0));
}

const BROKEN_COMPOUND = /(?<=\p{L}-\p{L}+-)\s(?!(?:and|or|nor|to|but)\b)(?=\p{Ll})/gu;

/** Empty brackets and doubled spaces are what dropped commands leave behind. */
function tidy(text: string): string {
  return text
    .replace(/[([] ?[;,]? ?[)\]]/g, (brackets) => (brackets.length === 2 ? brackets : ''))
    .replace(/ {2,}/g, ' ')
    .replace(/ (?=[.,;:!?)](?:\s|$))/g, '')
    .replace(BROKEN_COMPOUND, '')
    .normalize('NFC');
}

const PLAIN_RUN = /[^\\$`*_^{}~'"h-]+/y;
const ADDRESS = /https?:\/\/[^\s{}\\]+/y;

/** Text up to the closing brace (which is consumed), or to the end. */
export function renderText(cursor: Cursor, stop: '}' | undefined, depth: number): string {
  const written = createWritten();
  while (!cursor.atEnd()) {
    if (stop !== undefined && cursor.take(stop)) break;
    const plain = cursor.match(PLAIN_RUN) ?? cursor.match(ADDRESS);
    if (plain !== undefined) written.add(plain);
    else {
      const piece = renderSpecial(cursor, written, depth);
      if (piece === undefined) written.dropSpace();
      else written.add(piece);
    }
  }
  return written.text();
}

/** What stands before the place; kept in pieces, since looking at the end of a growing string copies all of it. */
interface Written {
  add(piece: string): void;
  dropSpace(): void;
  /** The last one or two characters. */
  tail(): string;
  /** Is a `{` shown whose `}` is not? */
  hasOpenBrace(): boolean;
  /** Is a TeX quote open? */
  isQuoted(): boolean;
  text(): string;
}

function createWritten(): Written {
  const pieces: string[] = [];
  let tail = '';
  let openBraces = 0;
  let quoted = false;
  return {
    add: (piece) => {
      if (piece === '') return;
      pieces.push(piece);
      tail = (tail + piece.slice(-2)).slice(-2);
      if (piece === '{') openBraces++;
      if (piece === '}') openBraces--;
      if (piece === '“') quoted = true;
      if (piece === '”') quoted = false;
    },
    dropSpace: () => {
      const last = pieces.pop();
      if (last !== undefined) pieces.push(last.trimEnd());
      tail = tail.trimEnd();
    },
    tail: () => tail,
    hasOpenBrace: () => openBraces > 0,
    isQuoted: () => quoted,
    text: () => pieces.join(''),
  };
}

const DEEPEST = 30;

/** Undefined: what stands here vanishes together with the space before it. */
function renderSpecial(cursor: Cursor, written: Written, depth: number): string | undefined {
  switch (cursor.peek()) {
    case '\\':
      return readCommand(cursor, 'text', depth);
    case '$':
      return readDollar(cursor, depth);
    case '{':
      return readGroup(cursor, depth);
    case '}':
      return written.hasOpenBrace() ? cursor.next() : skip(cursor);
    case '^':
    case '_':
      return readScriptOrEmphasis(cursor, written.tail(), depth);
    case '*':
      return readEmphasis(cursor, STAR_EMPHASIS, written.tail(), depth) ?? cursor.next();
    case '~':
      return readTie(cursor, written.tail());
    case '`':
    case "'":
    case '"':
      return readQuote(cursor, written);
    case '-':
      return readDash(cursor, written.tail());
    default:
      return cursor.next();
  }
}

function skip(cursor: Cursor): string {
  cursor.next();
  return '';
}

const DISPLAY_MATH = /\$\$([^$]{1,2000})\$\$/y;
const INLINE_MATH = /\$((?:[^$\n\\]|\\[\s\S]|\n(?!\n)){1,2000})\$/y;
const BETWEEN_PRICES = /\$\d[^$\n]*\$(?=\d)|\$\d[\d.,]*[ ,;)][^$\\^_{}=+\n]*\p{L}{2}[^$\\^_{}=+\n]*\$/uy;

function readDollar(cursor: Cursor, depth: number): string {
  if (cursor.looksAt(BETWEEN_PRICES)) return cursor.next();
  const math = cursor.group(DISPLAY_MATH) ?? cursor.group(INLINE_MATH);
  if (math === undefined) return cursor.next();
  return renderMath(createCursor(math.trim()), undefined, depth + 1);
}

const MARKUP_GROUP = /\{(?=\\|[\p{L}\p{N}][\p{L}\p{N}-]*\})/uy;

/** Braces around markup or one protected word vanish; others belong to the text. */
function readGroup(cursor: Cursor, depth: number): string {
  if (depth >= DEEPEST || !cursor.looksAt(MARKUP_GROUP) || !cursor.hasClosingBrace()) return cursor.next();
  cursor.next();
  return renderText(cursor, '}', depth + 1);
}

const SCRIPT = /[\^_](?:\{|[\p{L}\p{N}*](?![\p{L}\p{N}]))|\^[\p{N}]/uy;
const STAR_EMPHASIS = /(\*{1,3})(?=\S)([^*\n]{0,200}[^*\s])\1(?![\p{L}\p{N}*])/uy;
const LINE_EMPHASIS = /(_{1,2})(?=[^\s_])([^_\n]{0,200}[^_\s])\1(?![\p{L}\p{N}_])/uy;

function readScriptOrEmphasis(cursor: Cursor, before: string, depth: number): string {
  const isUnder = cursor.peek() === '_';
  const afterWord = /[\p{L}\p{N})\]|}*]$/u.test(before);
  const script = cursor.looksAt(SCRIPT) && afterWord && (!isUnder || cursor.peek(1) === '{');
  if (script && depth < DEEPEST) return renderMath(cursor, 'one', depth + 1);
  if (!isUnder) return cursor.next();
  return readEmphasis(cursor, LINE_EMPHASIS, before, depth) ?? cursor.next();
}

function readEmphasis(cursor: Cursor, pattern: RegExp, before: string, depth: number): string | undefined {
  if (/[\p{L}\p{N}]$/u.test(before) || depth >= DEEPEST) return undefined;
  const content = cursor.group(pattern, 2);
  return content === undefined ? undefined : renderText(createCursor(content), undefined, depth + 1);
}

/** Between words a tie is a space; in `5~10` or `%~+` it means “to”. */
function readTie(cursor: Cursor, before: string): string {
  cursor.next();
  const betweenWords = /[\p{L}.,)]$/u.test(before) && /[\p{L}\p{N}(\\$]/u.test(cursor.peek());
  return betweenWords || (/\p{N}$/u.test(before) && /\p{L}/u.test(cursor.peek())) ? ' ' : '~';
}

const CODE = /``([^`'"\n]{1,80})``/y;
const SINGLE_QUOTED = /`([^`'\n]{1,80})'(?!')/y;
const SINGLE_CODE = /`([^`\n]{1,80})`/y;
const OPENING = /``/y;
const CLOSING = /''/y;

function readQuote(cursor: Cursor, written: Written): string {
  const code = cursor.group(CODE);
  if (code !== undefined) return code;
  if (cursor.match(OPENING) !== undefined) return '“';
  if (cursor.match(CLOSING) !== undefined) return /(?:^|[\s([])$/.test(written.tail()) ? '“' : '”';
  const single = cursor.group(SINGLE_QUOTED);
  if (single !== undefined) return `‘${single}’`;
  const inline = cursor.group(SINGLE_CODE);
  if (inline !== undefined) return inline;
  const mark = cursor.next();
  return mark === '"' && written.isQuoted() ? '”' : mark;
}

const DASHES = /-{2,3}(?!-)/y;

function readDash(cursor: Cursor, before: string): string {
  const inWords = /[\p{L}\p{N}\s)”’.]$/u.test(before);
  const dashes = inWords ? cursor.match(DASHES) : undefined;
  if (dashes === undefined) return cursor.match(/-+/y) ?? '';
  return dashes.length === 2 ? '–' : '—';
}
