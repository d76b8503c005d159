import { expect, it } from 'vitest';
import { evaluate, rankWith } from '../../bench/eval/evaluate.ts';
import { readJudgedQueries } from '../../bench/eval/relevance-collection.ts';
import { createDeepSeedLibrary, seeds } from '../helpers/seeds.ts';

/** nDCG@10 as docs/relevance.md has it. A better ranking raises it. */
const RECORDED = { 'tests/relevance': 0.9009, 'tests/relevance/other-words': 0.321 };

it.for([
  ['what people in a lab would ask the seeds for', 'tests/relevance', 60],
  ['what is asked in words that the right papers hardly have', 'tests/relevance/other-words', 40],
] as const)('finds %s', async ([, folder, least]) => {
  const queries = await readJudgedQueries(folder);
  expect(queries.length).toBeGreaterThanOrEqual(least);
  const known = new Set(seeds.papers.map(({ id }) => id));
  for (const { judgements } of queries) for (const id of judgements.keys()) expect(known).toContain(id);
  const library = await createDeepSeedLibrary();
  const collection = { papers: seeds.papers, queries };
  const { evaluation } = await evaluate(rankWith(library, { related: false }), collection);
  expect(evaluation['nDCG@10']).toBeGreaterThanOrEqual(RECORDED[folder] - 0.01);
});
