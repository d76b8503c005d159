import { MATH_ACCENTS, withMark } from './accents.ts';
import { type Atom, createAtom, joinAtoms, type Spacing } from './atom.ts';
import {
  FONT_SWITCHES,
  FUNCTIONS,
  MATH_WRAPPERS,
  NAME_WRAPPERS,
  REFERENCES,
  SETTINGS,
  SILENT,
  SIZES,
  SPACES,
  TEXT_WRAPPERS,
} from './commands.ts';
import { MATH_CONSTRUCTIONS } from './constructions.ts';
import type { Cursor } from './cursor.ts';
import { toScript } from './scripts.ts';
import { SHORTHANDS, SYMBOLS } from './symbols.ts';

/** Deeper nesting is shown without its structure, so that no input exhausts the stack. */
export const DEEPEST = 24;

/** How a formula, a group of it or an argument is read. */
interface Mode {
  /** How many groups it stands in, those of the text around it too. */
  readonly depth: number;
  readonly spacing: Spacing;
}

/** The formula up to the end of the cursor's span. */
export function renderMath(cursor: Cursor, depth: number): string {
  return joinAtoms(readAtoms(cursor, { depth, spacing: 'natural' }), 'natural');
}

/** Does a formula know the command, or is it somebody's macro? */
export function isMathCommand(name: string): boolean {
  return (
    SYMBOLS.has(name) ||
    SHORTHANDS.has(name) ||
    MATH_ACCENTS.has(name) ||
    MATH_CONSTRUCTIONS.has(name) ||
    [FUNCTIONS, MATH_WRAPPERS, SIZES, SILENT, SPACES].some((group) => group.has(name))
  );
}

/** What a command, whose backslash and name are passed, shows outside a formula, with its scripts. */
export function readLooseCommand(name: string, cursor: Cursor, depth: number): Atom {
  const atoms = readCommand(name, cursor, { depth, spacing: 'natural' });
  while (/[\^_]/.test(cursor.peek()) && atoms.length > 0) readScript(cursor, atoms, depth);
  return atoms.length === 1 && atoms[0] ? atoms[0] : createAtom(joinAtoms(atoms, 'natural'), 'group');
}

/** A script outside a formula, as in `O(n^{-1/2})`. */
export function readLooseScript(cursor: Cursor, depth: number): string {
  const atoms: Atom[] = [];
  readScript(cursor, atoms, depth);
  return joinAtoms(atoms, 'tight');
}

const WHITE = /\s+/y;
const LETTERS = /\p{L}[\p{L}\p{M}]*/uy;
const NUMBER = /\d+(?:\.\d+)*/y;
const ASCII_RELATION = /:=|=:|<=|>=|->|<-|=>|==|!=/y;
// Markdown needs a backslash before `_` and `*`; some archives left it there.
const ESCAPED_SCRIPT = /\\+(?=[_^](?:[{\\]|[\p{L}\p{N}]))/uy;

function readAtoms(cursor: Cursor, mode: Mode): Atom[] {
  const { depth, spacing } = mode;
  const list = createAtomList();
  while (!cursor.atEnd()) {
    if (cursor.match(WHITE) !== undefined) list.space();
    else if (isScript(cursor, spacing)) readScript(cursor, list.atoms, depth);
    else for (const atom of readPiece(cursor, mode)) list.add(atom);
  }
  // The space at the end of `\text{if } x` counts.
  if (spacing === 'typed' && list.endsWithSpace()) list.add(createAtom('', 'word'));
  return list.atoms;
}

/** Gives each atom the spaces that stand before it. */
function createAtomList() {
  const atoms: Atom[] = [];
  let before = { spaced: false, gap: '' };
  return {
    atoms,
    space: () => {
      before.spaced = true;
    },
    add: (atom: Atom) => {
      if (atom.kind === 'space') {
        before.gap = atom.text;
        return;
      }
      const gap = atom.gap || before.gap;
      atoms.push(Object.assign(atom, { spaced: atom.spaced || before.spaced, gap }));
      before = { spaced: false, gap: '' };
    },
    endsWithSpace: () => before.spaced || before.gap !== '',
  };
}

function isScript(cursor: Cursor, spacing: Spacing): boolean {
  if (spacing !== 'typed') cursor.match(ESCAPED_SCRIPT);
  return cursor.peek() === '^' || (cursor.peek() === '_' && spacing !== 'typed');
}

function readPiece(cursor: Cursor, mode: Mode): Atom[] {
  const { spacing } = mode;
  const letters = cursor.match(LETTERS) ?? cursor.match(NUMBER) ?? cursor.match(ASCII_RELATION);
  if (letters !== undefined) return [createAtom(letters)];
  if (cursor.isGroup()) return readGroup(cursor, mode);
  if (spacing === 'typed' && cursor.looksAt(/``|''/y))
    return [createAtom(cursor.next() + cursor.next() === '``' ? '“' : '”')];
  const character = cursor.next();
  if (character === '\\') return readBackslash(cursor, mode);
  if (character === '~' || character === '&') return [createAtom(' ', 'space')];
  if (/[${}]/.test(character)) return [];
  if (character === "'" && spacing !== 'typed') return [createAtom('′')];
  return [createAtom(character)];
}

/** A group is one thing: a comma in it is no separator (`250{,}000`). */
function readGroup(cursor: Cursor, { depth, spacing }: Mode): Atom[] {
  const atoms = readInside(cursor, depth, spacing) ?? [];
  const [only, more] = atoms;
  if (only === undefined) return [];
  if (more === undefined && /[\p{L}\p{N}]/u.test(only.text)) return [only];
  const text = joinAtoms(atoms, spacing);
  return [createAtom(text, /^\p{L}+$/u.test(text) ? undefined : 'group')];
}

function readInside(cursor: Cursor, depth: number, spacing: Spacing): Atom[] | undefined {
  if (depth < DEEPEST) return cursor.group(() => readAtoms(cursor, { depth: depth + 1, spacing }));
  const inside = cursor.rawGroup();
  return inside === undefined ? undefined : [createAtom(inside.replace(/[\\{}$^_]/g, ''), 'group')];
}

/** The next argument of a command: a group, a command or one character. */
function readArgument(cursor: Cursor, depth: number, spacing: Spacing = 'natural'): Atom[] {
  cursor.match(WHITE);
  const inside = readInside(cursor, depth, spacing);
  if (inside !== undefined) return inside;
  if (cursor.atEnd() || /[{}$^_&]/.test(cursor.peek())) return [];
  if (cursor.peek() !== '\\') return [createAtom(cursor.next())];
  if (depth >= DEEPEST) return [];
  cursor.next();
  return readBackslash(cursor, { depth: depth + 1, spacing });
}

function readScript(cursor: Cursor, atoms: Atom[], depth: number): void {
  const sign = cursor.next() === '^' ? '^' : '_';
  const script = toScript(sign, joinAtoms(readArgument(cursor, depth), 'tight'));
  let base = atoms.at(-1);
  if (base === undefined || base.kind === 'open' || base.kind === 'punctuation') {
    base = createAtom('', 'ordinary');
    atoms.push(base);
  }
  if (script.isMarked) base.tail += script.text;
  else base.text += script.text;
}

const NAME = /[A-Za-z]+(?=\*?)/y;
// Some archives escaped twice: `\\frac`, `\\{`.
const ESCAPED_TWICE = /\\(?=[A-Za-z{}%&_#$,;!|])/y;

function readBackslash(cursor: Cursor, mode: Mode): Atom[] {
  cursor.match(ESCAPED_TWICE);
  const name = cursor.match(NAME);
  if (name !== undefined) return readCommand(name, cursor, mode);
  const symbol = cursor.next();
  if (symbol === ',') return [createAtom('\u202f', 'space')];
  if (/^[;:\s\\>~]$/.test(symbol)) return [createAtom(' ', 'space')];
  if (/^[!\-/()[\]@]?$/.test(symbol)) return [];
  return [createAtom(symbol === '|' ? '‖' : symbol)];
}

function readCommand(name: string, cursor: Cursor, mode: Mode): Atom[] {
  if (SPACES.has(name)) return [createAtom(' ', 'space')];
  if (SETTINGS.has(name) || REFERENCES.has(name)) return passArguments(name, cursor);
  if (FONT_SWITCHES.has(name) || SILENT.has(name)) return [];
  if (SIZES.has(name)) return readSize(cursor);
  return readWrapper(name, cursor, mode) ?? readNamed(name, cursor, mode.depth);
}

const OPTION = /\s*\[[^\]\n]{0,200}\]/y;
const LENGTH = /\s*-?[\d.]+(?:em|ex|pt|mu|cm|mm|in)/y;

function passArguments(name: string, cursor: Cursor): Atom[] {
  cursor.match(/\*/y);
  cursor.match(OPTION);
  if (cursor.rawGroup() === undefined && /skip|kern/.test(name)) cursor.match(LENGTH);
  return [];
}

/** `\left(` is the bracket alone, `\left.` nothing, `\left<` an angle. */
function readSize(cursor: Cursor): Atom[] {
  cursor.match(/\s*\.(?!\d)/y);
  const angle = cursor.match(/\s*[<>]/y)?.trim();
  return angle === undefined ? [] : [createAtom(angle === '<' ? '⟨' : '⟩')];
}

function readWrapper(name: string, cursor: Cursor, { depth, spacing }: Mode): Atom[] | undefined {
  if (TEXT_WRAPPERS.has(name)) {
    const text = joinAtoms(readArgument(cursor, depth, 'typed'), 'typed');
    return text === '' ? [] : [createAtom(text, text.length === 1 ? undefined : 'word')];
  }
  if (!MATH_WRAPPERS.has(name)) return undefined;
  cursor.match(/\*/y);
  const atoms = readArgument(cursor, depth, spacing);
  const text = joinAtoms(atoms, spacing);
  if (NAME_WRAPPERS.has(name) && /^\p{L}{2,}$/u.test(text)) return [createAtom(text, 'function')];
  return atoms.length === 1 ? atoms : [createAtom(text, /^\p{L}+$/u.test(text) ? undefined : 'group')];
}

function readNamed(name: string, cursor: Cursor, depth: number): Atom[] {
  if (MATH_ACCENTS.has(name)) {
    const [first, ...more] = readArgument(cursor, depth);
    if (first === undefined) return [];
    first.text = withMark(name, first.text);
    return more.length === 0 ? [first] : [createAtom(joinAtoms([first, ...more], 'natural'), 'group')];
  }
  const construct = MATH_CONSTRUCTIONS.get(name);
  if (construct !== undefined)
    return construct({
      read: () => readArgument(cursor, depth),
      raw: () => cursor.rawGroup() ?? '',
      option: () => cursor.match(OPTION)?.trim().slice(1, -1) ?? '',
    });
  const symbol = SYMBOLS.get(name) ?? SHORTHANDS.get(name);
  cursor.match(/\{\}/y);
  if (symbol !== undefined) return [createAtom(symbol)];
  if (FUNCTIONS.has(name)) return [createAtom(name, 'function')];
  return readMacro(name, cursor, depth);
}

/** `\btheta`, `\vx`, `\cD`: a letter in some alphabet. */
const STYLED_LETTER = /^(?:b|v|m|c|bf|cal|bs)([A-Za-z]|[a-z]{2,})$/;

/** A macro that nobody defined here loses its backslash. */
function readMacro(name: string, cursor: Cursor, depth: number): Atom[] {
  const styled = STYLED_LETTER.exec(name)?.[1] ?? '';
  const letter = styled.length === 1 ? styled : SYMBOLS.get(styled);
  const atom = createAtom(letter ?? name);
  const inside = readInside(cursor, depth, 'natural');
  return inside === undefined ? [atom] : [atom, createAtom('('), ...inside, createAtom(')')];
}
