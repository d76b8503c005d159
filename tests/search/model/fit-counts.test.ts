import { expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { fitCounts } from '../../../src/search/model/fit-counts.ts';
import { LEAST_LEARNED } from '../../../src/search/model/term-counts.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

const countsOf = (documents: number) => countDocuments(documentsOfTopics(documents)).counts;

it('documents are fitted the same here and in threads', async () => {
  const counts = countsOf(60);
  const here = await fitCounts(counts, { isAwaited: true });
  expect(here).toEqual(fitCorpusModel(counts));
  expect(await fitCounts(counts, { isAwaited: false })).toEqual(here);
});

it('too few teach nothing, and neither do those that nobody wants any more', async () => {
  expect(await fitCounts(countsOf(LEAST_LEARNED - 1), { isAwaited: true })).toBeUndefined();
  expect((await fitCounts(countsOf(LEAST_LEARNED), { isAwaited: true }))?.space.documents).toBe(
    LEAST_LEARNED,
  );
  const signal = AbortSignal.abort();
  expect(await fitCounts(countsOf(60), { isAwaited: false, signal })).toBeUndefined();
});
