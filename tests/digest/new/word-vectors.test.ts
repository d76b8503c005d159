import { expect, it } from 'vitest';
import { countTerms, learnWeights, nearnessTo } from '../../../src/digest/new/word-vectors.ts';

const of = (title: string, abstract = '') => countTerms({ title, abstract });

it('counts forms of a word as one, the title more than the abstract, and no stop words', () => {
  expect([...of('Learning bandits', 'the bandit')]).toEqual([
    ['learn', 3],
    ['bandit', 4],
  ]);
});

it('takes papers for near that share words which few have', () => {
  const papers = [of('bandits learn'), of('graphs learn'), of('fish learn'), of('learn learn')];
  const weigh = learnWeights(papers);
  const near = nearnessTo(papers.map(weigh));
  const [bandits = 0, graphs = 0] = near(weigh(of('bandits that learn')));
  expect(bandits).toBeCloseTo(1);
  expect(graphs).toBeLessThan(0.2);
  expect(near(weigh(of('')))).toEqual([0, 0, 0, 0]);
  expect(nearnessTo([])(weigh(of('bandits')))).toEqual([]);
});

it('reads so much of a paper that has no end', () => {
  expect(of('word '.repeat(100_000), 'text '.repeat(100_000)).get('text')).toBeLessThanOrEqual(1_001);
});
