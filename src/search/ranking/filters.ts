import { canonicalVenue, isOfVenue } from '../../papers/venue.ts';
import type { CorpusIndex, IndexedSegment } from '../engine/corpus-index.ts';
import { umlautForms } from '../engine/umlauts-of-index.ts';
import { hasFilter, type SearchQuery } from '../query.ts';
import { words } from '../words/analyzer.ts';
import { contractUmlauts } from '../words/umlauts.ts';
import { readForward } from './read-forward.ts';
import { createWordConditions } from './word-conditions.ts';

/**
 * The papers that pass everything in a query that is not a matter of degree, by place: 1 for those; undefined when every paper
 * passes. Posting lists rule out most papers; the words of what is left are read in their order.
 */
export async function findPassing(query: SearchQuery, index: CorpusIndex): Promise<Uint8Array | undefined> {
  if (!hasFilter(query) && query.phrases.length === 0) return undefined;
  const passing = new Uint8Array(index.size);
  const umlauts = query.authors.length === 0 ? NO_FORMS : umlautForms(index);
  for (const one of index.segments) await markPassing(query, { one, umlauts }, passing);
  return passing;
}

const NO_FORMS: ReadonlyMap<string, string> = new Map();

async function markPassing(query: SearchQuery, asked: Asked, passing: Uint8Array): Promise<void> {
  const { one, umlauts } = asked;
  const found = await createWordConditions(query, one.segment, umlauts);
  const isOfFacts = factsTest(query, one);
  for (const paper of found.passing) if (isOfFacts(paper)) passing[one.first + paper] = 1;
  await readForward(one, found.doubtful.filter(isOfFacts), (paper, forward) => {
    if (found.test(forward)) passing[one.first + paper] = 1;
  });
}

interface Asked {
  readonly one: IndexedSegment;
  readonly umlauts: ReadonlyMap<string, string>;
}

/** Year and venue. */
function factsTest({ years, venues }: SearchQuery, { segment }: IndexedSegment): (paper: number) => boolean {
  const { columns } = segment;
  const key = (venue: string) => words(canonicalVenue(venue)).join(' ');
  const wanted = venues.map(key);
  const isWanted = columns.venueNames.map((name) => wanted.some((one) => isOfVenue(key(name), one)));
  return (paper) => {
    const year = columns.years[paper] ?? 0;
    if (years !== undefined && (year === 0 || year < years.from || year > years.to)) return false;
    return venues.length === 0 || isWanted[columns.venues[paper] ?? 0] === true;
  };
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
