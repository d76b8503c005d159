import { accentBases, accented } from './accents.ts';
import type { Cursor } from './cursor.ts';
import { type FormulaSpan, formulaAtDollar, formulaInBrackets } from './dollars.ts';
import { elementAt } from './elements.ts';
import { DEEPEST, readLooseScript, renderMath } from './math.ts';
import type { Output } from './output.ts';
import type { Place } from './place.ts';
import { toScript } from './scripts.ts';
import { isKnownCommand, SPACE_BEFORE_MARK, showCommand, spaceOnce } from './text-commands.ts';
import { type Marked, markedByEmphasis, markedByQuotes, showDash, showQuote, showTie } from './typography.ts';

const PLAIN = /(?:[^\\${}^_*~`'"<hw-]|h(?!ttps?:\/\/)|w(?!ww\.))+/y;

/** Running text up to the end of the cursor's span. */
export function renderText(cursor: Cursor, out: Output, depth: number): void {
  const place: Place = { cursor, out, depth, renderGroup: () => renderGroup(place) };
  while (!cursor.atEnd()) {
    out.add(cursor.run(PLAIN));
    // Longer pieces write to the output themselves.
    out.add(showSpecial(place));
  }
}

function showSpecial(place: Place): string {
  const { cursor, out } = place;
  switch (cursor.peek()) {
    case '\\':
      return showBackslash(place);
    case '$':
      return showFormula(place, formulaAtDollar(cursor));
    case '{':
      return showBraces(place);
    case '}':
      return showStrayBrace(cursor, out);
    case '^':
      return showScript(place);
    case '_':
      return cursor.peek(1) === '{' ? showScript(place) : showEmphasis(place);
    case '*':
      return showEmphasis(place);
    case '~':
      return showTie(cursor, out);
    case '`':
      return showMarked(place, markedByQuotes(cursor)) ?? showQuote(cursor, out);
    case "'":
    case '"':
      return showQuote(cursor, out);
    case '-':
      return showDash(cursor, out);
    case '<':
      return showElement(place);
    default:
      return showAddress(cursor);
  }
}

const ADDRESS = /(?:https?:\/\/|www\.)(?:(?!\$[\^_]\{)[^\s{}\\"`']|'(?!')|\\[~_%#&$^{}])+/y;

function showAddress(cursor: Cursor): string {
  return cursor.run(ADDRESS).replace(/\\(.)/g, '$1') || cursor.next();
}

function passCharacters(cursor: Cursor, count: number): void {
  cursor.span(count, 0, () => undefined);
}

function showFormula({ cursor, depth }: Place, found: FormulaSpan | undefined): string {
  if (found === undefined) return cursor.next();
  passCharacters(cursor, found.mark);
  const formula = cursor.span(found.length, found.mark, () => renderMath(cursor, depth));
  cursor.match(SPACE_BEFORE_MARK);
  return formula;
}

const SPACE_AFTER_ELEMENT = /\s(?=[.,;:)?!]|-\p{L})/uy;

/** A formula or script marked up as an element; any other `<` is itself. */
function showElement({ cursor, out, depth }: Place): string {
  const found = elementAt(cursor);
  if (found === undefined) return cursor.next();
  passCharacters(cursor, found.open);
  const formula = cursor.span(found.length, found.close, () => renderMath(cursor, depth));
  cursor.match(SPACE_AFTER_ELEMENT);
  if (found.kind === 'formula') return formula;
  out.trimEnd();
  return toScript(found.kind === 'above' ? '^' : '_', formula).text;
}

function showEmphasis(place: Place): string {
  return showMarked(place, markedByEmphasis(place.cursor, place.out)) ?? place.cursor.next();
}

function showMarked({ cursor, out, depth }: Place, found: Marked | undefined): string | undefined {
  if (found === undefined || depth >= DEEPEST) return undefined;
  passCharacters(cursor, found.mark);
  out.add(found.before);
  cursor.span(found.length, found.mark, () => renderText(cursor, out, depth + 1));
  return found.after;
}

/** Around a command, a formula or words alone, as `{\em new}` and `{ImageNet}`; `{0}` and `{0, 1}` are sets. */
const MARKUP_BRACES =
  /\{(?:\\(?![{}])|\$|(?!\d+\})[\p{L}\p{M}\p{N}\p{Pd}.’'+ ]{0,200}\}|\{[^{},\n]{0,200}\}\})/uy;

function showBraces(place: Place): string {
  const { cursor, out } = place;
  const isMarkup = cursor.looksAt(MARKUP_BRACES);
  if (!cursor.isGroup()) {
    const brace = cursor.next();
    // A shortened text may end before the group does.
    return isMarkup && cursor.peek() === '\\' ? '' : brace;
  }
  if (!isMarkup) out.add('{');
  renderGroup(place);
  return isMarkup ? '' : '}';
}

/** Renders the inside of the braces here; false if there are none. */
function renderGroup({ cursor, out, depth }: Omit<Place, 'renderGroup'>): boolean {
  if (!cursor.isGroup()) return false;
  if (depth < DEEPEST) cursor.group(() => renderText(cursor, out, depth + 1));
  else out.add(cursor.rawGroup()?.replace(/[\\{}$]/g, '') ?? '');
  return true;
}

/** After a letter it was left by markup even in a text that has no other. */
function showStrayBrace(cursor: Cursor, out: Output): string {
  const brace = cursor.next();
  return cursor.hasCommands() || /[\p{L}.]/u.test(out.last()) ? '' : brace;
}

const BARE_POWER = /\^([+-]?\d+(?![\d\p{Ll}]|[./]\d)|[\p{L}*](?![\p{L}\p{N}]))/uy;

/** `O(n^2)` and `O(n^{-1/2})` outside formulas. */
function showScript({ cursor, out, depth }: Place): string {
  const follows = /[\p{L}\p{M}\p{N})\]|}*]/u.test(out.last());
  if (!follows || depth >= DEEPEST) return cursor.next();
  const bare = cursor.match(BARE_POWER);
  if (bare !== undefined) return toScript('^', bare).text;
  return cursor.looksAt(/[\^_]\{/y) ? readLooseScript(cursor, depth + 1) : cursor.next();
}

const NAME = /[A-Za-z]+/y;
const ESCAPED_TWICE = /\\(?=[{}%&_#$]|[A-Za-z]{2})/y;
const PATH = /(?<=(?<![\p{L}\p{N}])[A-Za-z]:)\\[\w.\\-]*/uy;

function showBackslash(place: Place): string {
  const { cursor } = place;
  const path = cursor.ahead(PATH, 0);
  if (path !== undefined && !isKnownCommand(/[A-Za-z]+/.exec(path)?.[0] ?? '')) return cursor.run(PATH);
  cursor.next();
  cursor.match(ESCAPED_TWICE);
  const name = cursor.match(NAME);
  if (name === undefined) return showControlSymbol(place);
  return showAccent(name, cursor) ?? showCommand(name, place);
}

/** A backslash and one character that is no letter. */
function showControlSymbol(place: Place): string {
  const { cursor, out, depth } = place;
  const symbol = cursor.next();
  if (symbol === '(' || symbol === '[') {
    const found = formulaInBrackets(cursor, symbol);
    if (found === undefined) return symbol;
    return cursor.span(found.length, found.mark, () => renderMath(cursor, depth));
  }
  const letter = showAccent(symbol, cursor);
  if (letter !== undefined) return letter;
  if (symbol === ',' && /\d/.test(out.last()) && /\d/.test(cursor.peek())) return '\u202f';
  if (/^[,;:\s\\>]$/.test(symbol)) return spaceOnce(cursor, out);
  if (/^[!\-/@]?$/.test(symbol)) return '';
  return symbol === '|' ? '‖' : symbol;
}

/** `\"o`, `\'{e}`, `\c{c}`, `na\"{\i}ve` */
function showAccent(name: string, cursor: Cursor): string | undefined {
  for (const base of accentBases(name)) {
    const letter = cursor.ahead(base);
    const shown = letter === undefined ? undefined : accented(name, letter);
    if (shown === undefined) continue;
    const after = cursor.ahead(base, 2) ?? '';
    cursor.match(base);
    return shown + after;
  }
  return undefined;
}
