import type { Library } from '../search/library.ts';
import { parseQuery } from '../search/query.ts';

/** A paper that scores less than this share of the best one is found by a word in passing. */
const LEAST_SHARE = 0.4;

/** The ids of the papers on a topic, best first: what a search for it finds, as far as they are really about it. */
export async function papersOnTopic(topic: string, library: Library): Promise<readonly string[]> {
  return [...(await scoresOnTopic(topic, library)).keys()];
}

/** The same with how well each fits, as a share of the best. */
export async function scoresOnTopic(topic: string, library: Library): Promise<ReadonlyMap<string, number>> {
  const query = parseQuery(topic, { limit: Number.MAX_SAFE_INTEGER });
  const { hits, confident } = await library.search({ ...query, isDeep: true });
  if (!confident) return new Map();
  const best = hits[0]?.score ?? 0;
  return new Map(
    hits.flatMap(({ paper, score }) =>
      score >= best * LEAST_SHARE ? [[paper.id, best === 0 ? 0 : score / best]] : [],
    ),
  );
}
