import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { findPassing, withContractedAuthors } from '../../../src/search/ranking/filters.ts';
import { stem, words } from '../../../src/search/words/analyzer.ts';
import { indexOf, indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

async function passing(
  papers: readonly Paper[],
  query: string,
  index = indexOf(papers),
): Promise<readonly string[]> {
  const found = await findPassing(parseQuery(query), index);
  if (found === undefined) throw new Error('no filter');
  return papers.filter((_, place) => found[place] === 1).map(({ id }) => id);
}

describe('filters', () => {
  const papers = [
    paper('a', {
      title: 'Learning $Q$-functions',
      authors: ['Ada Lovelace', 'Bernhard Sch\\"olkopf'],
      year: 2020,
    }),
    paper('b', { title: 'Bandits', authors: ['A. Byron', 'Max Lovelace'], venue: 'NeurIPS', year: 2021 }),
    paper('c', {
      abstract: 'We learn causal discovery. The learning.',
      authors: ['Jürgen Xue'],
      venue: 'My Workshop',
    }),
  ];

  it('are none where a query has words alone', async () => {
    expect(await findPassing(parseQuery('plain words'), indexOf(papers))).toBeUndefined();
  });

  it.each([
    ['author:lovelace', ['a', 'b']],
    ['author:"ada lovelace"', ['a']],
    ['author:"a lovelace"', ['a']],
    ['author:"lovelace byron"', []],
    ['author:love', []],
    ['author:schölkopf', ['a']],
    ['author:schoelkopf', ['a']],
    ['author:juergen', ['c']],
    ['author:lovelace author:byron', ['b']],
    ['venue:nips', ['b']],
    ['venue:"my workshop"', ['c']],
    ['venue:nips venue:"My Workshop"', ['b', 'c']],
    ['year:2020', ['a']],
    ['year:2020..2021', ['a', 'b']],
    ['year:..2020', ['a']],
    ['title:bandit', ['b']],
    ['title:"q functions"', ['a']],
    ['title:learn', ['a']],
    ['title:"functions learning"', []],
    ['"causal discovery"', ['c']],
    ['"discovery causal"', []],
    ['"learn"', ['c']],
    ['"ada lovelace"', ['a']],
    ['-learning', ['b']],
    ['-"the learning"', ['a', 'b']],
    ['-"learning the"', ['a', 'b', 'c']],
    ['-the', ['a', 'b']],
    ['title:bandit year:2020', []],
  ])('%s', async (query, expected) => {
    expect(await passing(papers, query)).toEqual(expected);
    const parts = await indexOfParts([papers.slice(0, 2), papers.slice(2)]);
    expect(await passing(papers, query, parts)).toEqual(expected);
  });

  const word = fc.constantFrom('graph', 'graphs', 'flow', 'the', 'learn', 'learning', 'bandit');
  const text = fc.array(word, { maxLength: 5 }).map((list) => list.join(' '));
  const some = fc.array(
    fc.record({ title: text, abstract: text, year: fc.integer({ min: 2000, max: 2003 }) }),
    { minLength: 1, maxLength: 6 },
  );
  const corpora = some.map((list) => list.map((facts, at) => paper(`p${at}`, facts)));
  const has = (texts: readonly string[], wanted: string, form = (one: string) => one) =>
    texts.some((one) =>
      ` ${words(one).map(form).join(' ')} `.includes(` ${words(wanted).map(form).join(' ')} `),
    );

  it('pass what reading every paper would', async () => {
    const asked = fc.array(word, { minLength: 1, maxLength: 2 }).map((list) => list.join(' '));
    await fc.assert(
      fc.asyncProperty(corpora, asked, async (all, wanted) => {
        const naive = (test: (one: Paper) => boolean) => all.filter(test).map(({ id }) => id);
        const both = ({ title, abstract }: Paper) => [title, abstract];
        expect(await passing(all, `title:"${wanted}"`)).toEqual(
          naive(({ title }) => has([title], wanted, stem)),
        );
        expect(await passing(all, `"${wanted}"`)).toEqual(naive((one) => has(both(one), wanted)));
        const isFunctionWord = wanted === 'the';
        expect(await passing(all, `-"${wanted}"`)).toEqual(
          naive((one) => !has(both(one), wanted, isFunctionWord ? undefined : stem)),
        );
        expect(await passing(all, 'year:2001..2002')).toEqual(
          naive(({ year = 0 }) => year >= 2001 && year <= 2002),
        );
      }),
    );
  });
});

describe('authors with contracted umlauts', () => {
  it('are tried for names that may have been expanded, and for no others', () => {
    expect(withContractedAuthors(parseQuery('author:schoelkopf kernels'))).toMatchObject({
      authors: ['scholkopf'],
      text: 'kernels',
    });
    expect(withContractedAuthors(parseQuery('author:levine'))).toBeUndefined();
    expect(withContractedAuthors(parseQuery('schoelkopf'))).toBeUndefined();
  });
});
