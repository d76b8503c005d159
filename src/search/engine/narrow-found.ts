import type { SearchQuery } from '../query.ts';
import { isAnswered } from '../ranking/confidence.ts';
import type { RankingWeights } from '../ranking/ranking-weights.ts';
import { readTyped } from '../typed-text.ts';
import type { Acronyms } from '../words/acronyms.ts';
import { type ResolvedQuery, resolveWords } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import { type CorpusIndex, segmentAt } from './corpus-index.ts';
import { examinedAt } from './matched-terms.ts';

/** A paper that was found. */
export interface FoundPlace {
  readonly place: number;
  readonly score: number;
}

interface Parts {
  readonly index: CorpusIndex;
  readonly vocabulary: Vocabulary;
  readonly acronyms: Acronyms;
  readonly weights: RankingWeights;
}

/** A query, and its words. */
interface NarrowQuery {
  readonly query: SearchQuery;
  readonly resolved: ResolvedQuery;
}

/** Has a query alternatives or an order, so that not all that was found is wanted, best first? */
export function isNarrow({ alternatives, order }: SearchQuery): boolean {
  return alternatives !== undefined || order !== undefined;
}

/**
 * Of what was found, best first, the papers that answer by themselves: one of the alternatives where there are some. By year
 * where that is asked for; within a year the best stay first.
 */
export function narrowFound(
  found: readonly FoundPlace[],
  { query, resolved: asked }: NarrowQuery,
  parts: Parts,
): readonly FoundPlace[] {
  const { index, vocabulary } = parts;
  const { answered } = parts.weights;
  const readings = query.alternatives?.map((text) => resolveWords(readTyped(text), parts)) ?? [asked];
  const tests = readings.map(({ words }, at) => {
    const examined = examinedAt(readings[at] ?? asked, index);
    return (place: number) =>
      isAnswered({ resolved: words, best: [examined(place)], vocabulary, papers: index.papers }, answered);
  });
  // Where nothing is asked for but an order, every paper is what is wanted.
  const answering =
    asked.words.length === 0 ? found : found.filter(({ place }) => tests.some((test) => test(place)));
  if (query.order === undefined) return answering;
  const sign = query.order === 'newest' ? -1 : 1;
  // Those without a year are last either way.
  const rank = (year: number) => (year === 0 ? Number.MAX_SAFE_INTEGER : sign * year);
  const byYear = [...groupByYear(answering, index)].sort(([one], [other]) => rank(one) - rank(other));
  return byYear.flatMap(([, papers]) => papers);
}

/** In one pass: it may be all that there is. */
function groupByYear(found: readonly FoundPlace[], index: CorpusIndex): ReadonlyMap<number, FoundPlace[]> {
  const groups = new Map<number, FoundPlace[]>();
  for (const one of found) {
    const year = yearOf(one.place, index);
    const group = groups.get(year);
    if (group === undefined) groups.set(year, [one]);
    else group.push(one);
  }
  return groups;
}

function yearOf(place: number, index: CorpusIndex): number {
  const one = segmentAt(index, place);
  return one?.segment.columns.years[place - one.first] ?? 0;
}
