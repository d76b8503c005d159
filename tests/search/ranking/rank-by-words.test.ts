import { describe, expect, it } from 'vitest';
import { fillEngine, rankByWords } from '../../../src/search/ranking/rank-by-words.ts';

const texts = [
  { title: ['graph'], abstract: ['flow'], facts: ['neurip'] },
  { title: ['kernel'], abstract: ['graph', 'neural', 'network'], facts: [] },
  { title: ['bandit'], abstract: ['graph'], facts: ['2020'] },
  { title: ['neural'], abstract: ['rice'], facts: [] },
];
const engine = fillEngine(texts);
const rank = (
  weights: Readonly<Record<string, number>>,
  { finding = Object.keys(weights), longForms = [] as string[][] } = {},
) =>
  rankByWords(
    engine,
    { words: [], weights: new Map(), finding: new Set(finding), longForms },
    new Map(Object.entries(weights)),
  );
const places = (...asked: Parameters<typeof rank>) => rank(...asked).map(({ place }) => place);
const scoreOf = (at: number, ...asked: Parameters<typeof rank>) =>
  rank(...asked).find((one) => one.place === at)?.score ?? 0;

describe('ranking by words', () => {
  it('finds the papers that have a term anywhere', () => {
    expect(places({ graph: 1 })).toEqual([0, 2, 1]);
    expect(places({ neurip: 1 })).toEqual([0]);
    expect(places({ unheard: 1 })).toEqual([]);
    expect(places({})).toEqual([]);
  });

  it('puts a term in the title before the same one in the abstract', () => {
    const [title, abstract, facts] = [['graph'], ['kernel'], []];
    const twins = fillEngine([
      { title: abstract, abstract: title, facts },
      { title, abstract, facts },
    ]);
    const asked = { words: [], weights: new Map(), finding: new Set(['graph']), longForms: [] };
    expect(rankByWords(twins, asked, new Map([['graph', 1]])).map(({ place }) => place)).toEqual([1, 0]);
  });

  it('adds what each term brings, by its weight', () => {
    const [graph, bandit] = [scoreOf(2, { graph: 1 }), scoreOf(2, { bandit: 1 })];
    expect(scoreOf(2, { graph: 1, bandit: 1 })).toBeCloseTo(graph + bandit, 10);
    expect(scoreOf(2, { graph: 0.5, bandit: 2 })).toBeCloseTo(0.5 * graph + 2 * bandit, 10);
    expect(rank({ graph: 1, bandit: 1 })[0]).toMatchObject({
      place: 2,
      terms: expect.arrayContaining(['graph', 'bandit']),
    });
  });

  it('finds nothing by what only adds to a score', () => {
    expect(places({ graph: 1, rice: 0.2 }, { finding: ['graph'] })).not.toContain(3);
    expect(places({ graph: 1 }, { finding: [] })).toEqual([]);
  });

  it('finds a paper by a long form when it has all of it', () => {
    const longForms = [['neural', 'network']];
    const weights = { gnn: 1, neural: 0.2, network: 0.2 };
    expect(places(weights, { finding: ['gnn'], longForms })).toEqual([1]);
  });
});
