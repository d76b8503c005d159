import { type Atom, createAtom, joinAtoms } from './atom.ts';
import { createFraction, createRoot } from './fraction.ts';
import { toScript } from './scripts.ts';
import { BLACKBOARD } from './symbols.ts';

/** How a command of a formula gets at what follows it. */
interface Arguments {
  read(): Atom[];
  /** A group as it stands in the source. */
  raw(): string;
  /** `[…]`, without the brackets. */
  option(): string;
}

type Construction = (given: Arguments) => Atom[];

const fraction: Construction = (given) => [createFraction(given.read(), given.read())];

const blackboard: Construction = (given) => {
  const letters = [...joinAtoms(given.read(), 'natural')];
  return [createAtom(letters.map((letter) => BLACKBOARD.get(letter) ?? letter).join(''))];
};

function between(left: string, right: string): Construction {
  return (given) => [createAtom(left), ...given.read(), createAtom(right)];
}

/** `\overset{i.i.d.}{\sim}`: what is above is a remark. */
const belowRemark: Construction = (given) => {
  given.read();
  return given.read();
};

const underset: Construction = (given) => {
  const script = toScript('_', joinAtoms(given.read(), 'tight'));
  const atoms = given.read();
  const last = atoms.at(-1);
  if (last !== undefined && script.isMarked) last.tail += script.text;
  else if (last !== undefined) last.text += script.text;
  return atoms;
};

const unicode: Construction = (given) => {
  const code = Number.parseInt(given.raw().replace(/^x/i, ''), 16);
  const isShown = code > 0x9f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  const character = isShown ? String.fromCodePoint(code) : '';
  return [createAtom(character, /^\s?$/.test(character) ? 'space' : undefined)];
};

/** Commands of formulas that do something with their arguments. */
export const MATH_CONSTRUCTIONS: ReadonlyMap<string, Construction> = new Map(
  Object.entries({
    frac: fraction,
    dfrac: fraction,
    tfrac: fraction,
    cfrac: fraction,
    nicefrac: fraction,
    sfrac: fraction,
    sqrt: (given: Arguments) => [createRoot(given.option(), given.read())],
    binom: (given: Arguments) => [
      createAtom('C'),
      createAtom('('),
      ...given.read(),
      createAtom(','),
      ...given.read(),
      createAtom(')'),
    ],
    mathbb: blackboard,
    mathbbm: blackboard,
    bbm: blackboard,
    mathds: blackboard,
    Bbb: blackboard,
    norm: between('‖', '‖'),
    abs: between('|', '|'),
    set: between('{', '}'),
    paren: between('(', ')'),
    ceil: between('⌈', '⌉'),
    floor: between('⌊', '⌋'),
    ket: between('|', '⟩'),
    bra: between('⟨', '|'),
    inner: (given: Arguments) => [
      createAtom('⟨'),
      ...given.read(),
      createAtom(','),
      ...given.read(),
      createAtom('⟩'),
    ],
    url: (given: Arguments) => [createAtom(given.raw(), 'word')],
    href: (given: Arguments) => {
      given.raw();
      return given.read();
    },
    ang: (given: Arguments) => [createAtom(`${joinAtoms(given.read(), 'natural')}°`, 'number')],
    overset: belowRemark,
    stackrel: belowRemark,
    textcolor: belowRemark,
    colorbox: belowRemark,
    underset,
    unicode,
  } satisfies Record<string, Construction>),
);
