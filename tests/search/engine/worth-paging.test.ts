import { describe, expect, it } from 'vitest';
import { countWorth } from '../../../src/search/engine/worth-paging.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { createDeepSeedLibrary } from '../../helpers/seeds.ts';

describe('what is worth paging through', () => {
  it('has a fifth of the best score at least, above what says nothing', () => {
    expect(countWorth({ scores: [1, 0.5, 0.2, 0.19, 0], base: 0 })).toBe(3);
    expect(countWorth({ scores: [11, 10.5, 10.2, 10.19, 9], base: 10 })).toBe(3);
    expect(countWorth({ scores: [0, 0, 0], base: 0 })).toBe(3);
    expect(countWorth({ scores: [], base: 0 })).toBe(0);
  });

  it('is the same number on each page, and no page has more', async () => {
    const library = await createDeepSeedLibrary();
    const ask = (page = {}) => library.search(parseQuery('deep reinforcement learning', page));
    const all = await library.search({
      ...parseQuery('deep reinforcement learning'),
      limit: 300,
      isDeep: true,
    });
    const { total } = await ask({ limit: 5 });
    expect(total).toBeLessThan(all.hits.length / 2);
    const ids: string[] = [];
    for (let offset = 0; offset < total + 5; offset += 5) {
      const page = await ask({ offset, limit: 5 });
      expect(page.total).toBe(total);
      ids.push(...page.hits.map(({ paper }) => paper.id));
    }
    expect(ids).toEqual(all.hits.slice(0, total).map(({ paper }) => paper.id));
  });
});
