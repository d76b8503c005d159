import { FUNCTIONS } from './commands.ts';

/** A piece of a formula. What kind it is decides about the spaces around it. */
export interface Atom {
  text: string;
  /** A script that Unicode lacks, as `_max`: further small scripts stand before it. */
  tail: string;
  readonly kind: AtomKind;
  /** Was white space before it in the source? */
  spaced: boolean;
  /** A space that the source asks for, as with `\quad`. */
  gap: string;
}

/** What a piece of a formula is, as far as the spaces around it depend on it. */
export type AtomKind =
  | 'ordinary' // multiplied by standing side by side
  | 'number'
  | 'word' // keeps the spaces of the source
  | 'function'
  | 'binary'
  | 'relation'
  | 'bar' // `|`, `/`: between two things, or a bracket
  | 'open'
  | 'close'
  | 'punctuation'
  | 'group'
  | 'fraction'
  | 'root'
  | 'space';

/** An atom without spaces and scripts. @param kind by default the one that its characters tell */
export function createAtom(text: string, kind: AtomKind = classify(text)): Atom {
  return { text, tail: '', kind, spaced: false, gap: '' };
}

const RELATIONS = new Set('=<>≤≥≪≫≠≈∼≃≅≡∝≲≳⪅⪆≰≱≺≻⪯⪰≼≽≔≕≜≐≍∈∉∋⊂⊆⊊⊈⊃⊇⊋⊑⊒∣∤∥⊥⊨⊢→⟶↪←⟵↔⟷⇒⟹⇐⇔↦⟼⇝⇀⇌⇉↠');
const BINARIES = new Set('+-−±∓×÷·*∗⋆∘•⊕⊖⊗⊘⊙⊞⊠∧∨∩∪⊎⊓⊔∖⋉⋊⋈');
const BIG_OPERATORS = new Set('∑∏∐∫∬∭∮⋂⋃⋀⋁⨁⨂⨀⨆');
const PROSE_WORD = /^(?=.*\p{Ll})\p{L}{3,}$/u;

function classify(text: string): AtomKind {
  if (RELATIONS.has(text) || /^[:<>=!-]+[=>-]$/.test(text)) return 'relation';
  if (BINARIES.has(text)) return 'binary';
  if (BIG_OPERATORS.has(text) || FUNCTIONS.has(text)) return 'function';
  if (/^[|‖/]$/.test(text)) return 'bar';
  if (/^[([{⟨⌈⌊⟦]$/.test(text)) return 'open';
  if (/^[)\]}⟩⌉⌋⟧]$/.test(text)) return 'close';
  if (/^[,;]$/.test(text)) return 'punctuation';
  if (/^\d/.test(text)) return 'number';
  // `O(n log n) time` was often typed without commands; variables are shorter.
  if (PROSE_WORD.test(text)) return 'word';
  return /^[\p{L}\p{M}∞∂∇∀∃∅∄¬′△□]+$/u.test(text) ? 'ordinary' : 'word';
}

/**
 * `natural`: spaces as a reader likes them; `tight`: as few as possible, for scripts; `typed`: those of the source, for
 * text in a formula.
 */
export type Spacing = 'natural' | 'tight' | 'typed';

/** What the atoms show together, with the spaces between them. */
export function joinAtoms(source: readonly Atom[], spacing: Spacing): string {
  const atoms = withBars(source);
  const pieces: string[] = [];
  for (const [at, atom] of atoms.entries()) {
    pieces.push(spaceBefore(atoms, at, spacing), atom.text, atom.tail);
  }
  const text = pieces.join('').replace(/ {2,}/g, ' ');
  return spacing === 'typed' ? text : text.trim();
}

function spaceBefore(atoms: readonly Atom[], at: number, spacing: Spacing): string {
  const [before, atom] = [atoms[at - 1], atoms[at]];
  if (atom === undefined) return '';
  const typed = atom.spaced ? ' ' : '';
  if (spacing === 'typed') return atom.gap || typed;
  if (before === undefined || before.kind === 'open' || CLOSING.has(atom.kind)) return '';
  if (atom.gap !== '') return askedSpace(before, atom);
  if (isInfix(before) || isInfix(atom)) return spaceAtInfix(atoms, at, spacing);
  if (before.kind === 'punctuation') return spaceAfterComma(atoms, at, spacing);
  if (needsSpace(before, atom)) return ' ';
  return keepsSpace(before, atom) ? typed : '';
}

/**
 * Bars in pairs are brackets, as in `|S|`; one alone stands between two things, as in `p(y|x)`. The bars inside each
 * pair of parentheses are counted on their own.
 */
function withBars(atoms: readonly Atom[]): readonly Atom[] {
  if (!atoms.some(isBar)) return atoms;
  const levels: number[][] = [[]];
  const result = [...atoms];
  const closeLevel = () => {
    const places = levels.pop() ?? [];
    if (places.length % 2 === 1) return;
    for (const [count, at] of places.entries()) {
      const bar = atoms[at];
      if (bar !== undefined) result[at] = { ...bar, kind: count % 2 === 0 ? 'open' : 'close' };
    }
  };
  for (const [at, atom] of atoms.entries()) {
    if (atom.kind === 'open') levels.push([]);
    else if (atom.kind === 'close') closeLevel();
    else if (isBar(atom)) levels.at(-1)?.push(at);
  }
  while (levels.length > 0) closeLevel();
  return result;
}

function isBar(atom: Atom): boolean {
  return atom.kind === 'bar' && atom.text !== '/' && /^[|‖]/.test(atom.text);
}

/** Only in numbers a thin space is kept: `250\,000`. */
function askedSpace(before: Atom, atom: Atom): string {
  const inNumber = before.kind === 'number' && atom.kind === 'number';
  return atom.gap === '\u202f' && inNumber ? atom.gap : ' ';
}

/** Does it stand between two things? */
export function isInfix(atom: Atom): boolean {
  return atom.kind === 'relation' || atom.kind === 'binary' || atom.kind === 'bar';
}

/** A space on both sides or on none. */
function spaceAtInfix(atoms: readonly Atom[], at: number, spacing: Spacing): string {
  if (spacing === 'tight') return '';
  const [before, atom] = [atoms[at - 1], atoms[at]];
  if (before === undefined || atom === undefined) return '';
  if (isInfix(atom) && hasSpaces(atoms, at)) return ' ';
  if (isInfix(before)) {
    const isLeading = at === 1 && before.kind === 'relation' && !/[∼≈<>]/.test(before.text);
    return hasSpaces(atoms, at - 1) || (isLeading && atom.spaced) ? ' ' : '';
  }
  return '';
}

/** Does this relation or operator stand between two things, with a space typed where one counts? */
function hasSpaces(atoms: readonly Atom[], at: number): boolean {
  const [left, atom, right] = [atoms[at - 1], atoms[at], atoms[at + 1]];
  if (left === undefined || atom === undefined) return false;
  if (left.kind === 'open' || left.kind === 'punctuation') return false;
  // In `a = -b` the minus is a sign; in `|S| = n` the bar is a bracket.
  if (left.kind === 'relation' || left.kind === 'binary') return false;
  const after = right === undefined || right.spaced;
  if (atom.kind === 'relation') return atom.spaced || (right?.spaced ?? false);
  // The space after `\times` only ends the command.
  return atom.spaced && (after || atom.kind === 'binary');
}

function spaceAfterComma(atoms: readonly Atom[], at: number, spacing: Spacing): string {
  const [left, atom] = [atoms[at - 2], atoms[at]];
  if (atom?.spaced) return ' ';
  const inNumber = left?.kind === 'number' && atom?.kind === 'number';
  return spacing === 'tight' || inNumber ? '' : ' ';
}

const CLOSING: ReadonlySet<AtomKind> = new Set(['close', 'punctuation']);
const RAGGED: ReadonlySet<AtomKind> = new Set(['fraction', 'root']);
const LETTERS: ReadonlySet<AtomKind> = new Set([
  'ordinary',
  'number',
  'word',
  'function',
  'fraction',
  'root',
]);

/** Would the two be misread side by side? */
function needsSpace(before: Atom, atom: Atom): boolean {
  if (atom.kind === 'function') return LETTERS.has(before.kind) || before.kind === 'close';
  if (before.kind === 'function') return LETTERS.has(atom.kind) || /^[|‖]/.test(atom.text);
  if (atom.kind === 'fraction') return LETTERS.has(before.kind) || before.kind === 'close';
  if (before.kind === 'fraction' && atom.kind === 'open') return true;
  const isRagged = RAGGED.has(before.kind) || before.tail !== '';
  const continues = LETTERS.has(atom.kind) && /^[\p{L}\p{N}√∛∜∂∇]/u.test(atom.text);
  return isRagged && continues && !(before.tail || before.text).endsWith(')');
}

function keepsSpace(before: Atom, atom: Atom): boolean {
  return (
    before.kind === 'word' || atom.kind === 'word' || (before.kind === 'number' && atom.kind === 'number')
  );
}
