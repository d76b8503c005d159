import { goesOn, isHost } from './conference-names.ts';
import { contentOf, frameless, KINDS } from './frame.ts';
import type { NamePart, NameWord } from './name-parts.ts';
import { venueNames } from './venue-names.ts';

/** A venue whose acronym stands in a part of a text. */
export interface Acronym {
  readonly venue: string;
  readonly part: number;
  readonly word: NameWord;
}

/** The acronyms in a text. */
export function acronymsIn(parts: readonly NamePart[]): readonly Acronym[] {
  const names = venueNames();
  const telling = parts.flatMap(frameless).filter(({ text }) => !KINDS.has(text) && !isSponsorOnly(text));
  const isAlone = telling.length === 1;
  return parts.flatMap((part, at) =>
    part.words.flatMap((word) => {
      const venue = isAlone ? names.acronymOf(word.text) : names.acronym(word);
      if (venue === undefined) return [];
      return isTelling(word.text) || isAlone || part.numbered || part.after === '('
        ? [{ venue, part: at, word }]
        : [];
    }),
  );
}

/** Two letters are many other things, and a logbook is no LoG. */
function isTelling(text: string): boolean {
  return text.length > 2 && text !== 'log';
}

function isSponsorOnly(text: string): boolean {
  const names = venueNames();
  return names.isPassing(text) && names.acronymOf(text) === undefined;
}

/** The first acronym that the words around it bear out. */
export function acronymOf(parts: readonly NamePart[]): Acronym | undefined {
  return acronymsIn(parts).find((found) => !isHost(found.part, parts) && isBorneOut(found, parts));
}

/** So many of the words have to be words of its names: `Digital Arts and Culture (DAC)` is no Design Automation Conference. */
const BORNE_OUT = 0.6;

function isBorneOut({ venue, part: at, word }: Acronym, parts: readonly NamePart[]): boolean {
  if (isBeginning(word, parts[at]) || goesOn(parts, at)) return false;
  const words = parts.flatMap((part, place) =>
    place <= at || part.words.some(({ text }) => KINDS.has(text)) ? contentOf(part) : [],
  );
  if (words.length === 0) return true;
  const own = new Set([...venueNames().vocabulary(venue)].map(beginning));
  return words.filter(({ text }) => own.has(beginning(text))).length / words.length >= BORNE_OUT;
}

/** `SIGCOMM Computer Communication Review`, `KDD Cup`: the acronym begins another name. */
function isBeginning(word: NameWord, part: NamePart | undefined): boolean {
  if (part === undefined || part.words.some(({ text }) => KINDS.has(text))) return false;
  const content = contentOf(part);
  return part.words.slice(part.words.indexOf(word) + 1).some((later) => content.includes(later));
}

/** Misprints and abbreviations are mostly further on. */
function beginning(word: string): string {
  return word.slice(0, 4);
}

/** The acronym of the conference at which a workshop was. */
export function acronymOfHost(parts: readonly NamePart[]): Acronym | undefined {
  return acronymsIn(parts).find(({ part: at, word }) => {
    const part = parts[at];
    if (part === undefined || contentOf(part).length > 0) return false;
    const isSigned = part.after === '@' || part.after === 'at';
    return isSigned || !isMadeOf(word.text, parts.slice(0, at).flatMap(contentOf));
  });
}

/** `Workshop on Multilingual Surface Realisation (MSR 2019)`: the letters begin the workshop's own words, in their order. */
function isMadeOf(acronym: string, words: readonly NameWord[]): boolean {
  let at = 0;
  for (const { text } of words) if (text.charAt(0) === acronym[at]) at++;
  return at === acronym.length;
}
