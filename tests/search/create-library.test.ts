import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/search/create-library.ts';
import { createLearner, type LearnedCorpus, type Learner } from '../../src/search/learner.ts';
import { parseQuery } from '../../src/search/query.ts';
import { describeLibrary } from '../contracts/library.ts';
import { createNaiveSnapshot } from '../helpers/naive-snapshot.ts';
import { paper } from '../helpers/paper.ts';
import { seeds } from '../helpers/seeds.ts';

describeLibrary('on MiniSearch', async (papers) => createLibrary(papers).library);

describeLibrary('on MiniSearch, with a learner', async (papers) => {
  const { library, learned } = createLibrary(papers, { learner: createLearner({ isAwaited: true }) });
  await learned;
  return library;
});

describeLibrary(
  'on an engine that reads everything',
  async (papers) => createLibrary(papers, { index: createNaiveSnapshot }).library,
);

const QUESTION = 'how can a model forget training data';
const idsOf = async (library: ReturnType<typeof createLibrary>['library'], offset = 0, limit = 10) => {
  const page = await library.search(parseQuery(QUESTION, { offset, limit }));
  return page.hits.map((hit) => hit.paper.id);
};

/** Learns what the real one does, when the test says so. */
function createHeldLearner() {
  const real = createLearner({ isAwaited: true });
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  const learner: Learner = {
    learn: async function* (papers, signal): AsyncIterable<LearnedCorpus> {
      await released;
      yield* real.learn(papers, signal);
    },
    close: real.close,
  };
  return { learner, release };
}

describe('a library that learns', () => {
  it('orders its first answer by what it learns, when that comes soon', async () => {
    const words = await idsOf(createLibrary(seeds.papers).library);
    const { learner, release } = createHeldLearner();
    const { library, learned } = createLibrary(seeds.papers, { learner });
    const asked = library.search(parseQuery(QUESTION));
    release();
    const first = await asked;
    await learned;
    expect(first.isProvisional).toBe(false);
    expect(first.hits.map((hit) => hit.paper.id)).toEqual(await idsOf(library));
    expect(await idsOf(library)).not.toEqual(words);
  });

  it('answers by the words when that takes long, says so, and keeps that order over the pages', async () => {
    const words = createLibrary(seeds.papers).library;
    const { learner, release } = createHeldLearner();
    const { library, learned } = createLibrary(seeds.papers, { learner });
    const first = await library.search(parseQuery(QUESTION, { limit: 5 }));
    expect(first.isProvisional).toBe(true);
    expect(first.hits.map((hit) => hit.paper.id)).toEqual(await idsOf(words, 0, 5));
    release();
    await learned;
    expect(await idsOf(library, 5, 5)).toEqual(await idsOf(words, 5, 5));
    expect((await library.search(parseQuery(QUESTION, { limit: 5 }))).isProvisional).toBe(false);
    expect(await idsOf(library, 0, 10)).not.toEqual(await idsOf(words, 0, 10));
  });

  it('goes on by the words when learning fails, and gives the error to who asks for it', async () => {
    const failing = { next: () => Promise.reject(new Error('no model here')) };
    const learner: Learner = {
      learn: () => ({ [Symbol.asyncIterator]: () => failing }),
      close: async () => undefined,
    };
    const { library, learned } = createLibrary(seeds.papers, { learner });
    await expect(learned).rejects.toThrow('no model here');
    const page = await library.search(parseQuery(QUESTION));
    expect(page.isProvisional).toBe(false);
    expect(page.hits.length).toBeGreaterThan(0);
  });

  it('takes papers in also when it cannot learn from them', async () => {
    const learner: Learner = {
      learn: async function* (papers) {
        if (papers.length > seeds.papers.length) throw new Error('too many');
        yield {};
      },
      close: async () => undefined,
    };
    const { library, learned } = createLibrary(seeds.papers, { learner });
    await learned;
    const joining = { put: [paper('joins00001', { title: 'Xylophone tuning' })], removed: [] };
    await expect(library.apply(joining)).rejects.toThrow('too many');
    expect((await library.search(parseQuery('xylophone'))).hits[0]?.paper.id).toBe('joins00001');
  });

  it('takes nothing in once it is closed', async () => {
    const { library } = createLibrary(seeds.papers);
    await library.close();
    await expect(library.apply({ put: [paper('late000001')], removed: [] })).rejects.toThrow();
  });

  it('knows what it learned of papers that joined, and orders them as if they had always been there', async () => {
    const [joining, ...others] = seeds.papers;
    if (joining === undefined) throw new Error('no seeds');
    const learner = createLearner({ isAwaited: true });
    const { library, learned } = createLibrary(others, { learner });
    await learned;
    await library.apply({ put: [joining, paper('gone000001')], removed: ['gone000001'] });
    const whole = createLibrary(seeds.papers, { learner });
    await whole.learned;
    expect(await idsOf(library)).toEqual(await idsOf(whole.library));
    const { hits } = await library.related(joining, { limit: 5 });
    expect(hits.map(({ paper: { id }, score }) => [id, score])).toEqual(
      (await whole.library.related(joining, { limit: 5 })).hits.map(({ paper: { id }, score }) => [
        id,
        score,
      ]),
    );
  });

  it('learns in a thread, and stops that when it is closed', async () => {
    const { library, learned } = createLibrary(seeds.papers, { learner: createLearner({}) });
    const closed = createLibrary(seeds.papers, { learner: createLearner({}) });
    await closed.library.close();
    await learned;
    await closed.learned;
    const here = createLibrary(seeds.papers, { learner: createLearner({ isAwaited: true }) });
    await here.learned;
    expect(await idsOf(library)).toEqual(await idsOf(here.library));
    await library.close();
  });
});
