import { expect, it } from 'vitest';
import { createMemoryStore } from '../../../src/search/segment/memory-store.ts';
import { paper } from '../../helpers/paper.ts';

const papers = ['a', 'b', 'c'].map((id) => paper(id));
const piece = (...words: number[]) => ({
  words: Uint32Array.from(words),
  starts: Uint32Array.of(0, words.length),
});

it('papers are read by their places, in the order asked for', async () => {
  const store = createMemoryStore(papers, []);
  expect((await store.read([2, 0, 2, 9])).map(({ id }) => id)).toEqual(['c', 'a', 'c']);
});

it.each([
  ['one piece', [piece(1, 2, 3, 4)]],
  ['several', [piece(1), piece(), piece(2, 3), piece(4)]],
])('words are read from one to another, of %s', async (_, pieces) => {
  const { forward } = createMemoryStore(papers, pieces);
  expect(await forward.read(0, 4)).toEqual(Uint32Array.of(1, 2, 3, 4));
  expect(await forward.read(1, 3)).toEqual(Uint32Array.of(2, 3));
  expect(await forward.read(3, 3)).toHaveLength(0);
});
