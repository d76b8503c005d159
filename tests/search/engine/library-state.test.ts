import { describe, expect, it } from 'vitest';
import { NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import {
  createLibraryState,
  type Holding,
  makeLibraryState,
} from '../../../src/search/engine/library-state.ts';
import { buildOverlay, readJoining } from '../../../src/search/engine/overlay.ts';
import { createSegmentOrder } from '../../../src/search/engine/positions.ts';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { termCountsOf } from '../../../src/search/segment/term-counts-of.ts';
import { paper } from '../../helpers/paper.ts';

const FIELDS = ['graph node edge', 'kernel margin hilbert'];
const about = (field: number, id: string, year: number) =>
  paper(id, { title: `equal ${id}`, abstract: FIELDS[field] ?? '', year });
const base = indexPapers(Array.from({ length: 24 }, (_, at) => about(at % 2, `p${at + 10}`, 2000 + at)));
const model = fitCorpusModel(termCountsOf(base.segment));
const joined = await readJoining(
  [about(0, 'j40', 2030), about(1, 'j41', 1990)],
  createSegmentOrder(base.segment, base.store),
);
const overlay = await buildOverlay(joined, new AbortController().signal);
const holding: Holding = { base, gone: NONE_GONE, joined, overlay, withdrawn: new Map() };

describe('the state of a library', () => {
  it('answers about the base and what joined it, equal papers in one order', async () => {
    const state = createLibraryState(holding, { isLearning: true });
    expect(state.isLearning).toBe(true);
    expect(state.model).toBeUndefined();
    expect(state.meanings).toBeUndefined();
    const { hits } = await state.engine.search(plainQuery('equal ', { limit: 30 }), {});
    const ids = hits.map((hit) => hit.paper.id);
    expect(ids).toHaveLength(26);
    expect(ids.slice(0, 2)).toEqual(['j40', 'p33']);
    expect(ids.slice(-2)).toEqual(['p10', 'j41']);
  });

  it('places what joined where the model of the base has its words', async () => {
    const taught = { ...holding, base: { ...base, learned: { model } } };
    const state = await makeLibraryState(taught, { isLearning: false });
    const near = state.model?.nearness(new Map([['kernel', 1]]));
    expect(near?.to(1)).toBeGreaterThan(0.5);
    expect(near?.to(25)).toBeGreaterThan(0.5);
    expect(near?.to(24)).toBeLessThan(0.3);
  });

  it('without anything that joined has one segment', () => {
    const { engine } = createLibraryState(
      { ...holding, joined: [], overlay: undefined },
      { isLearning: false },
    );
    expect(engine.index.segments).toHaveLength(1);
    expect(engine.index.positions).toEqual(Float64Array.from(base.segment.columns.positions));
  });
});

describe('the share of a sentence model', () => {
  /** Sees one paper in every question, the one that the words put last. */
  const embeddedWith = (share: number | undefined) => {
    const embed = async (texts: readonly string[]) => texts.map(() => Float32Array.of(0, 1));
    const embedder = { id: 'biased', dimension: 2, share, embed, close: async () => undefined };
    return { embedder, vectors: Float32Array.from(rows) };
  };
  const rows = Array.from({ length: 24 }, (_, at) => (at === 0 ? [0, 1] : [1, 0])).flat();

  it('is what it says itself', async () => {
    const scoreWith = async (share: number | undefined) => {
      const embedded = embeddedWith(share);
      const taught: Holding = {
        base: { ...base, learned: { model, embedded } },
        gone: NONE_GONE,
        joined: [],
        withdrawn: new Map(),
      };
      const { engine, model: known, meanings } = createLibraryState(taught, { isLearning: false });
      const sentenceSimilarity = await meanings?.ofText('graph');
      const { hits } = await engine.search(plainQuery('equal', { limit: 24 }), {
        model: known,
        sentenceSimilarity,
      });
      const first = [...new Set(hits.map(({ score }) => score))];
      return { spread: Math.max(...first) - Math.min(...first) };
    };
    const [none, little, much] = [await scoreWith(0), await scoreWith(undefined), await scoreWith(0.6)];
    expect(little.spread).toBeGreaterThan(none.spread);
    expect(much.spread).toBeGreaterThan(little.spread + 0.2);
  });
});
