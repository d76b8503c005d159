import { type Acronym, acronymOf, acronymOfHost, acronymsIn } from './acronyms.ts';
import { conferencesIn, goesOn, isMain, type Named } from './conference-names.ts';
import { contentOf, KINDS } from './frame.ts';
import { type NamePart, partsOfName } from './name-parts.ts';
import { venueNames } from './venue-names.ts';

/** So much of a name is read: catalogues print up to 400 characters. */
const LONGEST = 600;

/**
 * The conventional name of the venue that a printed name names: by a full name inside of it, by an acronym that its other words
 * bear out, or as a journal, whose name has to be all there is. Its workshops and its findings are said: `CVPR Workshops`.
 */
export function recogniseVenue(text: string): string | undefined {
  const parts = partsOfName(text.slice(0, LONGEST).replace(BESIDES, ' ').replace(OF_WORKSHOPS, spellOut));
  if (has(parts, 'findings')) return findings(parts);
  const names = conferencesIn(parts);
  const own = names.find(({ isWorkshop }) => isWorkshop);
  if (own !== undefined) return own.venue;
  if (has(parts, 'workshop') || parts.some(isHostSigned)) return workshops(parts, names);
  const first = names.find((name) => isMain(name, parts));
  if (first !== undefined) return first.venue;
  const journal = journalOf(parts);
  return journal !== undefined && PERIODICAL.test(text) ? journal : (acronymOf(parts)?.venue ?? journal);
}

/** A conference and its workshops are the conference. */
const BESIDES = /\band workshops\b/i;
const OF_WORKSHOPS = /\b(\p{Lu}\p{L}{2,})W\b/gu;

/** `CVPRW` are the workshops of CVPR. */
function spellOut(whole: string, name: string): string {
  return venueNames().acronymOf(name.toLowerCase()) === undefined ? whole : `${name} Workshops`;
}

/** What says so is a journal, whatever stands in brackets behind it. */
const PERIODICAL =
  /\b(?:j|journal|trans|transactions?|lett|letters|rev|review|mag|magazine|annals|record|notes)\b/i;

/** `SafeAI@AAAI`. */
function isHostSigned({ after, words }: NamePart): boolean {
  return after === '@' && words.slice(0, 1).some((word) => venueNames().acronym(word) !== undefined);
}

function has(parts: readonly NamePart[], word: string): boolean {
  return parts.some(({ words }) => words.some(({ text }) => text === word));
}

/** `ICML 2019 Workshop on X`, `X at NeurIPS`, `X@AAAI`, `Workshop on X (ECAI 2010)`. */
function workshops(parts: readonly NamePart[], names: readonly Named[]): string | undefined {
  const host: Named | Acronym | undefined =
    names.find(({ hasKind, from, to }) => hasKind || from === 0 || parts[to + 1]?.after === 'w') ??
    acronymOfHost(parts);
  return host === undefined ? undefined : `${host.venue} Workshops`;
}

const OF_LANGUAGE: ReadonlySet<string> = new Set('ACL EMNLP NAACL EACL AACL IJCNLP COLING CoNLL'.split(' '));

/** `Findings of the Association for Computational Linguistics: EMNLP 2020`, `EMNLP (Findings)`: the last that is named. */
function findings(parts: readonly NamePart[]): string | undefined {
  const acronyms = acronymsIn(parts).filter(({ venue }) => OF_LANGUAGE.has(venue));
  const last = acronyms.find(({ part }) => part === acronyms.at(-1)?.part);
  const venue = (last ?? conferencesIn(parts).find((name) => OF_LANGUAGE.has(name.venue)))?.venue;
  return venue === undefined ? undefined : `Findings of ${venue}`;
}

/** Words that may stand beside the name of a journal. */
const BESIDE_JOURNAL: ReadonlySet<string> = new Set('usa no number article submitted'.split(' '));
/** What one of these stands in is no name. */
const SAYS_ALL: ReadonlySet<string> = new Set(['journal', 'official', 'special']);
const MOST_JOINED = 6;

function journalOf(parts: readonly NamePart[]): string | undefined {
  for (let to = Math.min(parts.length, MOST_JOINED); to > 0; to--) {
    const venue = venueNames().journal(parts.slice(0, to).flatMap(({ words }) => words));
    if (venue === undefined || goesOn(parts, to - 1)) continue;
    if (parts.slice(to).every((part) => isBesideJournal(part, venue))) return venue;
  }
  return undefined;
}

/** `: the official journal of …`, `(London)`, `: JMLR`, `, to appear`. */
function isBesideJournal(part: NamePart, venue: string): boolean {
  if (part.words.some(({ text }) => KINDS.has(text))) return false;
  if (part.after === '(' || part.words.some(({ text }) => SAYS_ALL.has(text))) return true;
  return contentOf(part).every(
    ({ text }) => BESIDE_JOURNAL.has(text) || venueNames().acronymOf(text) === venue,
  );
}
