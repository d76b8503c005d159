import { expect, it } from 'vitest';
import { embedCorpus } from '../../../src/search/meaning/embed-corpus.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [paper('a', { abstract: 'A dog is playing.' }), paper('b', { abstract: 'Prices fell.' })];

it('gives a row for each paper, with a model that answers until it is closed, also for papers that come later', async () => {
  const first = await embedCorpus(papers, 'packaged', {});
  expect(first?.vectors).toHaveLength(2 * (first?.embedder.dimension ?? 0));
  const later = await embedCorpus([...papers].reverse(), 'packaged', { embedder: first?.embedder });
  expect(later?.embedder).toBe(first?.embedder);
  const row = (vectors: Float32Array | undefined, at: number) => vectors?.slice(at * 512, (at + 1) * 512);
  expect(row(later?.vectors, 1)).toEqual(row(first?.vectors, 0));
  expect(row(later?.vectors, 0)).not.toEqual(row(first?.vectors, 0));
  await first?.embedder.close();
  await expect(first?.embedder.embed(['more'])).rejects.toThrow();
});

it('gives nothing when nobody wants it any more', async () => {
  expect(await embedCorpus(papers, 'packaged', { signal: AbortSignal.abort() })).toBeUndefined();
});
