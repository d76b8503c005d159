import { textOfMarkup } from '../papers/markup.ts';
import { hideBrackets, showBrackets } from './names/brackets.ts';
import { withoutRemarks } from './names/clean-name.ts';
import { type CommaMeaning, isFamilyFirst, readCommaList, turned } from './names/comma-list.ts';
import { literalOf, type NamePart, readParts } from './names/name-part.ts';
import { groupTokens, type NameToken, tokenizeNames } from './names/name-tokens.ts';
import { quotedNames, withoutListBrackets } from './names/quoted-list.ts';
import { readingOrder } from './names/reading-order.ts';

export { nameOf } from './names/name-of.ts';
export { readingOrder };

/** A list of names as it was read. */
export interface SplitNames {
  /** In reading order. */
  readonly names: readonly string[];
  /** The list says that there are more: `et al.`, `and others`. */
  readonly more: boolean;
}

/**
 * The names of a list of authors in any of the usual forms: BibTeX's `and`, semicolons, lines, commas, APA's and Vancouver's
 * rules, with affiliations and marks of footnotes. What is in braces is one name.
 * @param meaning of a comma where nothing else tells: `Dos Santos, Ana Maria` is one name in BibTeX, else two
 */
export function splitNames(written: string, meaning: CommaMeaning = 'many'): SplitNames {
  // Before anything is divided: entities end in a semicolon.
  // In a bibliography nobody has an affiliation.
  const text = meaning === 'one' ? hideBrackets(textOfMarkup(written)) : textOfMarkup(written);
  const { names, more } = divide(text, meaning);
  return { names: names.map(showBrackets), more };
}

function divide(text: string, meaning: CommaMeaning): SplitNames {
  const quoted = quotedNames(text);
  if (quoted !== undefined) return { names: withoutEmpty(quoted.map(readingOrder)), more: false };
  const tokens = tokenizeNames(withoutRemarks(withoutListBrackets(listOf(text))));
  const groups = groupTokens(tokens, [';']);
  if (groups.length > 1 || tokens.some(({ after }) => after === ';')) return joined(groups.map(readOne));
  const lines = groupTokens(tokens, ['line']);
  return areNames(lines) ? joined(lines.map(readOne)) : readGroup(tokens, meaning);
}

/** The names that are any. Most lists have no other, and are given as they are: a filtered one takes three times the memory. */
export function withoutEmpty(names: readonly string[]): readonly string[] {
  return names.includes('') ? names.filter((name) => name !== '') : names;
}

/** Braces around a whole list of turned names protect nothing: `{Kept, Ana and Low, Bo}`. */
function listOf(text: string): string {
  const inner = literalOf(text);
  if (inner === undefined) return text;
  const segments = groupTokens(tokenizeNames(inner), ['and']);
  const isList = segments.length > 1 && segments.every((segment) => commas(segment) === 1);
  return isList ? inner : text;
}

function commas(tokens: readonly NameToken[]): number {
  return tokens.filter(({ after }) => after === ',').length;
}

/** One name a line: each of some words, all or none of them turned, none broken off at a comma. */
function areNames(lines: readonly (readonly NameToken[])[]): boolean {
  if (lines.length < 2) return false;
  const perLine = lines.map(commas);
  return (
    lines.every((line) => isWholeName(line)) &&
    (perLine.every((count) => count === 0) || perLine.every((count) => count === 1))
  );
}

function isWholeName(line: readonly NameToken[]): boolean {
  const last = line.at(-1);
  const words = line.flatMap(({ text }) => text.split(/\s+/)).filter((word) => word !== '');
  return last?.text.trim() !== '' && words.length > 1 && line.every(({ after }) => after !== 'and');
}

/** What stands between semicolons or on a line: mostly one name. */
function readOne(tokens: readonly NameToken[]): SplitNames {
  return readGroup(tokens, 'one');
}

function readGroup(tokens: readonly NameToken[], meaning: CommaMeaning): SplitNames {
  const segments = groupTokens(tokens, ['and']).map((segment) => ({
    ...readParts(texts(segment)),
    isOpen: segment.at(-1)?.text.trim() === '',
  }));
  const more = segments.some((segment) => segment.more);
  const named = segments.filter(({ parts }) => parts.length > 0);
  const isTurned = named.every(
    ({ parts: [first, ...others] }) => first !== undefined && others.length === 0 && isFamilyFirst(first),
  );
  if (isTurned && (named.length > 1 || more))
    return { names: named.flatMap(({ parts }) => parts.map(turned)), more };
  const inSegments = named.length === 1 ? meaning : meaningOf(named);
  return { names: named.flatMap(({ parts }) => readCommaList(parts, inSegments)), more };
}

/** `Ana Kept, Bo Low and Cy Mid` has commas between names, `Kept, Ana and Low, Bo` within them. */
function meaningOf(
  segments: readonly { readonly parts: readonly NamePart[]; readonly isOpen: boolean }[],
): CommaMeaning {
  const [first, second, ...others] = segments;
  const isList = others.length === 0 && (first?.isOpen === true || second?.parts.length === 1);
  return isList ? 'many' : 'one';
}

/** The texts between commas; a line's end is white space here. */
function texts(tokens: readonly NameToken[]): readonly string[] {
  return groupTokens(tokens, [',']).map((group) => group.map(({ text }) => text).join(' '));
}

function joined(lists: readonly SplitNames[]): SplitNames {
  return { names: lists.flatMap(({ names }) => names), more: lists.some(({ more }) => more) };
}
