import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import type { CorpusIndex } from '../../../src/search/engine/corpus-index.ts';
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

/** An index whose words are counted as they are read. */
function counted(index: CorpusIndex): { readonly index: CorpusIndex; readonly seen: { words: number } } {
  const seen = { words: 0 };
  const segments = index.segments.map((one) => {
    const read = (from: number, to: number) => {
      seen.words += to - from;
      return one.store.forward.read(from, to);
    };
    return { ...one, store: { ...one.store, forward: { read } } };
  });
  return { index: { ...index, segments }, seen };
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

  it('read papers once, however many conditions there are, and only those of which words alone tell', async () => {
    const many = Array.from({ length: 40 }, (_, at) =>
      paper(`p${at}`, { abstract: `the graph of the ${at % 4 === 0 ? 'neural' : 'flow'} model` }),
    );
    const plain = indexOf(many);
    const lengthOf = (at: number) => {
      const { forwardStarts } = plain.segments[0]?.segment.columns ?? { forwardStarts: new Uint32Array() };
      return (forwardStarts[at + 1] ?? 0) - (forwardStarts[at] ?? 0);
    };
    const all = many.reduce((sum, _, at) => sum + lengthOf(at), 0);
    for (const [query, words, left] of [
      ['"of the"', all, 40],
      ['"of the" '.repeat(200), all, 40],
      ['"of the" "the graph" "graph of"', all, 40],
      ['"of the" -"neural model"', all, 30],
      ['model -"unheard model"', 0, 40],
      ['model -"neural flow" -"the unheard"', 0, 40],
      ['"of the unheard"', 0, 0],
    ] as const) {
      const { index, seen } = counted(plain);
      expect(await passing(many, query, index), query).toHaveLength(left);
      expect(seen.words, query).toBe(words);
    }
  });

  it('cost hardly more when one of them is asked for two hundred times', async () => {
    const many = Array.from({ length: 2_000 }, (_, at) =>
      paper(`p${at}`, { abstract: `${'the graph and a model of the flow '.repeat(10)} ${at}` }),
    );
    const index = indexOf(many);
    const costOf = async (query: string) => {
      const before = process.threadCpuUsage().user;
      for (let times = 0; times < 5; times++) await findPassing(parseQuery(query), index);
      return process.threadCpuUsage().user - before;
    };
    await costOf('"to the"');
    const once = await costOf('"the and"');
    expect(await costOf('"the and" '.repeat(200))).toBeLessThan(20 * once);
    expect(await costOf('-"the and" '.repeat(180))).toBeLessThan(20 * once);
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
