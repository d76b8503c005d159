import { expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { createNearForms } from '../../../src/search/words/near-forms.ts';
import { paper } from '../../helpers/paper.ts';

const terms = ['behavior', 'behaviour', 'behav', 'bandit', 'gener', 'generat', 'x1y2', 'the'];
const nearForms = createNearForms(terms, 1);
const added = (term: string, weight = 1) =>
  [...nearForms.addTo(new Map([[term, weight]]))].filter(([form]) => form !== term);
const named = (term: string) => added(term).map(([form]) => form);

it('near forms share most of their trigrams, most alike first', () => {
  expect(named('behaviour')).toEqual(['behavior']);
  expect(named('behavior')).toEqual(['behaviour', 'behav']);
  // _ge gen ene ner of the seven of _generat_ and the five of _gener_.
  expect(added('generat')).toEqual([['gener', expect.closeTo(8 / 12, 12)]]);
  expect(named('bandit')).toEqual([]);
});

it('short words and those with digits have none', () => {
  expect(named('gene')).toEqual([]);
  expect(named('x1y2z3')).toEqual([]);
});

it('a near form weighs a share of the word, on top of what it weighs itself; the words keep their weights', () => {
  const asked = new Map([
    ['generat', 2],
    ['gener', 1],
  ]);
  const all = createNearForms(terms, 0.3).addTo(asked);
  expect(all.get('gener')).toBeCloseTo(1 + 0.3 * (8 / 12) * 2, 12);
  expect(all.get('generat')).toBeCloseTo(2 + 0.3 * (8 / 12), 12);
  expect([...asked.values()]).toEqual([2, 1]);
});

it('a near form lifts a paper that has a word of the query, but finds none and marks nothing', async () => {
  const { library } = createLibrary([
    paper('a', { title: 'Behaviour and pigments' }),
    paper('b', { title: 'Pigments and behavior' }),
    paper('c', { title: 'Pigments and acids' }),
    paper('d', { title: 'The behavior' }),
  ]);
  const { hits } = await library.search(plainQuery('pigments behaviours'));
  expect(hits.map((hit) => hit.paper.id)).toEqual(['a', 'b', 'c']);
  expect(hits[1]?.matched).toEqual(['pigments']);
});
