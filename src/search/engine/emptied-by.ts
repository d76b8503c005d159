import type { Emptied, SearchPage } from '../library.ts';
import { isEmptyQuery, type SearchQuery } from '../query.ts';
import { findPassing, withContractedAuthors } from '../ranking/filters.ts';
import type { CorpusIndex } from './corpus-index.ts';

type Filter = Emptied['filter'];

const FILTERS: readonly Filter[] = ['years', 'venues', 'authors', 'titles', 'phrases', 'excluded'];
const NO_FILTERS = { phrases: [], excluded: [], authors: [], titles: [], venues: [] };

/**
 * Which filter of a query keeps its answer away: one that no paper passes, or one without which there is an answer. Undefined
 * where it is none of them.
 * @param answer answers a query that has fewer filters
 */
export async function emptiedBy(
  query: SearchQuery,
  index: CorpusIndex,
  answer: (query: SearchQuery) => Promise<Pick<SearchPage, 'total' | 'confident'>>,
): Promise<Emptied | undefined> {
  const present = FILTERS.filter((filter) => has(query, filter));
  for (const filter of present)
    if (!(await doesAnyPass(only(query, filter), index))) return { filter, others: 0 };
  for (const filter of present) {
    const rest = without(query, filter);
    if (isEmptyQuery(rest)) continue;
    const { total, confident } = await answer({ ...rest, offset: 0, limit: 1 });
    if (confident && total > 0) return { filter, others: total };
  }
  return undefined;
}

function has(query: SearchQuery, filter: Filter): boolean {
  return filter === 'years' ? query.years !== undefined : query[filter].length > 0;
}

function only(query: SearchQuery, filter: Filter): SearchQuery {
  const { years, ...rest } = query;
  const none = { ...rest, ...NO_FILTERS, text: '' };
  if (filter !== 'years') return { ...none, [filter]: query[filter] };
  return years === undefined ? none : { ...none, years };
}

function without(query: SearchQuery, filter: Filter): SearchQuery {
  const { years, ...rest } = query;
  if (filter === 'years') return rest;
  return { ...query, [filter]: [] };
}

async function doesAnyPass(query: SearchQuery, index: CorpusIndex): Promise<boolean> {
  const contracted = withContractedAuthors(query);
  for (const one of contracted === undefined ? [query] : [query, contracted]) {
    const passing = await findPassing(one, index);
    if (passing === undefined || passing.some((passes, place) => passes === 1 && index.gone?.[place] !== 1))
      return true;
  }
  return false;
}
