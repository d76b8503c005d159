import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { answerQuestions } from '../../../src/search/engine/answer-questions.ts';
import { NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { createLibraryState, type LibraryState } from '../../../src/search/engine/library-state.ts';
import { createRevisions } from '../../../src/search/engine/revisions.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { paper } from '../../helpers/paper.ts';

const graph = (at: number) => paper(`g${at}`, { title: `graph ${at}`, year: 2000 + at });
const graphs = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => graph(from + at));

interface Stated {
  readonly withdrawn?: ReadonlyMap<string, Paper>;
  readonly isLearning?: boolean;
  readonly meanings?: LibraryState['meanings'];
}

function stateOf(
  papers: readonly Paper[],
  { withdrawn = new Map(), isLearning = false, meanings }: Stated = {},
): LibraryState {
  const holding = { base: indexPapers(papers), gone: NONE_GONE, joined: [], withdrawn };
  return { ...createLibraryState(holding, { isLearning }), meanings };
}

function answering(papers: readonly Paper[], settled: Promise<unknown> = Promise.resolve()) {
  const revisions = createRevisions(stateOf(papers));
  const questions = answerQuestions(revisions, settled);
  const page = async (offset: number) =>
    (await questions.search(parseQuery('graph', { offset, limit: 3 }))).hits.map((hit) => hit.paper.id);
  return { revisions, questions, page };
}

describe('answers', () => {
  it('of ranking wait until it has settled, others do not', async () => {
    const gate = Promise.withResolvers<void>();
    const { questions, revisions } = answering(graphs(0, 3), gate.promise);
    const early = questions.search(parseQuery('graph'));
    expect(await questions.find('g1')).toMatchObject({ id: 'g1' });
    expect(await questions.ids()).toEqual(['g0', 'g1', 'g2']);
    expect(await questions.facts()).toMatchObject({ papers: 3 });
    expect(await questions.suggest('gra', { limit: 1 })).toHaveLength(1);
    revisions.advance(stateOf(graphs(0, 5)));
    gate.resolve();
    expect((await early).total).toBe(5);
  });

  it('say that the ranking still learns', async () => {
    const { questions, revisions } = answering(graphs(0, 3));
    expect((await questions.search(parseQuery('graph'))).isProvisional).toBe(false);
    revisions.advance(stateOf(graphs(0, 3), { isLearning: true }));
    expect((await questions.search(parseQuery('graph'))).isProvisional).toBe(true);
  });

  it('go on with the papers that their first page was of, less those that went', async () => {
    const { page, revisions } = answering(graphs(0, 6));
    expect(await page(0)).toEqual(['g5', 'g4', 'g3']);
    revisions.advance(stateOf([...graphs(0, 1), ...graphs(2, 9)]));
    expect(await page(3)).toEqual(['g2', 'g0']);
    expect(await page(0)).toEqual(['g8', 'g7', 'g6']);
    expect(await page(3)).toEqual(['g5', 'g4', 'g3']);
  });

  it('to a page that nobody began are of the papers there are now', async () => {
    const { page, revisions } = answering(graphs(0, 6));
    revisions.advance(stateOf(graphs(0, 9)));
    expect(await page(3)).toEqual(['g5', 'g4', 'g3']);
  });

  it('find papers that went by their ids alone', async () => {
    const { questions, page, revisions } = answering(graphs(0, 3));
    revisions.advance(stateOf(graphs(0, 2), { withdrawn: new Map([['g2', graph(2)]]) }));
    expect(await questions.find(' G2 ')).toMatchObject({ id: 'g2' });
    expect(await questions.find('graph 2')).toBeUndefined();
    expect(await page(0)).toEqual(['g1', 'g0']);
    expect(await questions.ids()).toEqual(['g0', 'g1']);
  });

  it('name the neighbours of a paper, also of one that went, and of nothing none', async () => {
    const { questions, revisions } = answering(graphs(0, 3));
    expect((await questions.neighbours('g0', 5)).toSorted()).toEqual(['g1', 'g2']);
    expect(await questions.neighbours('g0', 1)).toHaveLength(1);
    revisions.advance(stateOf(graphs(0, 2), { withdrawn: new Map([['g2', graph(2)]]) }));
    expect((await questions.neighbours('g2', 5)).toSorted()).toEqual(['g0', 'g1']);
    expect(await questions.neighbours('none', 5)).toEqual([]);
  });

  it('ask the sentence model about a paper by its place and about a text by its words', async () => {
    const papers = graphs(0, 3);
    const asked: unknown[] = [];
    const meanings = {
      ofText: async (text: string) => {
        asked.push(text);
        return undefined;
      },
      ofPaper: (place: number) => {
        asked.push(place);
        return () => 0;
      },
    };
    const questions = answerQuestions(createRevisions(stateOf(papers, { meanings })), Promise.resolve());
    await questions.search(parseQuery('graph year:2000..'));
    await questions.related('graph 1', { limit: 1 });
    await questions.related(graph(2), { limit: 1 });
    await questions.related(graph(7), { limit: 1 });
    await questions.neighbours('g0', 1);
    expect(asked).toEqual(['graph', 'graph 1', 2]);
  });
});
