import { describe, expect, it, onTestFinished } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { createLibrary } from '../../src/search/create-library.ts';
import type { Base } from '../../src/search/engine/library-state.ts';
import { createGenerationWriter } from '../../src/search/generation/generation-writer.ts';
import { openGeneration } from '../../src/search/generation/open-generation.ts';
import { createLearner, type LearnedCorpus, type Learner } from '../../src/search/learner.ts';
import type { Library } from '../../src/search/library.ts';
import { createLibraryOn } from '../../src/search/library-on-base.ts';
import { fitCorpusModel } from '../../src/search/model/fit-corpus-model.ts';
import { parseQuery } from '../../src/search/query.ts';
import { termCountsOf } from '../../src/search/segment/term-counts-of.ts';
import { describeLibrary } from '../contracts/library.ts';
import { ORIGIN } from '../helpers/generation.ts';
import { createNaiveLibrary } from '../helpers/naive-library.ts';
import { paper } from '../helpers/paper.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

describeLibrary('in memory', async (papers) => createLibrary(papers).library);

describeLibrary('in memory, with a learner', async (papers) => {
  const { library, learned } = createLibrary(papers, { learner: createLearner({ isAwaited: true }) });
  await learned;
  return library;
});

describeLibrary('on a generation on the disk', async (papers) => {
  const library = createLibraryOn(await writtenBase(papers)).library;
  onTestFinished(() => library.close());
  return library;
});

describeLibrary('that reads everything', async (papers) => createNaiveLibrary(papers));

/** Papers that are indexed in a folder. */
async function writtenBase(papers: readonly Paper[]): Promise<Base> {
  const writer = await createGenerationWriter({ folder: temporaryFolder(), origin: ORIGIN, sequence: 1 });
  const half = Math.ceil(papers.length / 2);
  await writer.add(papers.slice(0, half));
  await writer.add(papers.slice(half));
  const { base } = await openGeneration(await writer.finish({}));
  return base;
}

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

  it('takes papers in also when it cannot learn from them, and tells of that', async () => {
    const learner: Learner = {
      learn: async function* ({ segment }) {
        if (segment.papers > seeds.papers.length) throw new Error('too many');
        yield {};
      },
      close: async () => undefined,
    };
    const failed = Promise.withResolvers<unknown>();
    const { library, learned } = createLibrary(seeds.papers, { learner, onFailure: failed.resolve });
    await learned;
    await library.apply({ put: [paper('joins00001', { title: 'Xylophone tuning' })], removed: [] });
    expect((await library.search(parseQuery('xylophone'))).hits[0]?.paper.id).toBe('joins00001');
    expect(await failed.promise).toMatchObject({ message: 'too many' });
    expect((await library.search(parseQuery('xylophone'))).hits[0]?.paper.id).toBe('joins00001');
    await library.close();
  });

  it('takes nothing in once it is closed', async () => {
    const { library } = createLibrary(seeds.papers);
    await library.close();
    await expect(library.apply({ put: [paper('late000001')], removed: [] })).rejects.toThrow();
  });

  it('learns of papers that joined in the background, and then orders as if they had always been there', async () => {
    const [joining, ...others] = seeds.papers;
    if (joining === undefined) throw new Error('no seeds');
    const learner = createLearner({ isAwaited: true });
    const { library, learned } = createLibrary(others, { learner });
    await learned;
    const learnedAgain = new Promise<void>((resolve) => {
      const known = library.revision;
      library.onRevision(() => library.revision > known + 1 && resolve());
    });
    await library.apply({ put: [joining, paper('gone000001')], removed: ['gone000001'] });
    expect(await library.ids()).toContain(joining.id);
    await learnedAgain;
    const whole = createLibrary(seeds.papers, { learner });
    await whole.learned;
    expect(await idsOf(library)).toEqual(await idsOf(whole.library));
    const nearest = async (one: Library) => {
      const { hits } = await one.related(joining, { limit: 5 });
      return hits.map((hit) => [hit.paper.id, hit.score]);
    };
    expect(await nearest(library)).toEqual(await nearest(whole.library));
    await Promise.all([library.close(), whole.library.close()]);
  });

  it('orders papers that joined by what the others taught it, before it learns of them', async () => {
    const [joining, ...others] = seeds.papers;
    if (joining === undefined) throw new Error('no seeds');
    const rebuilding = Promise.withResolvers<undefined>();
    const learner = createLearner({ isAwaited: true });
    const { library, learned } = createLibrary(others, { learner, rebuild: () => rebuilding.promise });
    await learned;
    const byWords = createLibrary(seeds.papers).library;
    const before = await idsOf(library);
    await library.apply({ put: [joining], removed: [] });
    const ids = (await idsOf(library)).filter((id) => id !== joining.id);
    expect(before.slice(0, ids.length)).toEqual(ids);
    expect(await idsOf(library)).not.toEqual(await idsOf(byWords));
    expect((await library.search(parseQuery(joining.title))).hits[0]?.paper.id).toBe(joining.id);
    rebuilding.resolve(undefined);
    await library.close();
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

describe('a library whose base is replaced', () => {
  const tea = (id: string, title: string) => paper(id, { title: `${title} tea` });
  const found = async (library: Library) =>
    (await library.search(parseQuery('tea'))).hits.map((hit) => hit.paper.shown.title).toSorted();

  it('keeps what changed in it since, and takes all else from the new base', async () => {
    const base = await writtenBase([tea('a', 'Green'), tea('b', 'Black'), tea('c', 'Red')]);
    const { library, replaceBase } = createLibraryOn(base);
    await library.apply({ put: [tea('a', 'White'), tea('d', 'Mint')], removed: ['b'] });
    const before = library.revision;
    await replaceBase(await writtenBase([tea('a', 'Green'), tea('b', 'Black'), tea('e', 'Iced')]));
    expect(library.revision).toBeGreaterThan(before);
    expect(await found(library)).toEqual(['Iced tea', 'Mint tea', 'White tea']);
    expect((await library.find('b'))?.shown.title).toBe('Black tea');
    await library.apply({ put: [tea('b', 'Black')], removed: ['d', 'e'] });
    expect(await found(library)).toEqual(['Black tea', 'White tea']);
    await library.close();
  });

  it('answers by what the new base has learned', async () => {
    const { library, replaceBase } = createLibraryOn(await writtenBase(seeds.papers));
    const words = await idsOf(library);
    const base = await writtenBase(seeds.papers);
    const deep = createLibrary(seeds.papers, { learner: createLearner({ isAwaited: true }) });
    await deep.learned;
    await replaceBase({ ...base, learned: { model: fitCorpusModel(termCountsOf(base.segment)) } });
    expect(await idsOf(library)).toEqual(await idsOf(deep.library));
    expect(await idsOf(library)).not.toEqual(words);
    await library.close();
  });
});
