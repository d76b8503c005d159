import { describe, expect, it } from 'vitest';
import { evaluate, ndcg, recall, reciprocalRank } from '../../src/search/evaluate.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { readRelevanceCollection } from '../../src/search/relevance-collection.ts';
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

// The reference figures of the lexical ranking, less what tokenising may cost.
const EXPECTED = { cranfield: 0.38, cisi: 0.4, scifact: 0.695 } as const;
for (const [name, least] of Object.entries(EXPECTED)) {
  const data = sharedData(`relevance/${name}`);
  it.skipIf(data.missing)(`finds what people judged relevant in ${name}`, async () => {
    const collection = await readRelevanceCollection(data.path);
    const result = evaluate(createMiniSearchLibrary(collection.papers), collection, { related: false });
    expect(result['nDCG@10']).toBeGreaterThanOrEqual(least);
  });
}
