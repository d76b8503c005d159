import { expect, it } from 'vitest';
import { examinedAt, matchedAt } from '../../../src/search/engine/matched-terms.ts';
import { indexOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

it('the terms of a query that a paper has come with how often, the title above all', () => {
  const index = indexOf([
    paper('a', { title: 'Graph', abstract: 'kernel kernel' }),
    paper('b', { title: 'Flow' }),
  ]);
  const weights = new Map([
    ['graph', 1],
    ['kernel', 0.2],
    ['flow', 1],
  ]);
  const asked = { words: [], weights, finding: new Set(['graph']), longForms: [['flow', 'other']] };
  const matched = matchedAt(asked, index);
  expect([...matched(0)]).toEqual([
    ['graph', 1 << 12],
    ['kernel', 2],
  ]);
  expect([...matched(1)]).toEqual([['flow', 1 << 12]]);
  expect(examinedAt(asked, index)(0)).toEqual({ matched: matched(0), titleLength: 1 });
});
