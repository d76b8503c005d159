import type { Paper } from '../../papers/paper.ts';
import { canonicalVenue } from '../../papers/venue.ts';
import { hasFilter, type SearchQuery } from '../query.ts';
import { isStopWord, stem, words } from '../words/analyzer.ts';
import type { TermIndex } from '../words/term-index.ts';
import { contractUmlauts, expandUmlauts } from '../words/umlauts.ts';

/** Does the paper at this place pass everything in the query that is not a matter of degree? */
export type PaperFilter = (place: number) => boolean;

/**
 * The filter for a query, or undefined when every paper passes. The index rules out most papers by the words they have;
 * only what is left is read.
 */
export function createFilter(query: SearchQuery, index: TermIndex): PaperFilter | undefined {
  if (!hasFilter(query) && query.phrases.length === 0) return undefined;
  const tests: PaperFilter[] = [
    ...venueTest(query.venues, index),
    ...(query.years === undefined ? [] : [yearTest(query.years, index)]),
    ...query.authors.map((author) => authorTest(author, index)),
    ...query.titles.map((title) => stemTest(title, index, ({ shown }) => [shown.title])),
    ...query.phrases.map((phrase) => phraseTest(phrase, index)),
    ...query.excluded.map((excluded) => exclusionTest(excluded, index)),
  ];
  return (place) => tests.every((test) => test(place));
}

/**
 * The same with each author filter's `oe` read as `ö`: tried when nothing passes, because a corpus that writes
 * `Scholkopf` gives no sign that `schoelkopf` is meant.
 */
export function withContractedAuthors(query: SearchQuery): SearchQuery | undefined {
  const authors = query.authors.map((author) =>
    words(author)
      .map((word) => contractUmlauts(word) ?? word)
      .join(' '),
  );
  const unchanged = authors.every((author, at) => author === words(query.authors[at] ?? '').join(' '));
  return unchanged ? undefined : { ...query, authors };
}

function venueTest(venues: readonly string[], { papers }: TermIndex): readonly PaperFilter[] {
  if (venues.length === 0) return [];
  const key = (venue: string) => words(canonicalVenue(venue)).join(' ');
  const wanted = new Set(venues.map(key));
  const known = new Map<string, boolean>();
  const test = (venue: string): boolean => {
    const answer = known.get(venue) ?? wanted.has(key(venue));
    known.set(venue, answer);
    return answer;
  };
  return [(place) => test(papers[place]?.venue ?? '')];
}

function yearTest({ from, to }: { from: number; to: number }, { papers }: TermIndex): PaperFilter {
  return (place) => {
    const year = papers[place]?.year;
    return year !== undefined && year >= from && year <= to;
  };
}

/** One author must have all words of the name; a single letter is an initial. */
function authorTest(author: string, index: TermIndex): PaperFilter {
  const wanted = nameParts(author);
  if (wanted.length === 0) return () => false;
  const whole = wanted.filter((forms) => (forms[0]?.length ?? 0) > 1);
  return (place) =>
    whole.every((forms) => forms.some((form) => index.hasWord(place, form) || index.umlautForms.has(form))) &&
    (index.papers[place]?.shown.authors ?? []).some((name) => {
      const parts = nameParts(name);
      return wanted.every((word) => parts.some((part) => isSameName(word, part)));
    });
}

function nameParts(name: string): readonly (readonly string[])[] {
  return name
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .filter((word) => word !== '')
    .map(spellings);
}

function spellings(word: string): readonly string[] {
  const expanded = expandUmlauts(word);
  const folded = words(word).join('');
  return expanded === undefined ? [folded] : [folded, expanded];
}

function isSameName(wanted: readonly string[], part: readonly string[]): boolean {
  return wanted.some((form) =>
    form.length === 1 ? part.some((name) => name.startsWith(form)) : part.includes(form),
  );
}

/** All words in one of the texts, in any form of theirs; several words must stand together. */
function stemTest(
  wanted: string,
  index: TermIndex,
  textsOf: (paper: Paper) => readonly string[],
): PaperFilter {
  const content = words(wanted);
  const stems = ` ${content.map(stem).join(' ')} `;
  const terms = content.filter((word) => !isStopWord(word)).map(stem);
  return (place) => {
    const paper = index.papers[place];
    if (paper === undefined || !terms.every((term) => index.hasTerm(place, term))) return false;
    return textsOf(paper).some((text) => ` ${words(text).map(stem).join(' ')} `.includes(stems));
  };
}

function phraseTest(phrase: string, index: TermIndex): PaperFilter {
  const content = words(phrase);
  const wanted = ` ${content.join(' ')} `;
  if (content.length === 0) return () => false;
  return (place) => {
    const paper = index.papers[place];
    if (paper === undefined || !content.every((word) => index.hasWord(place, word))) return false;
    return (
      content.length === 1 ||
      searchedTexts(paper).some((text) => ` ${words(text).join(' ')} `.includes(wanted))
    );
  };
}

/** A paper that the word alone would find is left out; a phrase excludes only itself. */
function exclusionTest(excluded: string, index: TermIndex): PaperFilter {
  const [word, second] = words(excluded);
  if (word !== undefined && second === undefined && !isStopWord(word))
    return (place) => !index.hasTerm(place, stem(word));
  const contained =
    second === undefined ? phraseTest(excluded, index) : stemTest(excluded, index, searchedTexts);
  return (place) => !contained(place);
}

function searchedTexts({ shown }: Paper): readonly string[] {
  return [shown.title, shown.abstract, ...shown.authors];
}
