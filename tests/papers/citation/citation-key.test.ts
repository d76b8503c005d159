import { expect, it } from 'vitest';
import { citationKey, createKeys } from '../../../src/papers/citation/citation-key.ts';
import { paper } from '../../helpers/paper.ts';

const kumar = (id: string) =>
  paper(id, { title: 'The Conservative One', authors: ['Aviral Kumar'], year: 2020 });

it.each([
  ['Learning to Walk', ['Jan van der Berg'], 'berg2020learning'],
  ['On the Édge', ['Bernhard Schölkopf'], 'scholkopf2020edge'],
  ['How and Why', ['Martin King, Jr.'], 'king2020'],
  ['Doors', [], 'anon2020doors'],
  ['李', ['李'], 'anon2020'],
])('of “%s” by %j is %s', (title, authors, key) => {
  expect(citationKey(paper('x', { title, authors, year: 2020 }))).toBe(key);
});

it('is that of the entry it came from', () => {
  expect(citationKey(paper('x', { entry: { key: 'CQL:2020' } }))).toBe('CQL:2020');
});

it('is never the same for two of one file, in whatever order they come', () => {
  const papers = ['wxyz3', 'abcd1', 'abcd2'].map(kumar);
  for (const some of [papers, papers.toReversed()])
    expect(papers.map(createKeys(some))).toEqual([
      'kumar2020conservative-wxyz3',
      'kumar2020conservative',
      'kumar2020conservative-abcd2',
    ]);
});
