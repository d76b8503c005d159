import { existsSync } from 'node:fs';
import { RANKING_WEIGHTS, type RankingWeights } from '../src/search/ranking/ranking-weights.ts';
import { evaluate, rankWith } from './eval/evaluate.ts';
import { learnOnce } from './eval/learn-once.ts';
import {
  type JudgedQuery,
  type RelevanceCollection,
  readRelevanceCollection,
} from './eval/relevance-collection.ts';

// nDCG@10 of related papers on each collection that lies beside the project. Nobody judged papers against papers there, so
// papers that answer the same question are taken as related, the more questions the more. `node bench/related.ts`

const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';
/** Questions with more answers say little about any two of them. */
const MOST_ANSWERS = 60;
const MOST_SOURCES = 500;

function relatedQueries({ queries }: RelevanceCollection): readonly JudgedQuery[] {
  const related = new Map<string, Map<string, number>>();
  for (const { judgements } of queries) {
    const answers = [...judgements].filter(([, grade]) => grade > 0).map(([id]) => id);
    if (answers.length < 2 || answers.length > MOST_ANSWERS) continue;
    for (const one of answers) {
      const others = related.get(one) ?? new Map<string, number>();
      related.set(one, others);
      for (const other of answers) if (other !== one) others.set(other, (others.get(other) ?? 0) + 1);
    }
  }
  const all = [...related].map(([doc, judgements]) => ({ id: doc, text: '', doc, judgements }));
  const step = Math.max(1, all.length / MOST_SOURCES);
  return all.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
}

const NOTHING: RankingWeights = { ...RANKING_WEIGHTS, relatedLatent: 0, neighbours: 0 };
for (const name of ['cranfield', 'cisi', 'scifact']) {
  const folder = `${SHARED}/relevance/${name}`;
  if (!existsSync(folder)) {
    console.log(`${folder} is not here: left out`);
    continue;
  }
  const collection = await readRelevanceCollection(folder);
  const queries = relatedQueries(collection);
  const libraryWith = await learnOnce(collection.papers);
  console.log(`${name}, ${queries.length} papers`);
  for (const [label, weights] of [
    ['words', NOTHING],
    ['words, latent space', { ...NOTHING, relatedLatent: RANKING_WEIGHTS.relatedLatent }],
    ['words, latent space, neighbours', RANKING_WEIGHTS],
  ] as const) {
    const ranker = rankWith(libraryWith(weights), { related: true });
    const { evaluation } = await evaluate(ranker, { ...collection, queries });
    console.log(
      `  ${label.padEnd(36)}${evaluation['nDCG@10'].toFixed(4)}  p50 ${evaluation.p50.toFixed(2)} ms`,
    );
  }
}
