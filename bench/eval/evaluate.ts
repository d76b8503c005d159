import type { Paper } from '../../src/papers/paper.ts';
import type { Library } from '../../src/search/library.ts';
import { plainQuery } from '../../src/search/query.ts';
import type { JudgedQuery, Judgements, RelevanceCollection } from './relevance-collection.ts';

/** Means over the judged queries; times in milliseconds. */
export interface Evaluation {
  readonly 'nDCG@10': number;
  readonly 'MRR@10': number;
  readonly 'recall@100': number;
  readonly p50: number;
  readonly p99: number;
  readonly queries: number;
}

/** Ids of documents, best first. */
export type Ranker = (query: JudgedQuery, limit: number) => Promise<readonly string[]> | readonly string[];

const DEPTH = 100;

/** The ranking that the bot answers with. */
export function rankWith(library: Library, { related }: { readonly related: boolean }): Ranker {
  return async (query, limit) => {
    const { hits } = related
      ? await library.related(await relatedSource(library, query), { limit, threshold: 0 })
      : await library.search({ ...plainQuery(query.text, { limit }), isDeep: true });
    return hits.map((hit) => hit.paper.id);
  };
}

/** The ranking of an engine that knows texts only; a document is then asked as its title and abstract, and left out. */
export function rankPlainly(
  engine: (text: string, limit: number) => readonly string[],
  papers: readonly Paper[],
  { related }: { readonly related: boolean },
): Ranker {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return ({ text, doc = '' }, limit) => {
    const source = related ? byId.get(doc) : undefined;
    if (source === undefined) return engine(text, limit);
    const found = engine(`${source.title}\n${source.abstract}`, limit + 1);
    return found.filter((id) => id !== source.id).slice(0, limit);
  };
}

/** Asks every judged query. @returns the means, and nDCG@10 of each query */
export async function evaluate(
  rank: Ranker,
  collection: RelevanceCollection,
): Promise<{ readonly evaluation: Evaluation; readonly perQuery: readonly number[] }> {
  const sums = { ndcg: 0, reciprocalRank: 0, recall: 0 };
  const times: number[] = [];
  const perQuery: number[] = [];
  for (const query of collection.queries) {
    const start = performance.now();
    const ranking = await rank(query, DEPTH);
    times.push(performance.now() - start);
    const gain = ndcg(ranking, query.judgements, 10);
    perQuery.push(gain);
    sums.ndcg += gain;
    sums.reciprocalRank += reciprocalRank(ranking, query.judgements, 10);
    sums.recall += recall(ranking, query.judgements, DEPTH);
  }
  const count = Math.max(1, collection.queries.length);
  times.sort((a, b) => a - b);
  const evaluation = {
    'nDCG@10': sums.ndcg / count,
    'MRR@10': sums.reciprocalRank / count,
    'recall@100': sums.recall / count,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    queries: collection.queries.length,
  };
  return { evaluation, perQuery };
}

/** A query about a document of the collection is asked as that document, so that it does not find itself. */
async function relatedSource(
  library: Library,
  query: { readonly text: string; readonly doc?: string },
): Promise<Paper | string> {
  return (query.doc === undefined ? undefined : await library.find(query.doc)) ?? query.text;
}

/**
 * Normalised discounted cumulative gain with linear gains, as trec_eval computes it (Järvelin and Kekäläinen 2002).
 * 0 when nothing is judged relevant.
 */
export function ndcg(ranking: readonly string[], judgements: Judgements, depth: number): number {
  const gains = ranking.slice(0, depth).map((id) => Math.max(0, judgements.get(id) ?? 0));
  const ideal = [...judgements.values()]
    .filter((grade) => grade > 0)
    .sort((a, b) => b - a)
    .slice(0, depth);
  const best = discountedGain(ideal);
  return best === 0 ? 0 : discountedGain(gains) / best;
}

function discountedGain(gains: readonly number[]): number {
  return gains.reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
}

/** One over the rank of the first relevant document, 0 when none is among the first `depth`. */
export function reciprocalRank(ranking: readonly string[], judgements: Judgements, depth: number): number {
  const at = ranking.slice(0, depth).findIndex((id) => (judgements.get(id) ?? 0) > 0);
  return at === -1 ? 0 : 1 / (at + 1);
}

/** The share of the relevant documents that are among the first `depth`. */
export function recall(ranking: readonly string[], judgements: Judgements, depth: number): number {
  const relevant = [...judgements.values()].filter((grade) => grade > 0).length;
  if (relevant === 0) return 0;
  return ranking.slice(0, depth).filter((id) => (judgements.get(id) ?? 0) > 0).length / relevant;
}

/** The value below which a share of the sorted values lies (nearest rank). */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
}
