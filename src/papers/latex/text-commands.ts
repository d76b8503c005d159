import type { Atom } from './atom.ts';
import { FONT_SWITCHES, REFERENCES, SETTINGS, SILENT, TEXT_WRAPPERS } from './commands.ts';
import type { Cursor } from './cursor.ts';
import { isMathCommand, readLooseCommand } from './math.ts';
import type { Output } from './output.ts';
import type { Place } from './place.ts';
import { toScript } from './scripts.ts';
import { TEXT_LETTERS } from './symbols.ts';
import { type Construction, TEXT_CONSTRUCTIONS } from './text-constructions.ts';
import { TEXT_MARKS } from './text-marks.ts';

/** Is it a command of LaTeX, not somebody's macro? */
export function isKnownCommand(name: string): boolean {
  return (
    isMathCommand(name) ||
    [TEXT_WRAPPERS, FONT_SWITCHES, REFERENCES, SETTINGS].some((group) => group.has(name)) ||
    TEXT_LETTERS.has(name) ||
    TEXT_MARKS.has(name) ||
    CONSTRUCTIONS.has(name)
  );
}

/** What a command, whose name is passed, shows in running text. */
export function showCommand(name: string, place: Place): string {
  const { cursor, out } = place;
  if (REFERENCES.has(name)) return dropReference(cursor, out);
  if (SETTINGS.has(name)) return dropSetting(cursor, out);
  // `\em{…}` is wrong and common.
  if (FONT_SWITCHES.has(name)) return cursor.isGroup() ? '' : pass(cursor, /\s+/y);
  if (SILENT.has(name)) return passSpaceAfterSpace(cursor, out);
  const letter = TEXT_LETTERS.get(name);
  // The space that ends `\o` does not count.
  if (letter !== undefined) return letter + pass(cursor, /\{\}| (?=\p{Ll})/uy);
  const mark = TEXT_MARKS.get(name);
  if (mark !== undefined) return mark + passEndOfMark(mark, place);
  const construct = CONSTRUCTIONS.get(name);
  if (construct !== undefined) return construct(place);
  return TEXT_WRAPPERS.has(name) ? showWrapped(place) : showNamed(name, place);
}

/** Between spaces the second one stays: `a \textendash b` has a dash as people type it. */
function passEndOfMark(mark: string, { cursor, out }: Place): '' {
  const endsWord = /\S/.test(out.last()) || /[“‘„‚«‹£€¥§]/.test(mark) || out.last() === '';
  return pass(cursor, endsWord ? /\{\}| +/y : /\{\}/y);
}

/** One space, also where there is one already or one follows. */
export function spaceOnce(cursor: Cursor, out: Output): string {
  cursor.match(/ +/y);
  return /\S/.test(out.last()) ? ' ' : '';
}

function pass(cursor: Cursor, pattern: RegExp): '' {
  cursor.match(pattern);
  return '';
}

const OPTION = /\s*\[[^\]\n]{0,200}\]/y;

/** A bracket that held only references goes with them. */
function dropReference(cursor: Cursor, out: Output): string {
  cursor.match(/\*/y);
  cursor.match(OPTION);
  cursor.match(OPTION);
  cursor.rawGroup();
  out.trimEnd();
  const open = out.last();
  if (open === '' || open === '(' || open === '[') {
    cursor.match(/[,;]?\s*/y);
    if (open === '' || cursor.peek() !== (open === '(' ? ')' : ']')) return '';
    cursor.next();
    out.dropLast();
    out.trimEnd();
  }
  // “et al. \cite{x}.”
  return out.last() === '.' ? pass(cursor, /\./y) : '';
}

function dropSetting(cursor: Cursor, out: Output): string {
  cursor.match(/\*/y);
  cursor.rawGroup();
  return passSpaceAfterSpace(cursor, out);
}

function passSpaceAfterSpace(cursor: Cursor, out: Output): string {
  return /^[\s([]?$/.test(out.last()) ? pass(cursor, / +/y) : '';
}

const VERBATIM = /\*?([|!+])([^|!+\n]{0,200})\1/y;

function showWrapped({ cursor, renderGroup }: Place): string {
  const verbatim = cursor.ahead(VERBATIM, 2);
  if (verbatim !== undefined) return pass(cursor, VERBATIM) + verbatim;
  cursor.match(/\*?\s*(?=\{)/y);
  // A shortened text may lack the closing brace.
  return renderGroup() ? '' : pass(cursor, /\{/y);
}

/** It was typed to keep the mark out of an address or a formula. */
export const SPACE_BEFORE_MARK = / (?=[.,;:](?:\s|$))/y;

const url: Construction = ({ cursor, out }) => {
  const address = unescaped(cursor.rawGroup() ?? '');
  if (address === '') out.trimEnd();
  cursor.match(SPACE_BEFORE_MARK);
  return address;
};

function unescaped(address: string): string {
  return address.replace(/\\(.)/g, '$1').trim();
}

const link: Construction = ({ cursor, renderGroup }) => {
  const address = cursor.rawGroup() ?? '';
  cursor.match(/\s+(?=\{)/y);
  if (!cursor.looksAt(/\{\s*\}/y)) return renderGroup() ? '' : unescaped(address);
  cursor.rawGroup();
  return unescaped(address);
};

const note: Construction = ({ cursor, out, renderGroup }) => {
  cursor.match(OPTION);
  if (!cursor.isGroup()) return '';
  out.trimEnd();
  out.add(' (');
  renderGroup();
  return ')';
};

const coloured: Construction = ({ cursor, renderGroup }) => {
  cursor.match(OPTION);
  cursor.rawGroup();
  renderGroup();
  return '';
};

/** Commands of running text that do something with their arguments. */
const CONSTRUCTIONS: ReadonlyMap<string, Construction> = new Map([
  ...TEXT_CONSTRUCTIONS,
  ...Object.entries({
    url,
    path: url,
    nolinkurl: url,
    href: link,
    footnote: note,
    footnotetext: note,
    thanks: note,
    textcolor: coloured,
    colorbox: coloured,
    textsuperscript: ({ cursor }: Place) => toScript('^', cursor.rawGroup() ?? '').text,
    textsubscript: ({ cursor }: Place) => toScript('_', cursor.rawGroup() ?? '').text,
    Verb: showWrapped,
    par: ({ cursor, out }: Place) => spaceOnce(cursor, out),
    item: ({ cursor }: Place) => `${pass(cursor, / */y)}• `,
  } satisfies Record<string, Construction>),
]);

/** A piece of a formula without dollars; or a macro that nobody defined, which loses its backslash. */
function showNamed(name: string, { cursor, out, depth, renderGroup }: Place): string {
  if (isMathCommand(name)) return showFormulaPiece(readLooseCommand(name, cursor, depth), cursor, out);
  if (!cursor.looksAt(/\{\s*\}/y) && renderGroup()) return '';
  cursor.rawGroup();
  // Within a word it was an accent or a letter that nobody knows.
  const isGlued = /\p{L}/u.test(out.last()) || (cursor.peek() !== '' && /\p{L}/u.test(cursor.peek()));
  return isGlued ? '' : name;
}

function showFormulaPiece(piece: Atom, cursor: Cursor, out: Output): string {
  const shown = piece.text + piece.tail;
  if (piece.kind === 'space') return spaceOnce(cursor, out);
  // “i.e.” brings its own full stop.
  if (/\p{L}\.$/u.test(shown)) cursor.take('.');
  if (piece.kind !== 'function' || !/^\p{L}/u.test(shown)) return shown;
  const before = /[\p{L}\p{M}\p{N})\]]/u.test(out.last()) ? ' ' : '';
  const after = /[\p{L}\p{N}\\]/u.test(cursor.peek()) ? ' ' : '';
  return before + shown + after;
}
