import { describe, expect, it } from 'vitest';
import { followedQuery, isSensible, queryInWords } from '../../src/answers/follow-query.ts';
import { ENGLISH } from '../../src/messages/english.ts';
import { seedLibrary } from '../helpers/seeds.ts';

const NOW = new Date('2027-03-01T12:00:00Z');

describe('what is said', () => {
  it.each([
    ['author:levine sort:newest', 'author:levine'],
    ['Sergey Levine', 'author:"Sergey Levine"'],
    ['the newest papers on graph neural networks', 'graph neural networks'],
    ['papers on bandits since 2020', 'bandits year:2020..'],
    ['NeurIPS', 'venue:NeurIPS'],
    ['因果推論', '因果推論'],
  ])('as “%s” is followed as %s', async (said, query) =>
    expect(await followedQuery(said, seedLibrary, NOW)).toBe(query),
  );
});

it('makes sense where a paper can be told by it', () => {
  for (const query of ['bandits', 'author:x', '"a phrase"', 'venue:iclr -survey', 'title:bandit'])
    expect(isSensible(query), query).toBe(true);
  for (const query of ['', 'the of', '-survey', 'year:2020', '!!!', 'lang:""', 'since:2020'])
    expect(isSensible(query), query).toBe(false);
});

it('is said in words, with what was not understood', () => {
  const words = (query: string) => queryInWords(query, ENGLISH);
  expect(words('bandits author:levine venue:iclr 2020')).toContain('by levine');
  expect(words('title:bandit year:2020..2023')).toBe('with “bandit” in the title, 2020 to 2023');
  expect(words('"causal discovery" until:2019 -survey')).toBe(
    'with “causal discovery”, up to 2019, not survey',
  );
  expect(words('lang:fr bandits year:2021')).toMatch(/about “bandits”, 2021, .*lang/);
});
