import { foldText } from '../papers/fold.ts';
import type { Paper } from '../papers/paper.ts';
import { canonicalVenue, venueByWord } from '../papers/venue.ts';
import type { SearchQuery } from '../search/query.ts';
import { terms, words } from '../search/words/analyzer.ts';

/**
 * Has a paper all that a query asks for, in its title, authors, venue, year or abstract? For the few papers of a list, of which
 * people know what they look for: nothing is guessed, and nothing is a matter of degree.
 */
export function fitsQuery(paper: Paper, query: SearchQuery): boolean {
  const { shown, year } = paper;
  const all = [shown.title, shown.abstract, shown.venue, String(year ?? ''), ...shown.authors].join('\n');
  const own = new Set(terms(all));
  // `nips` alone is the venue.
  const hasAll = (text: string) => terms(venueByWord(foldText(text)) ?? text).every((term) => own.has(term));
  const { from, to } = query.years ?? { from: 0, to: Number.POSITIVE_INFINITY };
  return (
    (query.alternatives ?? [query.text]).some(hasAll) &&
    query.phrases.every((phrase) => standsIn(all, phrase)) &&
    query.titles.every((title) => standsIn(shown.title, title)) &&
    query.authors.every((name) => shown.authors.some((author) => isNamed(author, name))) &&
    (query.venues.length === 0 ||
      query.venues.some((venue) => hasWords(shown.venue, canonicalVenue(venue)))) &&
    !query.excluded.some((text) => standsIn(all, text)) &&
    (query.years === undefined || (year !== undefined && year >= from && year <= to))
  );
}

function standsIn(text: string, row: string): boolean {
  return ` ${words(text).join(' ')} `.includes(` ${words(row).join(' ')} `);
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
