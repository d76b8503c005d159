import { describe, expect, it } from 'vitest';
import { evaluate, ndcg, rankPlainly, rankWith, recall, reciprocalRank } from '../../bench/eval/evaluate.ts';
import { createPlainBm25 } from '../../bench/eval/plain-bm25.ts';
import { randomisationTest } from '../../bench/eval/randomisation-test.ts';
import { readRelevanceCollection } from '../../bench/eval/relevance-collection.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import { createLearner } from '../../src/search/learner.ts';
import { sharedData } from '../helpers/shared-data.ts';
import { temporaryCorpus } from '../helpers/temporary-corpus.ts';

describe('measures, by hand', () => {
  const judged = new Map([
    ['a', 2],
    ['b', 1],
    ['c', 0],
  ]);

  it('nDCG', () => {
    expect(ndcg(['a', 'b'], judged, 10)).toBe(1);
    expect(ndcg(['b', 'a'], judged, 10)).toBeCloseTo((1 + 2 / Math.log2(3)) / (2 + 1 / Math.log2(3)), 12);
    expect(ndcg(['c', 'x', 'b'], judged, 10)).toBeCloseTo(0.5 / (2 + 1 / Math.log2(3)), 12);
    expect(ndcg(['x', 'a'], judged, 1)).toBe(0);
    expect(ndcg(['a'], new Map(), 10)).toBe(0);
  });

  it('reciprocal rank and recall', () => {
    expect(reciprocalRank(['c', 'x', 'b'], judged, 10)).toBeCloseTo(1 / 3, 12);
    expect(reciprocalRank(['c', 'x', 'b'], judged, 2)).toBe(0);
    expect(recall(['b', 'x'], judged, 100)).toBe(0.5);
  });
});

it('names file and line of a collection that cannot be read', async () => {
  await expect(readRelevanceCollection('no/such/folder')).rejects.toMatchObject({
    message: expect.stringContaining('corpus.jsonl cannot be read (ENOENT)'),
  });
  const broken = await temporaryCorpus({
    'corpus.jsonl': '{"_id":"1"}\nnonsense',
    'queries.jsonl': '',
    'qrels.tsv': '',
  });
  await expect(readRelevanceCollection(broken)).rejects.toMatchObject({
    message: expect.stringMatching(/corpus\.jsonl:2: not a record/),
  });
});

describe('the randomisation test', () => {
  it('tells a difference from chance', () => {
    const better = Array.from({ length: 50 }, (_, at) => 0.5 + (at % 7) / 100);
    const worse = Array.from({ length: 50 }, (_, at) => 0.4 + (at % 5) / 100);
    expect(randomisationTest(better, worse)).toBeLessThan(0.001);
    expect(randomisationTest(better, better)).toBe(1);
    // Of three differences of one sign, two of eight draws of signs are as extreme.
    expect(randomisationTest([1, 1, 1], [0, 0, 0])).toBeCloseTo(0.25, 1);
  });
});

// What an independent implementation of BM25 gave on the same data (k1 1.2, b 0.75, Porter, stop words): the measures and
// the tokens are those of others, up to the list of stop words.
for (const [name, published] of Object.entries({ cranfield: 0.368, cisi: 0.406 })) {
  const data = sharedData(`relevance/${name}`);
  it.skipIf(data.missing)(`gives textbook BM25 the figure it is known to have on ${name}`, async () => {
    const { papers, queries } = await readRelevanceCollection(data.path);
    const engine = createPlainBm25(papers, { k1: 1.2, b: 0.75, k3: 1_000_000 });
    const ranker = rankPlainly(engine, papers, { related: false });
    const { evaluation } = await evaluate(ranker, { papers, queries });
    expect(Math.abs(evaluation['nDCG@10'] - published)).toBeLessThan(0.01);
  });
}

// Measured by the code the bot answers with, without an embedder.
const LEAST = { cranfield: 0.41, cisi: 0.43, scifact: 0.715 } as const;
for (const [name, least] of Object.entries(LEAST)) {
  const data = sharedData(`relevance/${name}`);
  it.skipIf(data.missing)(
    `finds what people judged relevant in ${name}`,
    async () => {
      const collection = await readRelevanceCollection(data.path);
      const learner = createLearner({ isAwaited: true });
      const { library, learned } = createLibrary(collection.papers, { learner });
      await learned;
      const { evaluation } = await evaluate(rankWith(library, { related: false }), collection);
      expect(evaluation['nDCG@10']).toBeGreaterThanOrEqual(least);
    },
    120_000,
  );
}
