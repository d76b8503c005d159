import { foldText } from '../papers/fold.ts';
import type { Paper } from '../papers/paper.ts';
import { canonicalVenue, venueByWord } from '../papers/venue.ts';
import type { SearchQuery } from './query.ts';
import { terms, words } from './words/analyzer.ts';

/**
 * Has a paper all that a query asks for, in its title, authors, venue, year or abstract? For the few papers of a list, of which
 * people know what they look for: nothing is guessed, and nothing is a matter of degree.
 */
export function fitsQuery(paper: Paper, query: SearchQuery): boolean {
  return fitting(paper)(query);
}

/** The same for one paper and many queries: what takes long is done once, and when it is first needed. */
export function fitting(paper: Paper): (query: SearchQuery) => boolean {
  const { shown, year } = paper;
  const all = [shown.title, shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].join('\n');
  const ownTerms = once(() => new Set(terms(all)));
  const row = once(() => rowOf(all));
  // `nips` alone is the venue.
  const hasAll = (text: string) =>
    terms(venueByWord(foldText(text)) ?? text).every((term) => ownTerms().has(term));
  const isOf = ({ years }: SearchQuery) =>
    years === undefined || (year !== undefined && year >= years.from && year <= years.to);
  return (query) =>
    isOf(query) &&
    query.authors.every((name) => shown.authors.some((author) => isNamed(author, name))) &&
    (query.venues.length === 0 ||
      query.venues.some((venue) => hasWords(shown.venue, canonicalVenue(venue)))) &&
    query.titles.every((title) => rowOf(shown.title).includes(rowOf(title))) &&
    (query.alternatives ?? [query.text]).some(hasAll) &&
    query.phrases.every((phrase) => row().includes(rowOf(phrase))) &&
    !query.excluded.some((text) => row().includes(rowOf(text)));
}

function once<T>(compute: () => T): () => T {
  let known: { readonly value: T } | undefined;
  return () => {
    known ??= { value: compute() };
    return known.value;
  };
}

/** The words of a text, in which those of another are found where they follow each other. */
function rowOf(text: string): string {
  return ` ${words(text).join(' ')} `;
}

/** One letter stands for a name that begins with it. */
function isNamed(author: string, name: string): boolean {
  const own = words(author);
  return words(name).every((word) =>
    own.some((one) => (word.length === 1 ? one.startsWith(word) : one === word)),
  );
}

function hasWords(text: string, wanted: string): boolean {
  const own = new Set(words(text));
  return words(wanted).every((word) => own.has(word));
}
