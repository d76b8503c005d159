import { describe, expect, it } from 'vitest';
import { createNearForms } from '../../../src/search/engine/near-forms.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { engineOf, indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const papers = [
  'behavior',
  'behaviour',
  'behav',
  'bandit',
  'gener',
  'generat1 generated',
  'x1y2z3',
  'the',
].map((title) => paper(title));
const index = indexOf(papers);
const added = (term: string, nearForms = createNearForms(index, 1)) =>
  [...nearForms.addTo(new Map([[term, 1]]))].filter(([form]) => form !== term);
const named = (term: string) => added(term).map(([form]) => form);

describe('near forms', () => {
  it('share most of their trigrams, most alike first', () => {
    expect(named('behaviour')).toEqual(['behavior']);
    expect(named('behavior')).toEqual(['behaviour', 'behav']);
    // _ge gen ene ner of the seven of _generat_ and the five of _gener_.
    expect(added('generat')).toEqual([['gener', expect.closeTo(8 / 12, 12)]]);
    expect(named('bandit')).toEqual([]);
  });

  it('of short words and those with digits there are none', () => {
    expect(named('gene')).toEqual([]);
    expect(named('x1y2z4')).toEqual([]);
  });

  it('weigh a share of the word, on top of what they weigh themselves; the words keep their weights', () => {
    const asked = new Map([
      ['generat', 2],
      ['gener', 1],
    ]);
    const terms = indexOf(['gener', 'generat'].map((title) => paper(title)));
    const all = createNearForms(terms, 0.3).addTo(asked);
    expect(all.get('gener')).toBeCloseTo(1 + 0.3 * (8 / 12) * 2, 12);
    expect([...asked.values()]).toEqual([2, 1]);
    expect(createNearForms(terms, 0).addTo(asked)).toEqual(asked);
  });

  it('are the same whatever was asked for before', () => {
    const nearForms = createNearForms(index, 1);
    for (const term of ['behavior', 'behaviour', 'behavior', 'generat', 'behav'])
      expect(added(term, nearForms), term).toEqual(added(term));
  });

  it('are found in every segment, once, and not where all papers that say them went', async () => {
    const parts = [papers.slice(0, 2), papers.slice(1, 3)];
    const of = async (gone: typeof papers) =>
      added('behavior', createNearForms(await indexOfParts(parts, gone), 1)).map(([form]) => form);
    expect(await of([])).toEqual(['behaviour', 'behav']);
    expect(await of(papers.slice(1, 2))).toEqual(['behav']);
  });

  it('that hundreds of papers say are left out: they tell hardly anything', () => {
    const many = (count: number) =>
      indexOf(Array.from({ length: count }, (_, at) => paper(`p${at}`, { title: 'behaviour' })));
    const of = (count: number) => added('behavior', createNearForms(many(count), 1)).map(([form]) => form);
    expect(of(200)).toEqual(['behaviour']);
    expect(of(201)).toEqual([]);
  });
});

it('a near form lifts a paper that has a word of the query, but finds none and marks nothing', async () => {
  const engine = engineOf([
    paper('a', { title: 'Behaviour and pigments' }),
    paper('b', { title: 'Pigments and behavior' }),
    paper('c', { title: 'Pigments and acids' }),
    paper('d', { title: 'The behavior' }),
  ]);
  const { hits } = await engine.search(plainQuery('pigments behaviours'), {});
  expect(hits.map((hit) => hit.paper.id)).toEqual(['a', 'b', 'c']);
  expect(hits[1]?.matched).toEqual(['pigments']);
});
