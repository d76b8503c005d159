import { describe, expect, it } from 'vitest';
import { pickEvenly } from '../../../bench/measure/evenly.ts';
import { createQueries, type Queries, queryKinds } from '../../../bench/measure/queries.ts';
import { hasFilter, parseQuery } from '../../../src/search/query.ts';
import { paper } from '../../helpers/paper.ts';
import { seeds } from '../../helpers/seeds.ts';

const texts = (queries: Queries) =>
  Object.fromEntries(queryKinds.map((kind) => [kind, queries[kind].map(({ text }) => text)]));

describe('questions of a corpus', () => {
  const queries = createQueries(seeds.papers);

  it('are the same at every run', () => {
    expect(createQueries(seeds.papers)).toEqual(queries);
  });

  it('are some hundred of each kind, none of them empty', () => {
    for (const [kind, all] of Object.entries(texts(queries))) {
      expect(all.length, kind).toBeGreaterThan(200);
      expect(
        all.filter((text) => text.trim() === ''),
        kind,
      ).toEqual([]);
    }
  });

  it('are read as what they are', () => {
    const read = (kind: 'phrase' | 'filtered' | 'title') => queries[kind].map(({ text }) => parseQuery(text));
    expect(read('phrase').every(({ phrases, text }) => phrases.length === 1 && text === '')).toBe(true);
    expect(read('filtered').every(hasFilter)).toBe(true);
    expect(read('filtered').some(({ authors }) => authors.length > 0)).toBe(true);
    expect(read('filtered').some(({ venues }) => venues.length > 0)).toBe(true);
    expect(read('filtered').some(({ years }) => years !== undefined)).toBe(true);
  });
});

it('asks one paper in every way', () => {
  const one = paper('one', {
    title: 'Counting Penguins with Convolutional Networks',
    authors: ['Ada Lovelace'],
    abstract: 'We count penguins. Networks help.',
    venue: 'ICML',
    year: 2020,
  });
  expect(texts(createQueries([one]))).toMatchObject({
    short: ['Counting Penguins'],
    title: ['Counting Penguins with Convolutional Networks'],
    question: ['how do counting and penguins work for convolutional networks?'],
    abstract: ['We count penguins. Networks help.'],
    filtered: ['Counting Penguins author:"Ada Lovelace"'],
    phrase: ['"counting penguins"'],
    // A letter of the rarest word is missing; of equally rare ones the first.
    misspelt: ['penguins convolutional cunting'],
    suggest: ['Cou'],
  });
});

it('asks nothing of a paper that says nothing', () => {
  const queries = createQueries([paper('x', { title: 'π' })]);
  expect(texts(queries)).toMatchObject({ short: [], abstract: [], question: [], misspelt: [], filtered: [] });
});

describe('picking evenly', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => at);

  it('gives different ones, and all where there are no more', () => {
    expect(new Set(pickEvenly(hundred, 40)).size).toBe(40);
    expect([...pickEvenly(hundred, 300)].sort((a, b) => a - b)).toEqual(hundred);
    expect(pickEvenly([], 5)).toEqual([]);
  });

  it('spreads the first few over all', () => {
    const tenths = pickEvenly(hundred, 40)
      .slice(0, 20)
      .map((at) => Math.floor(at / 10));
    expect(new Set(tenths).size).toBe(10);
  });
});
