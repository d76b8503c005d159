import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sharedWords, titleLikeness } from '../../src/answers/title-likeness.ts';
import { quickest } from '../helpers/quickest.ts';

const PANOPTIC = 'Auto-Panoptic: Cooperative Multi-Component Architecture Search for Panoptic Segmentation';
const TREES = 'A Scalable MIP-based Method for Learning Optimal Multivariate Decision Trees';

describe('what was typed is like a title', () => {
  it.each([
    ['', TREES, TREES],
    ['with slips', 'A Scaleable MIP-based Methd for Learnign Optimal Multivariate Decison Trees', TREES],
    ['without some of its words', 'scalable method for learning optimal multivariate decision trees', TREES],
    ['as its beginning', 'A Scalable MIP-based Method for Learning', TREES],
    [
      'without its subtitle, with other hyphens',
      'auto panoptic cooperative multicomponent architecture search',
      PANOPTIC,
    ],
    [
      'by its subtitle',
      'cooperative multi-component architecture search for panoptic segmentation',
      PANOPTIC,
    ],
    ['by what stands before the colon', 'Gold YOLO', 'Gold-YOLO: Efficient Object Detector'],
    [
      'with two words as one, with a slip',
      'Adversarial Selfzsupervised Contrastive Learning',
      'Adversarial Self-Supervised Contrastive Learning',
    ],
    [
      'short, with a word missing, in capitals',
      'Tractable Uncertainty for Learning',
      'Tractable Uncertainty for Structure Learning',
    ],
    ['of two words, with a slip', 'Choise Bandits', 'Choice Bandits'],
  ])('%s', (_, typed, title) => {
    expect(titleLikeness(typed, title)).toBeGreaterThan(0.7);
  });

  it('the more, the less is missing', () => {
    const likeness = ['', ' Multivariate', ' Multivariate Decision Trees'].map((end) =>
      titleLikeness(`A Scalable MIP-based Method for Learning Optimal${end}`, TREES),
    );
    expect(likeness).toEqual(likeness.toSorted((a, b) => a - b));
    expect(likeness.at(-1)).toBe(1);
  });
});

describe('what was typed is not like a title', () => {
  it.each([
    ['a topic in it', 'decision trees', TREES],
    ['a topic in its subtitle', 'panoptic segmentation', PANOPTIC],
    [
      'short, with a word missing, as a topic is typed',
      'tractable uncertainty for learning',
      'Tractable Uncertainty for Structure Learning',
    ],
    ['another order', 'trees decision multivariate optimal learning method', TREES],
    ['other words beside it', 'choice bandits for recommendation', 'Choice Bandits'],
    ['one more word than a short one', 'contextual bandits', 'Choice Bandits'],
    ['a topic with one more word', 'graph neural networks', 'Nested Graph Neural Networks'],
    [
      'the topic that it begins with',
      'multi-agent reinforcement learning',
      'Multi-Agent Reinforcement Learning is a Sequence Modeling Problem',
    ],
    [
      'other words in the same form',
      'Self-supervised Learning for Videos',
      'Self-supervised Video Transformer',
    ],
    ['a word within another', 'clip', 'S-CLIP: Semi-supervised Learning'],
    ['nothing', '', TREES],
    ['no title', 'a scalable method', ''],
    ['a whole text', 'decision trees '.repeat(40), TREES],
  ])('%s', (_, typed, title) => {
    expect(titleLikeness(typed, title)).toBe(0);
  });
});

it('words shared by titles are those that tell something', () => {
  expect(sharedWords('The Deep Learning of deep Nets', 'Learning for Deep Graphs of the Web')).toBe(2);
  expect(sharedWords('', 'A')).toBe(0);
});

it('any texts are compared, from 0 to 1, and of long ones the beginning', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string(), (one, other) => {
      const likeness = titleLikeness(one, other);
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
      if (/[a-z]{9}/i.test(one)) expect(titleLikeness(one, one)).toBe(1);
    }),
  );
  const long = (count: number) =>
    quickest(3, () => titleLikeness('word: '.repeat(38), 'ward: '.repeat(count)));
  expect(long(20_000)).toBeLessThan(50 * Math.max(long(40), 0.2));
});
