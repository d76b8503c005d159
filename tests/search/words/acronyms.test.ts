import { describe, expect, it } from 'vitest';
import { explainedIn } from '../../../src/search/words/acronyms.ts';

describe('acronyms', () => {
  it.each([
    ['We study deep reinforcement learning (RL) in games.', 'rl', 'reinforc learn'],
    ['Graph neural networks (GNNs) are popular.', 'gnn', 'graph neural network'],
    ['The Markov decision process (MDP) is known.', 'mdp', 'markov decis process'],
    ['With Markov chain Monte Carlo (MCMC), samples', 'mcmc', 'markov chain mont carlo'],
    ['Reinforcement learning from human feedback (RLHF)', 'rlhf', 'reinforc learn human feedback'],
  ])('are explained in “%s”', (text, term, form) => {
    expect(explainedIn(text)).toEqual([{ term, form }]);
  });

  it.each([
    'as in the figure (left)',
    'in two years (2020)',
    'this has no such words (XYZ)',
    '(RL)',
    'learning (L)',
    'Unsupervised Learning (a-UL)',
    'reinforcement or any other kind of a supervised or of some unsupervised way of learning (RL)',
  ])('are not explained in “%s”', (text) => {
    expect(explainedIn(text)).toEqual([]);
  });

  it('are explained as often as a text does', () => {
    expect(explainedIn('Contrastive learning (CL). Markov chains (MC). Contrastive learning (CL).')).toEqual([
      { term: 'cl', form: 'contrast learn' },
      { term: 'mc', form: 'markov chain' },
      { term: 'cl', form: 'contrast learn' },
    ]);
  });
});
