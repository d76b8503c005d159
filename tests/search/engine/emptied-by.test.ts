import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../src/search/query.ts';
import { seedLibrary } from '../../helpers/seeds.ts';

const page = (query: string) => seedLibrary.search(parseQuery(query, { limit: 5 }));
const emptied = async (query: string) => (await page(query)).emptied;

describe('a filter that leaves nothing', () => {
  it('is named when no paper passes it, whatever else is asked', async () => {
    expect(await emptied('bandits year:2017')).toEqual({ filter: 'years', others: 0 });
    expect(await emptied('venue:CVPR depth')).toEqual({ filter: 'venues', others: 0 });
    expect(await emptied('author:Brunskill')).toEqual({ filter: 'authors', others: 0 });
    expect(await emptied('title:zyzzyva')).toEqual({ filter: 'titles', others: 0 });
    expect(await emptied('"zyzzyva quokka" bandits')).toEqual({ filter: 'phrases', others: 0 });
  });

  it('is named when there is an answer without it, and how much of one', async () => {
    const { total } = await page('sokoban');
    expect(await emptied('sokoban year:2023')).toEqual({ filter: 'years', others: total });
    expect(await emptied('sokoban author:Levine')).toEqual({ filter: 'authors', others: total });
    expect((await page('sokoban year:2023')).confident).toBe(false);
  });

  it('is none where there is an answer, or nothing answers without it either', async () => {
    expect(await page('bandits year:2020')).toMatchObject({ confident: true });
    expect(await emptied('bandits year:2020')).toBeUndefined();
    expect(await emptied('guitar year:2020')).toBeUndefined();
    expect(await emptied('guitar')).toBeUndefined();
  });
});
