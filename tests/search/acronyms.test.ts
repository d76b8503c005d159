import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { learnAcronyms } from '../../src/search/acronyms.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { plainQuery } from '../../src/search/query.ts';

describe('acronyms', () => {
  it.each([
    ['We study deep reinforcement learning (RL) in games.', 'rl', 'reinforc learn'],
    ['Graph neural networks (GNNs) are popular.', 'gnn', 'graph neural network'],
    ['The Markov decision process (MDP) is known.', 'mdp', 'markov decis process'],
    ['With Markov chain Monte Carlo (MCMC), samples', 'mcmc', 'markov chain mont carlo'],
    ['Reinforcement learning from human feedback (RLHF)', 'rlhf', 'reinforc learn human feedback'],
  ])('are learned from “%s”', (text, term, form) => {
    expect(learnAcronyms([text]).longForm(term)?.join(' ')).toBe(form);
  });

  it.each([
    ['as in the figure (left)', 'left'],
    ['in two years (2020)', '2020'],
    ['this has no such words (XYZ)', 'xyz'],
    ['(RL)', 'rl'],
    ['learning (L)', 'l'],
  ])('are not learned from “%s”', (text, term) => {
    expect(learnAcronyms([text]).longForm(term)).toBeUndefined();
  });

  it('mean what most texts mean by them', () => {
    const acronyms = learnAcronyms([
      'continual learning (CL)',
      'contrastive learning (CL)',
      'contrastive learning (CL)',
    ]);
    expect(acronyms.longForm('cl')).toEqual(['contrast', 'learn']);
    expect(acronyms.within(['deep', 'contrast', 'learn'])).toEqual(['cl']);
    expect(acronyms.within(['contrast', 'deep', 'learn'])).toEqual([]);
  });
});

const paper = (id: string, abstract: string): Paper => ({
  id,
  title: `Paper ${id}`,
  authors: [],
  abstract,
  source: { file: 'a.json', line: 1 },
});

it('an acronym finds papers that only have its long form, and the other way round', () => {
  const library = createMiniSearchLibrary([
    paper('a', 'We explain graph neural networks (GNN) here.'),
    paper('b', 'A study of graph neural networks on molecules.'),
    paper('c', 'GNN training at scale.'),
    paper('d', 'Kernel methods, and a network.'),
  ]);
  const found = (query: string) => library.search(plainQuery(query)).hits.map((hit) => hit.paper.id);
  expect(found('GNNs').sort()).toEqual(['a', 'b', 'c']);
  expect(found('graph neural network')).toContain('c');
  expect(found('GNNs').at(-1)).toBe('b');
});
