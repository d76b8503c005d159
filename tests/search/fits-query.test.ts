import { describe, expect, it } from 'vitest';
import { fitsQuery } from '../../src/search/fits-query.ts';
import { parseQuery } from '../../src/search/query.ts';
import { paper } from '../helpers/paper.ts';

const one = paper('0123456789', {
  title: 'Conservative Q-Learning',
  authors: ['Aviral Kumar', 'Sergey Levine'],
  abstract: 'It learns offline from a fixed set of data.',
  venue: 'NeurIPS',
  year: 2020,
});

describe('a paper of a list', () => {
  it.each([
    'q learning',
    'levine offline',
    'learned from datasets -online'.replace('datasets', 'data'),
    '"fixed set of data"',
    'author:levine year:2019..2021',
    'venue:neurips',
    'title:conservative',
    '2020',
    'graph OR offline',
    'venue:nips',
    'nips',
    'author:"A. Kumar"',
    '',
  ])('fits %j', (query) => expect(fitsQuery(one, parseQuery(query))).toBe(true));

  it.each([
    'graph',
    'levine online',
    'q -offline',
    '"set of fixed data"',
    'author:finn',
    'year:2021',
    'venue:icml',
    'graph OR online',
    'author:"B. Kumar"',
    'title:offline',
  ])('does not fit %j', (query) => expect(fitsQuery(one, parseQuery(query))).toBe(false));
});
