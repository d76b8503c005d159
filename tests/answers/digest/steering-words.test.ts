import { expect, it } from 'vitest';
import { mayBeTopic, steeredTo } from '../../../src/answers/digest/steering-words.ts';

it('tells what words come to that name neither schedule nor topic', () => {
  const all = ['turn it off', 'help me', 'show settings', 'don’t stop', 'arrête', 'bandits', '"stop"'];
  expect(all.map(steeredTo)).toEqual(['off', 'help', 'status', 'status', 'off', undefined, undefined]);
});

it('takes rare words, several words and queries for a topic, an everyday word alone for none', () => {
  expect(['bandits', 'causal discovery', '強化学習', 'author:hinton'].filter(mayBeTopic)).toHaveLength(4);
  expect(['robots', 'the robots', 'robots robots', '2023', '?', ''].filter(mayBeTopic)).toEqual([]);
});
