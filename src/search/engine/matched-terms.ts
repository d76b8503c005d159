import type { ExaminedPaper, MatchedTerms } from '../ranking/confidence.ts';
import type { ResolvedQuery } from '../words/resolve-words.ts';
import { type CorpusIndex, segmentAt } from './corpus-index.ts';
import { countAt, postingLists } from './posting-lists.ts';

/** Which terms of a query the paper at a place has, and their counts. */
export function matchedAt(
  { finding, weights, longForms }: ResolvedQuery,
  index: CorpusIndex,
): (place: number) => MatchedTerms {
  const terms = [...new Set([...finding, ...weights.keys(), ...longForms.flat()])];
  const lists = terms.map((term) => ({ term, lists: postingLists(index, term) }));
  return (place) =>
    new Map(
      lists.map((one) => [one.term, countAt(one.lists, place)] as const).filter(([, count]) => count > 0),
    );
}

/** What the paper at a place has of a query, for judging whether that is an answer. */
export function examinedAt(query: ResolvedQuery, index: CorpusIndex): (place: number) => ExaminedPaper {
  const matchedOf = matchedAt(query, index);
  return (place) => {
    const one = segmentAt(index, place);
    return {
      matched: matchedOf(place),
      titleLength: one?.segment.columns.titleLengths[place - one.first] ?? 0,
    };
  };
}
