import { joinPair, showPart } from './join-pair.ts';
import { type NamePart, wordCount } from './name-part.ts';

/** `one`: a comma stands within a name (`Family, Given`), as in BibTeX; `many`: it may stand between names. */
export type CommaMeaning = 'one' | 'many';

/** The names of what stands between commas, in reading order. */
export function readCommaList(parts: readonly NamePart[], meaning: CommaMeaning): readonly string[] {
  const [first, second] = parts;
  if (first === undefined) return [];
  if (second === undefined) return [showPart(first)];
  if (parts.length > 1 && parts.every(isFamilyFirst)) return parts.map(turned);
  if (parts.length === 2)
    return isPair(first, second, meaning) ? [joinPair(first, second)] : parts.map(showPart);
  return isAlternating(parts) ? pairs(parts) : walk(parts);
}

/** `Kept A`, `van der Kept AB`, `Kept A. B.`: as PubMed and Vancouver's rules write names. */
export function isFamilyFirst({ text, isLiteral }: NamePart): boolean {
  return isLiteral !== true && text.length < 80 && FAMILY_FIRST.test(text);
}

/** `Kept A` → `A Kept`. */
export function turned(part: NamePart): string {
  const [, family = '', given = ''] = FAMILY_FIRST.exec(part.text) ?? [];
  return showPart({ ...part, text: `${given} ${family}` });
}

const FAMILY_FIRST =
  /^((?:\p{L}[\p{L}\p{M}'’-]+ ){0,4}\p{Lu}[\p{L}\p{M}'’-]+) (\p{Lu}{1,3}|\p{Lu}\.(?:[ -]?\p{Lu}\.){0,4}|\p{Lu}-\p{Lu})$/u;
const INITIALS = /^(?:(?:\p{Lu}\p{Ll}?\.?[ -]?){0,5}\p{Lu}\p{Ll}?\.|\p{Lu}{1,3}|(?:\p{Lu}[ -]){1,3}\p{Lu})$/u;
const ENDS_IN_INITIAL = / \p{Lu}\.$/u;
const STARTS_WITH_INITIAL = /^\p{Lu}\p{Ll}?\.[\s-]?./u;
const PARTICLE = /^(?:[a-zà-ÿ'’]{1,5}[ '’])/;
const LETTERS_OF_EAST_ASIA = /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}·]{2,}/u;

function isGiven({ text, isLiteral }: NamePart): boolean {
  return isLiteral !== true && text.length < 80 && (INITIALS.test(text) || ENDS_IN_INITIAL.test(text));
}

function isFamily(part: NamePart): boolean {
  if (part.isLiteral === true || LETTERS_OF_EAST_ASIA.test(part.text)) return false;
  return !STARTS_WITH_INITIAL.test(part.text) && (wordCount(part) === 1 || PARTICLE.test(part.text));
}

function isPair(first: NamePart, second: NamePart, meaning: CommaMeaning): boolean {
  if (first.isLiteral === true) return meaning === 'one' || isGiven(second) || wordCount(second) === 1;
  if (second.isLiteral === true) return isFamily(first);
  if (STARTS_WITH_INITIAL.test(first.text)) return false;
  if (LETTERS_OF_EAST_ASIA.test(first.text)) return meaning === 'one';
  if (isGiven(second) || isFamily(first)) return true;
  return meaning === 'one' || wordCount(second) === 1;
}

/** `Kept, Ana, Low, Bo`. */
function isAlternating(parts: readonly NamePart[]): boolean {
  return parts.length % 2 === 0 && parts.every((part, at) => (at % 2 === 0 ? isFamily(part) : true));
}

function pairs(parts: readonly NamePart[]): readonly string[] {
  return parts.flatMap((part, at) => {
    const next = parts[at + 1];
    return at % 2 === 0 && next !== undefined ? [joinPair(part, next)] : [];
  });
}

/** Initials belong to what stands before them; of a list that turns only its first name around, the first two do. */
function walk(parts: readonly NamePart[]): readonly string[] {
  const names: string[] = [];
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    const next = parts[at + 1];
    if (part === undefined) continue;
    const isTurned = next !== undefined && (isBeforeGiven(part, next) || (at === 0 && isFirstTurned(parts)));
    names.push(isTurned ? joinPair(part, next) : showPart(part));
    if (isTurned) at++;
  }
  return names;
}

function isBeforeGiven(part: NamePart, next: NamePart): boolean {
  return part.isLiteral !== true && isGiven(next) && !isGiven(part) && !STARTS_WITH_INITIAL.test(part.text);
}

function isFirstTurned([first, second, third]: readonly NamePart[]): boolean {
  if (first === undefined || second === undefined || third === undefined) return false;
  return isFamily(first) && isFamily(second) && wordCount(third) > 1;
}
