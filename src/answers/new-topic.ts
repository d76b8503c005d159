import type { Library } from '../search/library.ts';
import { parseQuery } from '../search/query.ts';
import type { Arrival } from '../store/arrivals.ts';

const PAGE = 250;
/** What stands further behind hardly answers. */
const MOST_HITS = 5_000;

/** Those of some arrivals that a search for a topic finds, in their order; none where nothing really answers. */
export async function arrivalsOn(
  topic: string,
  arrivals: readonly Arrival[],
  library: Pick<Library, 'search'>,
): Promise<readonly Arrival[]> {
  const wanted = new Set(arrivals.map(({ paperId }) => paperId));
  const found = new Set<string>();
  for (let offset = 0; offset < MOST_HITS && found.size < wanted.size; offset += PAGE) {
    const { hits, total, confident } = await library.search(parseQuery(topic, { offset, limit: PAGE }));
    if (!confident) break;
    for (const { paper } of hits) if (wanted.has(paper.id)) found.add(paper.id);
    if (offset + PAGE >= total) break;
  }
  return arrivals.filter(({ paperId }) => found.has(paperId));
}
