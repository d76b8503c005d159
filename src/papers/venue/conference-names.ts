import { contentOf, frameless, isPlain, KINDS, recordless } from './frame.ts';
import type { NamePart, NameWord } from './name-parts.ts';
import { venueNames } from './venue-names.ts';

/** A conference that is named in some parts of a text. */
export interface Named {
  readonly venue: string;
  readonly from: number;
  readonly to: number;
  /** Its name says conference, symposium or the like. */
  readonly hasKind: boolean;
  /** Its name says workshop: it is one itself. */
  readonly isWorkshop: boolean;
}

const MOST_JOINED = 6;

/** The conferences whose full names stand in a text, in their order. */
export function conferencesIn(parts: readonly NamePart[]): readonly Named[] {
  const found: Named[] = [];
  for (let from = 0; from < parts.length; from++) {
    const named = longestFrom(parts, from);
    if (named === undefined) continue;
    found.push(named);
    from = named.to;
  }
  return found;
}

/** Names may have commas and colons: the longest counts. */
function longestFrom(parts: readonly NamePart[], from: number): Named | undefined {
  for (let to = Math.min(parts.length, from + MOST_JOINED) - 1; to >= from; to--) {
    const joined = parts.slice(from, to + 1);
    const words = joined.flatMap(frameless);
    const venue = conferenceOf(words) ?? conferenceOf(joined.flatMap(recordless));
    if (venue === undefined || goesOn(parts, to)) continue;
    return {
      venue,
      from,
      to,
      hasKind: words.some(({ text }) => KINDS.has(text)) && !isTurned(words),
      isWorkshop: words.some(({ text }) => text === 'workshop'),
    };
  }
  return undefined;
}

/** By all the words, or by those besides its acronym: `CHI Conference on Human Factors in Computing Systems`. */
function conferenceOf(words: readonly NameWord[]): string | undefined {
  const names = venueNames();
  if (words.length === 0) return undefined;
  const found = names.conference(words) ?? conferenceAtEnd(words) ?? conferenceOfAi(words);
  if (found !== undefined || words.length < 3) return found;
  const acronym = words.find((word) => names.acronym(word) !== undefined);
  if (acronym === undefined) return undefined;
  const venue = names.conference(words.filter((word) => word !== acronym));
  return venue === names.acronym(acronym) ? venue : undefined;
}

/** `Conference` behind a name that has it before: the name may be the end of a longer one. */
function isTurned(words: readonly NameWord[]): boolean {
  return words.at(-1)?.text === 'conference' && venueNames().conference(words) === undefined;
}

/** `Uncertainty in Artificial Intelligence Conference` for `Conference on Uncertainty in Artificial Intelligence`. */
function conferenceAtEnd(words: readonly NameWord[]): string | undefined {
  const last = words.at(-1);
  return last?.text === 'conference' ? venueNames().conference([last, ...words.slice(0, -1)]) : undefined;
}

const AI: readonly NameWord[] = ['artificial', 'intelligence'].map((text) => ({
  text,
  dotted: false,
  capitals: false,
  initial: true,
}));

/** `European Conference on AI`. */
function conferenceOfAi(words: readonly NameWord[]): string | undefined {
  if (!words.some(({ text }) => text === 'ai')) return undefined;
  return venueNames().conference(words.flatMap((word) => (word.text === 'ai' ? AI : [word])));
}

const PLACES: ReadonlySet<string> = new Set('bosnia trinidad newfoundland antigua'.split(' '));

/**
 * Does a name go on after the part `to`, so that it is another one that begins alike: `International Conference on Computer
 * Vision, Imaging and Computer Graphics Theory`?
 */
export function goesOn(parts: readonly NamePart[], to: number): boolean {
  for (const part of parts.slice(to + 1, to + 4)) {
    if (part.after !== ',' && part.after !== ':' && part.after !== ';') return false;
    const isPlace = PLACES.has(part.words[0]?.text ?? '');
    if ((part.joined || part.opening === 'and') && isPlain(part) && !isPlace) return true;
  }
  return false;
}

/** What is named only as the place of another meeting does not count, nor what may be a topic. */
export function isMain({ from, hasKind }: Named, parts: readonly NamePart[]): boolean {
  return (
    (hasKind && !isHost(from, parts)) || parts.slice(0, from).every((part) => contentOf(part).length === 0)
  );
}

/** Is what stands in the part `at` only where another meeting was: `Symposium on X, co-located with ECAI`? */
export function isHost(at: number, parts: readonly NamePart[]): boolean {
  const marked = parts.slice(0, at + 1).findLastIndex(({ after }) => after === 'at');
  return parts.slice(0, Math.max(marked, 0)).some((part) => contentOf(part).length > 0);
}
