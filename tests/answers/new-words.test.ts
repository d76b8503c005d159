import { expect, it } from 'vitest';
import { readNew } from '../../src/answers/new-words.ts';

it.each([
  ['', '', ''],
  ['on diffusion since monday', 'diffusion', 'since monday'],
  ['on diffusion', 'diffusion', ''],
  ['since monday', '', 'since monday'],
  ['papers about graph neural networks, last week', 'graph neural networks', 'last week'],
  ['in march', '', 'in march'],
  ['on vision 2025', 'vision 2025', ''],
  ['on the march of progress', 'the march of progress', ''],
  ['on bandits since whenever', 'bandits', 'since whenever'],
])('reads “new %s” as on %j since %j', (rest, topic, since) => {
  expect(readNew(rest)).toMatchObject({ topic, since, offset: 0 });
});

it.each([
  'york',
  'physics beyond the standard model',
  'papers by Levine',
  'papers on transformers since 2022',
])('takes “new %s” for a question of its own', (rest) => {
  expect(readNew(rest)).toBeUndefined();
});
