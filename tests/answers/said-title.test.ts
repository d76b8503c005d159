import { describe, expect, it } from 'vitest';
import { isTitleLike, quotedTitle, withoutFrame } from '../../src/answers/said-title.ts';

describe('a quoted title', () => {
  it.each([
    [
      'do you have "Deep Residual Learning for Image Recognition"?',
      'Deep Residual Learning for Image Recognition',
    ],
    ['“deep residual learning for images”', 'deep residual learning for images'],
    ['cite «Masked Autoencoders Everywhere»', 'Masked Autoencoders Everywhere'],
    ['"causal discovery" benchmarks', undefined],
    ['"one two three"', undefined],
    ['no quotes at all here', undefined],
    ['"unclosed quotes of many words', undefined],
  ])('in %j is %j', (text, title) => {
    expect(quotedTitle(text)).toBe(title);
  });
});

describe('a title without what is said around it', () => {
  it.each([
    ['the GEGL paper', 'GEGL'],
    ['this paper: MetaSDF?', 'MetaSDF'],
    ['paper CQL', 'CQL'],
    ['the paper titled “Choice Bandits”.', 'Choice Bandits'],
    ['the "Choice Bandits" article', 'Choice Bandits'],
    ['The Complete Lasso Tradeoff Diagram', 'The Complete Lasso Tradeoff Diagram'],
    ['  What shapes\nfeature representations? ', 'What shapes feature representations'],
    ['paper', 'paper'],
    ['?!', ''],
  ])('of %j is %j', (text, title) => {
    expect(withoutFrame(text)).toBe(title);
  });
});

describe('a text is written as a title', () => {
  it.each([
    'BERT: Pre-training of Deep Bidirectional Transformers',
    'Attention Is All You Need',
    'Deep Residual Learning for Image Recognition in the Wild',
  ])('%s', (text) => {
    expect(isTitleLike(text)).toBe(true);
  });

  it.each([
    'graph neural networks',
    'Graph Neural Networks',
    'Deep Reinforcement Learning for Robots',
    'deep residual learning for image recognition in the wild',
    'note: this is all that I know',
    '',
  ])('not “%s”', (text) => {
    expect(isTitleLike(text)).toBe(false);
  });
});
