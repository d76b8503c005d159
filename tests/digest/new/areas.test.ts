import { expect, it } from 'vitest';
import { areasBy, findAreas } from '../../../src/digest/new/areas.ts';
import { unit } from '../../../src/digest/new/word-vectors.ts';

const vector = (...words: readonly string[]) => unit(new Map(words.map((word) => [word, 1])));

it('tells papers of different words apart, and alike ones together', async () => {
  const papers = Array.from({ length: 30 }, (_, at) => vector(`topic${at % 3}`, `own${at}`));
  const areaOf = areasBy(await findAreas(papers, 3, () => undefined));
  const areas = papers.map(areaOf);
  expect(new Set(areas).size).toBe(3);
  expect(areas.every((area, at) => area === areas[at % 3])).toBe(true);
});

it('has one area where there is nothing to tell apart', async () => {
  const areaOf = areasBy(await findAreas([], 8, () => undefined));
  expect([areaOf(vector('a')), areaOf(new Map())]).toEqual([0, 0]);
});
