import { expect, it } from 'vitest';
import { titleKey } from '../../../src/search/words/title-key.ts';

it('titles are equal whatever their case, accents and punctuation', () => {
  const same = ['Naïve Q-Learning: a study', 'naive q learning -- a STUDY!', ' “Naive” Q–learning, a study'];
  expect(new Set(same.map(titleKey))).toEqual(new Set(['naive q learning a study']));
  expect(titleKey('Naive Q-learning')).not.toBe(titleKey(same[0] ?? ''));
});

it('titles without a word are what they are', () => {
  expect(titleKey(' ??? ')).toBe('???');
  expect(titleKey('!!!')).not.toBe(titleKey('???'));
});
