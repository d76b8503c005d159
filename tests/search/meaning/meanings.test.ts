import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import type { EmbeddedCorpus } from '../../../src/search/meaning/embedder.ts';
import { createMeanings } from '../../../src/search/meaning/meanings.ts';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { fixedLearner } from '../../helpers/fixed-learner.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { seeds } from '../../helpers/seeds.ts';

/** Three papers in two dimensions; sees a text by its length. */
function createSeer() {
  const asked: string[] = [];
  const corpus: EmbeddedCorpus = {
    embedder: {
      id: 'seer',
      dimension: 2,
      embed: async (texts) => {
        asked.push(...texts);
        return texts.map(({ length }) => Float32Array.of(Math.cos(length), Math.sin(length)));
      },
      close: async () => undefined,
    },
    vectors: Float32Array.of(1, 0, 0, 1, Math.SQRT1_2, Math.SQRT1_2),
  };
  return { asked, corpus };
}

describe('meanings', () => {
  it('of a text are its cosines with the papers', async () => {
    const nearness = await createMeanings(createSeer().corpus).ofText('four');
    expect([0, 1, 2].map((place) => nearness?.(place))).toEqual([
      expect.closeTo(Math.cos(4), 6),
      expect.closeTo(Math.sin(4), 6),
      expect.closeTo((Math.cos(4) + Math.sin(4)) * Math.SQRT1_2, 6),
    ]);
  });

  it('of a paper are its cosines with the others', () => {
    const nearness = createMeanings(createSeer().corpus).ofPaper(1);
    expect([0, 1, 2].map((place) => nearness(place))).toEqual([0, 1, expect.closeTo(Math.SQRT1_2, 6)]);
  });

  it('of a text are asked for once, as people read it, and of no text never', async () => {
    const { asked, corpus } = createSeer();
    const meanings = createMeanings(corpus);
    await meanings.ofText('$Q$-learning');
    await meanings.ofText('$Q$-learning');
    expect(await meanings.ofText('')).toBeUndefined();
    expect(asked).toEqual(['Q-learning']);
  });

  it('of a model that fails or gives nothing there are none, and it is asked again', async () => {
    const { corpus } = createSeer();
    let calls = 0;
    const outcomes = [Promise.reject(new Error('no memory')), Promise.resolve([])];
    const embed = () => outcomes[calls++] ?? Promise.resolve([Float32Array.of(1, 0)]);
    const meanings = createMeanings({ ...corpus, embedder: { ...corpus.embedder, embed } });
    expect(await meanings.ofText('x')).toBeUndefined();
    expect(await meanings.ofText('x')).toBeUndefined();
    expect((await meanings.ofText('x'))?.(0)).toBe(1);
  });

  it('of a model that does not answer in time there are none', async () => {
    const { corpus } = createSeer();
    const embed = () => new Promise<never>(() => undefined);
    const meanings = createMeanings({ ...corpus, embedder: { ...corpus.embedder, embed } });
    expect(await meanings.ofText('x')).toBeUndefined();
  });
});

describe('a library with a sentence model', async () => {
  const { papers } = seeds;
  const model = fitCorpusModel(termCountsOf(segmentOf(papers)));
  const asked = { ...parseQuery('learning year:2000..', { limit: papers.length }), isDeep: true } as const;
  const open = (embedded?: EmbeddedCorpus) =>
    createLibrary(papers, { learner: fixedLearner({ model, embedded }) }).library;

  /** The last paper of those that the words find, for which every text is made to mean it. */
  const found = (await open().search(asked)).hits.map(({ paper }) => paper.id);
  const favourite = papers.findIndex(({ id }) => id === found.at(-1));
  const biased: EmbeddedCorpus = {
    embedder: {
      id: 'biased',
      dimension: 2,
      embed: async (texts) => texts.map(() => Float32Array.of(0, 1)),
      close: async () => undefined,
    },
    vectors: Float32Array.from(papers.flatMap((_, at) => (at === favourite ? [0, 1] : [1, 0]))),
  };

  it('listens to it, and finds nothing else', async () => {
    const { hits, total } = await open(biased).search(asked);
    const ids = hits.map(({ paper }) => paper.id);
    expect(ids.indexOf(found.at(-1) ?? '')).toBeLessThan(found.length - 1);
    expect(ids.toSorted()).toEqual(found.toSorted());
    expect(total).toBe(found.length);
  });

  it('goes without it when it fails', async () => {
    const failing = { ...biased.embedder, embed: () => Promise.reject(new Error('no memory')) };
    const { hits } = await open({ ...biased, embedder: failing }).search(asked);
    expect(hits.map(({ paper }) => paper.id)).toEqual(found);
  });
});
