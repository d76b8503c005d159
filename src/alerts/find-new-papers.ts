import { fitting } from '../search/fits-query.ts';
import type { Library } from '../search/library.ts';
import { parseQuery, type SearchQuery } from '../search/query.ts';
import type { Arrivals } from '../store/arrivals.ts';
import { createTurns } from '../turns.ts';

/** A paper that appeared, under the id that it has now. */
export interface NewPaper {
  readonly id: string;
  /** All ids under which it was or is known, this one too. */
  readonly ids: readonly string[];
  readonly appearedAt: Date;
}

interface Places {
  readonly arrivals: Arrivals;
  readonly library: Library;
}

/** Of what a search finds for plain words, the best so many are looked at; a paper that scores less than a share of the best is not about them. */
const MOST_FOUND = 200;
const LEAST_SHARE = 0.4;

/**
 * The papers that appeared since a moment, by each query that they fit, the newest first: those that have all that it asks for,
 * and of plain words also those that a search for them shows near the top. Others on the thread have their turn meanwhile.
 */
export async function findNewPapers(
  queries: readonly string[],
  since: Date,
  { arrivals, library }: Places,
): Promise<ReadonlyMap<string, readonly NewPaper[]>> {
  const turns = createTurns();
  const wanted: { query: string; parsed: SearchQuery; found: ReadonlySet<string>; papers: NewPaper[] }[] = [];
  for (const query of new Set(queries)) {
    await turns();
    wanted.push({ query, parsed: parseQuery(query), found: await idsFound(query, library), papers: [] });
  }
  for (const { paperId, appearedAt } of await arrivals.since(since)) {
    await turns();
    const paper = await library.find(paperId);
    if (paper === undefined) continue;
    const fits = fitting(paper);
    const isNew = { id: paper.id, ids: [paper.id, ...(paper.otherIds ?? [])], appearedAt };
    for (const { parsed, found, papers } of wanted) {
      // Many may follow much.
      const turn = turns();
      if (turn !== undefined) await turn;
      if ((found.has(paper.id) || fits(parsed)) && papers.at(-1)?.id !== paper.id) papers.push(isNew);
    }
  }
  return new Map(wanted.map(({ query, papers }) => [query, papers]));
}

async function idsFound(query: string, library: Library): Promise<ReadonlySet<string>> {
  const parsed = parseQuery(query, { limit: MOST_FOUND });
  if (parsed.text === '') return new Set();
  const { hits, confident } = await library.search(parsed);
  if (!confident) return new Set();
  const best = hits[0]?.score ?? 0;
  return new Set(hits.filter(({ score }) => score >= best * LEAST_SHARE).map(({ paper }) => paper.id));
}
