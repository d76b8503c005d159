import { describe, expect, it } from 'vitest';
import type { IndexModel } from '../../../src/search/engine/index-model.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { engineOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [
  ...Array.from({ length: 8 }, (_, at) =>
    paper(`car${at}`, { title: `The car and wheel ${at}`, year: 2020 }),
  ),
  paper('auto', { title: 'Of automobiles', year: 2021 }),
  paper('truck', { title: 'Of trucks', year: 2020 }),
  paper('rice', { title: 'Rice', year: 2021 }),
  ...['sonnet', 'ballad', 'tragedy'].map((title) => paper(title, { title, year: 2020 })),
];
const engine = engineOf(papers);
const placeOf = (id: string) => engine.placeOf(id) ?? -1;
const NEAR = new Map([
  [placeOf('auto'), 0.9],
  [placeOf('truck'), 0.8],
  [placeOf('rice'), 0.2],
]);
const near = (place: number) => NEAR.get(place) ?? 0;
/** One to which automobiles and trucks are nearest, whatever is asked. */
const model: IndexModel = {
  nearness: () => ({ to: near, represented: 1 }),
  likeness: () => () => 0,
  neighbours: { count: 0, places: new Uint32Array(), nearness: new Float32Array() },
  papers: papers.length,
  scratch: new Float64Array(papers.length),
  cosine: () => 0,
};
const knowsNothing: IndexModel = { ...model, nearness: () => undefined };

const ask = (query: string, learned: Parameters<typeof engine.search>[1] = { model }) =>
  engine.search({ ...parseQuery(query, { limit: 50 }), isDeep: true }, learned);
const idsByMeaning = async (...asked: Parameters<typeof ask>) =>
  (await ask(...asked)).hits.filter((hit) => hit.isByMeaning === true).map((hit) => hit.paper.id);

const UNANSWERED = 'car sonnet ballad tragedy ';

describe('where the words do not answer', () => {
  it('papers near in meaning that have none of them come in, nearest first, and say so', async () => {
    expect(await idsByMeaning(UNANSWERED)).toEqual(['auto', 'truck']);
    const { hits } = await ask(UNANSWERED);
    expect(hits[0]?.paper.id).toBe('auto');
    for (const { isByMeaning, matched } of hits) expect(matched.length === 0).toBe(isByMeaning === true);
  });

  it('what comes in is counted, once, on whatever page', async () => {
    const { hits, total } = await ask(UNANSWERED);
    expect(total).toBe(8 + 3 + 2);
    expect(new Set(hits.map((hit) => hit.paper.id)).size).toBe(total);
  });

  it('it passes the filters too', async () => {
    expect(await idsByMeaning(`${UNANSWERED}year:2020`)).toEqual(['truck']);
  });

  it('a sentence model brings in those that it sees near', async () => {
    const sentenceSimilarity = (place: number) => (place === placeOf('rice') ? 0.7 : 0);
    expect(await idsByMeaning(UNANSWERED, { model: knowsNothing, sentenceSimilarity })).toEqual(['rice']);
    expect(await idsByMeaning(UNANSWERED, { model: knowsNothing })).toEqual([]);
  });

  it('nothing comes in where the words answer or find nothing, or nothing was learned', async () => {
    expect(await idsByMeaning('car wheel ')).toEqual([]);
    expect((await ask('car wheel ')).total).toBe(8);
    expect((await ask('xylophone quarrel ')).hits).toEqual([]);
    expect(await idsByMeaning(UNANSWERED, {})).toEqual([]);
  });
});
