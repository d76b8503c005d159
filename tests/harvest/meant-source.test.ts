import { expect, it } from 'vitest';
import { meantSource } from '../../src/harvest/meant-source.ts';
import { sourceStatus } from '../helpers/scripted-sources.ts';

const all = [
  'arxiv:cs.LG',
  'folder:seeds',
  'zotero:groups/12',
  'zotero:users/12',
  'feed:https://a.org/12',
].map((name) => sourceStatus(name));

it.each([
  ['arxiv:cs.LG', 'arxiv:cs.LG'],
  ['ARXIV:CS.lg', 'arxiv:cs.LG'],
  ['arxiv cs.LG', 'arxiv:cs.LG'],
  ['seeds', 'folder:seeds'],
  ['arxiv', 'arxiv:cs.LG'],
  ['https://www.zotero.org/groups/12/lab', 'zotero:groups/12'],
  ['https://a.org/12', 'feed:https://a.org/12'],
])('by %j %s is meant', (typed, name) => {
  expect(meantSource(all, typed)?.name).toBe(name);
});

it.each(['', '12', 'zotero', 'arxiv:stat.ML'])('by %j none is meant', (typed) => {
  expect(meantSource(all, typed)).toBeUndefined();
});
