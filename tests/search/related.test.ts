import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { createDeepSeedLibrary, seedLibrary, seeds } from '../helpers/seeds.ts';

const byTitle = (start: string): Paper => {
  const found = seeds.papers.find((paper) => paper.title.startsWith(start));
  if (found === undefined) throw new Error(start);
  return found;
};

describe('related', () => {
  it.for([
    ['the words alone', seedLibrary],
    ['all that ranking knows', createDeepSeedLibrary()],
  ] as const)('never gives the paper itself, and gives reasons, by %s', ([, library]) => {
    for (const paper of seeds.papers) {
      const { hits } = library.related(paper, 5);
      expect(hits.map((hit) => hit.paper.id)).not.toContain(paper.id);
      for (const hit of hits) {
        expect(hit.terms.length, paper.title).toBeGreaterThan(0);
        expect(hit.score).toBeGreaterThan(0);
        expect(hit.score).toBeLessThanOrEqual(1);
      }
      expect(hits.map((hit) => hit.score)).toEqual(hits.map((hit) => hit.score).toSorted((a, b) => b - a));
    }
  });

  it('finds the topic of a paper and names what both share', () => {
    const { hits } = seedLibrary.related(byTitle('Conservative Q-Learning'), 3);
    expect(hits.map((hit) => hit.paper.title).join('\n')).toMatch(
      /Conservative Offline Policy|Offline Multi-Agent/,
    );
    expect(hits.flatMap((hit) => hit.terms)).toEqual(
      expect.arrayContaining([expect.stringContaining('offline reinforcement')]),
    );
  });

  it('names shared authors', () => {
    const papers = ['A', 'B', 'C'].map(
      (id): Paper => ({
        id,
        title: id === 'C' ? 'Entirely different matters' : `Causal discovery ${id}`,
        authors: id === 'C' ? ['Someone Else'] : ['Ada Lovelace', `Author ${id}`],
        abstract: id === 'C' ? 'Cooking rice.' : 'We find causal graphs by interventions.',
        source: { file: 'f', line: 1 },
      }),
    );
    const library = createMiniSearchLibrary(papers);
    const [hit] = library.related(papers[0] ?? byTitle('A'), 5).hits;
    expect(hit).toMatchObject({ paper: { id: 'B' }, sharedAuthors: ['Ada Lovelace'] });
  });

  it('takes a whole abstract as text, and finds its paper', () => {
    const missed = seeds.papers.filter(
      (paper) => seedLibrary.related(paper.abstract, 1).hits[0]?.paper.id !== paper.id,
    );
    expect(missed).toEqual([]);
  });

  it('is honest when nothing is close', () => {
    for (const text of [
      '',
      '!!!',
      'Lorem ipsum dolor sit amet consectetur',
      'Preheat the oven and knead the dough for ten minutes before baking bread.',
    ]) {
      expect(seedLibrary.related(text, 5), text).toEqual({ hits: [], close: false });
    }
  });
});
