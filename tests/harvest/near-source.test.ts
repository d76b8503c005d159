import { expect, it } from 'vitest';
import { nearest } from '../../src/harvest/near-source.ts';

const names = ['arxiv:cs.LG', 'arxiv:stat.ML', 'zotero:groups/12345', 'folder:seeds'];

it.each([
  ['arxiv:cs.LQ', 'arxiv:cs.LG'],
  ['STAT.ML', 'arxiv:stat.ML'],
  ['zotero:group/12345', 'zotero:groups/12345'],
  ['seeds', 'folder:seeds'],
])('by %j %s may be meant', (typed, name) => {
  expect(nearest(typed, names)).toBe(name);
});

it.each(['', 'openalex:W1', 'nature', 'x'.repeat(100_000)])('by %.20j none is', (typed) => {
  expect(nearest(typed, names)).toBeUndefined();
});
