import { type Atom, createAtom, isInfix, joinAtoms } from './atom.ts';
import { isBracketed } from './scripts.ts';

const SINGLE = /^∂?(?:\d+(?:\.\d+)?|[\p{L}∞]\p{M}*)[\u2070-\u209f²³¹ʰʲʳˢʷˣʸᴬ-ᵥᶜᶠᶻⱼⱽ*′]*$/u;
const WITHOUT_POWER = /^(?:\d+|[\p{L}∞]\p{M}*)[\u2080-\u209fᵢᵣᵤᵥⱼ]*$/u;

/** `(a+b)/c`, with parentheses only where it would be misread without. */
export function createFraction(numerator: readonly Atom[], denominator: readonly Atom[]): Atom {
  const over = joinAtoms(numerator, 'natural');
  const under = joinAtoms(denominator, 'natural');
  const isSum = / /.test(over) || outermost(numerator).some(isInfix);
  const isPlain = isSingle(denominator, under) || isOneCall(denominator);
  const top = isSum && !isOneCall(numerator) ? `(${over})` : over;
  const bottom = isPlain ? under : `(${under})`;
  return createAtom(`${top}/${bottom}`, 'fraction');
}

function isSingle(atoms: readonly Atom[], text: string): boolean {
  const [only, more] = atoms;
  if (SINGLE.test(text)) return true;
  return only !== undefined && more === undefined && (only.kind === 'root' || SINGLE.test(only.text));
}

/** `√(n + 1)`, `√T` */
export function createRoot(degree: string, radicand: readonly Atom[]): Atom {
  const sign = { '3': '∛', '4': '∜' }[degree] ?? '√';
  const text = joinAtoms(radicand, 'natural');
  const isPlain = WITHOUT_POWER.test(text) || isBracketed(text) || text === '';
  return createAtom(sign + (isPlain ? text : `(${text})`), 'root');
}

/** The atoms outside all brackets. */
function outermost(atoms: readonly Atom[]): readonly Atom[] {
  let depth = 0;
  return atoms.filter(({ kind }) => {
    if (kind === 'close') depth--;
    const isOutside = depth === 0;
    if (kind === 'open') depth++;
    return isOutside && kind !== 'open' && kind !== 'close';
  });
}

/** `(a+b)` or `ln(n)`: ends where the first bracket does. `n(a+b)` is a product. */
function isOneCall(atoms: readonly Atom[]): boolean {
  const start = atoms.findIndex(({ kind }) => kind === 'open');
  const called = start === 1 ? atoms[0]?.kind : 'function';
  if (start < 0 || start > 1 || (called !== 'function' && called !== 'word')) return false;
  let depth = 0;
  const end = atoms.findIndex(({ kind }) => {
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    return kind === 'close' && depth === 0;
  });
  return end === atoms.length - 1;
}
