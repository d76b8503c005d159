import { describe, expect, it } from 'vitest';
import { pairsOf, reasonsIn } from '../../../src/search/ranking/related-reasons.ts';
import { isScholarlyProse } from '../../../src/search/ranking/scholarly-prose.ts';
import { stem, words } from '../../../src/search/words/analyzer.ts';

const reasons = (source: string, text: string, common: readonly string[] = []) =>
  reasonsIn(text, {
    carrying: [...new Set(words(source).map(stem))].filter((term) => words(text).map(stem).includes(term)),
    pairs: pairsOf(source),
    isCommon: (term) => common.map(stem).includes(term),
    isProse: isScholarlyProse,
  });

describe('reasons', () => {
  it('what stands side by side in both texts is one, as it is written', () => {
    expect(
      reasons('offline reinforcement learning', 'Offline RL. We study offline reinforcement learning'),
    ).toEqual(['offline reinforcement learning']);
    expect(reasons('a Q-learning agent', 'On Q-Learning. Agents use Q-learning')).toEqual([
      'Q-learning',
      'Agents',
    ]);
  });

  it('a mark ends a phrase', () => {
    expect(reasons('reinforcement learning RL', 'reinforcement learning (RL)')).toEqual([
      'reinforcement learning',
      'RL',
    ]);
    expect(reasons('kernels. Graphs', 'graph kernels')).toEqual(['kernels', 'graph']);
  });

  it('a part of a hyphenated word is none, unless both have the whole', () => {
    expect(reasons('multi-modal bandits', 'multi-agent bandits')).toEqual(['bandits']);
    expect(reasons('multi-agent bandits', 'multi-agent games')).toEqual(['multi-agent']);
    expect(reasons('multi tasks', 'multi-agent, multi')).toEqual(['multi']);
    expect(reasons('multi-modal', 'multi-agent')).toEqual(['multi']);
  });

  it('a common word alone is one only where there is no other', () => {
    expect(reasons('offline games', 'offline, games', ['games'])).toEqual(['offline']);
    expect(reasons('games of chance', 'on games', ['games'])).toEqual(['games']);
  });

  it('names of the middle of a sentence keep their capitals', () => {
    expect(reasons('bayesian inference', 'Inference that is Bayesian, and more inference')).toEqual([
      'Bayesian',
      'inference',
    ]);
  });

  it('prose is none, in phrases neither, and a single letter only in one', () => {
    const prose = 'A simple yet effective method, Haim et al. typically: O(n) state-of-the-art experiments. ';
    expect(reasons(`${prose}Kernels`, `${prose}On kernels`)).toEqual(['Haim', 'kernels']);
    expect(reasons('state of the art bandits', 'State-of-the-art bandits')).toEqual(['bandits']);
    expect(reasons(prose, prose)).toEqual(['Haim']);
    expect(reasons('Q-learning, O(n)', 'Q-learning, O(n)')).toEqual(['Q-learning']);
    expect(reasons('bandits in Õ(n)', 'bandits, Õ(n), at https://bandits.org/õ')).toEqual(['bandits']);
    expect(reasons('existing state spaces', 'existing state spaces')).toEqual(['state spaces']);
  });
});
