import type { Place } from './place.ts';

/** What a command with arguments shows; longer pieces it writes to the output itself. */
export type Construction = (place: Place) => string;

const OPTION = /\s*\[[^\]\n]{0,200}\]/y;

const foreign: Construction = ({ cursor, renderGroup }) => {
  cursor.match(OPTION);
  cursor.rawGroup();
  cursor.match(/\s+(?=\{)/y);
  renderGroup();
  return '';
};

/** A heading with a formula, and what bookmarks show of it; formulas are shown here too. */
const headingOrPlain: Construction = ({ cursor, renderGroup }) => {
  if (cursor.looksAt(/\{\s*\}/y)) cursor.rawGroup();
  const isShown = renderGroup();
  cursor.match(/\s+(?=\{)/y);
  if (isShown) cursor.rawGroup();
  return '';
};

function between(left: string, right: string): Construction {
  return ({ cursor, out, renderGroup }) => {
    cursor.match(/\*?\s*(?=\{)/y);
    if (!cursor.isGroup()) return '';
    out.add(left);
    renderGroup();
    return right;
  };
}

/** Within quotation marks the marks are single. */
const quotation: Construction = (place) => {
  const isInner = place.out.quoted;
  place.out.quoted = true;
  const after = between(isInner ? '‘' : '“', isInner ? '’' : '”')(place);
  place.out.quoted = isInner;
  return after;
};

/** It tells programs how to sort. */
const dropped: Construction = ({ cursor }) => {
  cursor.rawGroup();
  return '';
};

/** Only plain words: in a command the letters are its name. */
function inCase(change: (text: string) => string): Construction {
  return ({ cursor, renderGroup }) => {
    cursor.match(/\s+(?=\{)/y);
    if (cursor.looksAt(/\{[^\\${}]*\}/y)) return change(cursor.rawGroup() ?? '');
    renderGroup();
    return '';
  };
}

const tie: Construction = ({ cursor }) => {
  const pair = cursor.match(/(?:\{| )(\p{L}\p{L})\}?/uy);
  if (pair === undefined) return '';
  return `${pair.charAt(0)}\u0361${pair.slice(1)}`;
};

/** Commands of babel, hyperref, csquotes, BibLaTeX and BibTeX styles that stand in the fields of bibliographies. */
export const TEXT_CONSTRUCTIONS: ReadonlyMap<string, Construction> = new Map(
  Object.entries({
    foreignlanguage: foreign,
    textlang: foreign,
    raisebox: foreign,
    scalebox: foreign,
    texorpdfstring: headingOrPlain,
    enquote: quotation,
    mkbibquote: quotation,
    mkbibparens: between('(', ')'),
    mkbibbrackets: between('[', ']'),
    noopsort: dropped,
    SortNoop: dropped,
    printfirst: dropped,
    selectlanguage: dropped,
    MakeUppercase: inCase((text) => text.toUpperCase()),
    uppercase: inCase((text) => text.toUpperCase()),
    MakeLowercase: inCase((text) => text.toLowerCase()),
    lowercase: inCase((text) => text.toLowerCase()),
    nobreakdash: dropped,
    t: tie,
  } satisfies Record<string, Construction>),
);
