import { foldCharacters } from '../papers/fold.ts';
import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { canonicalVenue } from '../papers/venue.ts';
import { isStopWord, stem, words } from './analyzer.ts';
import { hasFilter, type SearchQuery } from './query.ts';
import { contractUmlauts, expandUmlauts } from './umlauts.ts';

/** Does a paper pass everything in the query that is not a matter of degree? */
export type PaperFilter = (paper: Paper) => boolean;

/** The filter for a query, or undefined when every paper passes. */
export function createFilter(query: SearchQuery): PaperFilter | undefined {
  if (!hasFilter(query) && query.phrases.length === 0) return undefined;
  const tests: PaperFilter[] = [
    ...venueTest(query.venues),
    ...(query.years === undefined ? [] : [yearTest(query.years)]),
    ...query.authors.map(authorTest),
    ...query.titles.map((title) => textTest(title, (paper) => displayText(paper.title))),
    ...query.phrases.map((phrase) => phraseTest(phrase)),
    ...query.excluded.map((excluded) => exclusionTest(excluded)),
  ];
  return (paper) => tests.every((test) => test(paper));
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

function venueTest(venues: readonly string[]): readonly PaperFilter[] {
  if (venues.length === 0) return [];
  const wanted = new Set(venues.map((venue) => words(canonicalVenue(venue)).join(' ')));
  return [(paper) => paper.venue !== undefined && wanted.has(words(paper.venue).join(' '))];
}

function yearTest({ from, to }: { from: number; to: number }): PaperFilter {
  return (paper) => paper.year !== undefined && paper.year >= from && paper.year <= to;
}

/** One author must have all words of the name; a single letter is an initial. */
function authorTest(author: string): PaperFilter {
  const wanted = author
    .split(/[^\p{L}\p{N}\p{M}'’]+/u)
    .filter((word) => word !== '')
    .map(spellings);
  if (wanted.length === 0) return () => false;
  return (paper) =>
    paper.authors.some((name) => {
      const parts = name
        .split(/[^\p{L}\p{N}\p{M}'’]+/u)
        .filter((part) => part !== '')
        .map(spellings);
      return wanted.every((word) => parts.some((part) => isSameName(word, part)));
    });
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

/** All words in the text, in any form of theirs; several words must stand together. */
function textTest(wanted: string, textOf: (paper: Paper) => string): PaperFilter {
  const stems = words(wanted).map(stem).join(' ');
  return (paper) => ` ${words(textOf(paper)).map(stem).join(' ')} `.includes(` ${stems} `);
}

function phraseTest(phrase: string): PaperFilter {
  const wanted = ` ${words(phrase).join(' ')} `;
  const plain = words(phrase).length === 0;
  return (paper) =>
    !plain && searchedTexts(paper).some((text) => ` ${words(text).join(' ')} `.includes(wanted));
}

/** A paper that the word alone would find is left out; a phrase excludes only itself. */
function exclusionTest(excluded: string): PaperFilter {
  const contained = words(excluded).every(isStopWord)
    ? phraseTest(excluded)
    : (paper: Paper) => searchedTexts(paper).some((text) => textTest(excluded, () => text)(paper));
  return (paper) => !contained(paper);
}

function searchedTexts(paper: Paper): readonly string[] {
  return [displayText(paper.title), displayText(paper.abstract), ...paper.authors];
}

/** For equality of whole titles: the words as displayed, without accents and punctuation. */
export function titleKey(title: string): string {
  const shown = displayText(title);
  return words(shown).join(' ') || foldCharacters(shown).trim();
}
