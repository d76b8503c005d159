import { describe, expect, it } from 'vitest';
import { createActionTokens } from '../../src/answers/action-tokens.ts';
import { complete } from '../../src/answers/complete.ts';
import { converseAnew, papersOf } from '../helpers/conversation.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const completing = { library: seedLibrary, tokens: createActionTokens() };

describe('completions', () => {
  it('of a title say what opens just that paper, however long its title is', async () => {
    const longest = seeds.papers.toSorted((a, b) => b.shown.title.length - a.shown.title.length)[0];
    expect(longest?.shown.title.length).toBeGreaterThan(100);
    const begun = longest?.shown.title.slice(0, 30) ?? '';
    const titles = (
      await Promise.all(
        ['le', begun].map((typed) => complete(typed, { limit: 5, kind: 'title' }, completing)),
      )
    ).flat();
    expect(titles.map(({ label }) => label)).toContain(longest?.shown.title);
    const { say } = converseAnew();
    for (const { label, exact = '' } of titles) {
      const [paper, ...others] = papersOf(await say(exact));
      expect({ title: paper?.title, others }).toEqual({ title: label, others: [] });
    }
  });

  it('of a venue are those that begin so, most papers first', async () => {
    const { venues } = await seedLibrary.facts();
    const venue = (prefix: string) => complete(prefix, { limit: 25, kind: 'venue' }, completing);
    expect((await venue('')).map(({ label }) => label)).toEqual(venues.map(({ name }) => name).slice(0, 25));
    const [first] = await venue('neur');
    expect(first).toMatchObject({ kind: 'venue', label: 'NeurIPS', value: 'venue:"NeurIPS"' });
    expect(await venue('qqq')).toEqual([]);
  });

  it('of an author are those of most papers before anything is typed', async () => {
    const authors = await complete('', { limit: 25, kind: 'author' }, completing);
    expect(authors).toHaveLength(25);
    const count = async (query = '') =>
      (await seedLibrary.search({ ...EMPTY, source: query, authors: [query] })).total;
    const first = await count(authors[0]?.label);
    expect(first).toBeGreaterThanOrEqual(await count(authors[24]?.label));
    expect(first).toBeGreaterThan(1);
  });
});

const EMPTY = {
  text: '',
  phrases: [],
  excluded: [],
  titles: [],
  venues: [],
  offset: 0,
  limit: 1,
};
