import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/search/create-library.ts';
import { plainQuery } from '../../../src/search/query.ts';
import { learnAcronyms } from '../../../src/search/words/acronyms.ts';
import { paper } from '../../helpers/paper.ts';

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

it('an acronym finds papers that only have its long form, and the other way round', async () => {
  const { library } = createLibrary([
    paper('a', { abstract: 'We explain graph neural networks (GNN) here.' }),
    paper('b', { abstract: 'A study of graph neural networks on molecules.' }),
    paper('c', { abstract: 'GNN training at scale.' }),
    paper('d', { abstract: 'Kernel methods, and a network.' }),
  ]);
  const found = async (query: string) =>
    (await library.search(plainQuery(query))).hits.map((hit) => hit.paper.id);
  expect((await found('GNNs')).sort()).toEqual(['a', 'b', 'c']);
  expect(await found('graph neural network')).toContain('c');
  expect((await found('GNNs')).at(-1)).toBe('b');
});
