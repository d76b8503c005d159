import { expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { createNearForms } from '../../src/search/near-forms.ts';
import { plainQuery } from '../../src/search/query.ts';

const formsOf = createNearForms([
  'behavior',
  'behaviour',
  'behav',
  'bandit',
  'gener',
  'generat',
  'x1y2',
  'the',
]);
const named = (term: string) => formsOf(term).map((form) => form.term);

it('near forms share most of their trigrams, most alike first', () => {
  expect(named('behaviour')).toEqual(['behavior']);
  expect(named('behavior')).toEqual(['behaviour', 'behav']);
  // _ge gen ene ner of the seven of _generat_ and the five of _gener_.
  expect(formsOf('generat')).toEqual([{ term: 'gener', likeness: expect.closeTo(8 / 12, 12) }]);
  expect(named('bandit')).toEqual([]);
});

it('short words and those with digits have none', () => {
  expect(named('gene')).toEqual([]);
  expect(named('x1y2z3')).toEqual([]);
});

const paper = (id: string, title: string): Paper => ({
  id,
  title,
  authors: [],
  abstract: 'A text.',
  source: { file: 'a.json', line: 1 },
});

it('a near form lifts a paper that has a word of the query, but finds none and marks nothing', () => {
  const library = createMiniSearchLibrary([
    paper('a', 'Behaviour and pigments'),
    paper('b', 'Pigments and behavior'),
    paper('c', 'Pigments and acids'),
    paper('d', 'The behavior'),
  ]);
  const { hits } = library.search(plainQuery('pigments behaviours'));
  expect(hits.map((hit) => hit.paper.id)).toEqual(['a', 'b', 'c']);
  expect(hits[1]?.matched).toEqual(['pigments']);
});
