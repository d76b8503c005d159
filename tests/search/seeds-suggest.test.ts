import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/papers/fold.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const texts = async (prefix: string, limit = 25) =>
  (await seedLibrary.suggest(prefix, { limit })).map((suggestion) => suggestion.text);

describe('suggest', () => {
  it('completes titles and authors, beginnings first', async () => {
    expect(await texts('serg')).toEqual(['Sergey Levine']);
    expect((await texts('reinforcement learning'))[0]).toMatch(/^Reinforcement Learning/);
    expect(await texts('conservative q')).toEqual([
      'Conservative Q-Learning for Offline Reinforcement Learning',
    ]);
  });

  it('takes words in any order, without accents, and forgives a slip', async () => {
    expect(await texts('levine ser')).toEqual(['Sergey Levine']);
    expect(await texts('clement grand')).toEqual(['Julien Grand-Clément']);
    expect(await texts('sergei levine')).toContain('Sergey Levine');
    expect(await texts('conservtaive q')).toContain(
      'Conservative Q-Learning for Offline Reinforcement Learning',
    );
    expect((await texts('reinfrocem'))[0]).toMatch(/Reinforcement/);
  });

  it('finds every paper and every author by its beginning', async () => {
    for (const { title, shown } of seeds.papers) {
      expect(await texts(shown.title.slice(0, 30)), title).toContain(shown.title);
      expect(await texts(title.slice(0, 30)), title).toContain(shown.title);
    }
    for (const name of seeds.papers.flatMap(({ authors }) => authors.slice(0, 1)))
      expect((await texts(name)).map(foldText), name).toContain(foldText(name));
  });

  it('gives at most 25, and nothing for nothing', async () => {
    expect(await texts('a')).toHaveLength(25);
    expect(await texts('a', 1_000)).toHaveLength(25);
    for (const nothing of ['', '  ', '???', 'zzzzzz']) expect(await texts(nothing)).toEqual([]);
  });

  it('leads to what it names', async () => {
    expect((await seedLibrary.suggest('sergey', { limit: 1 }))[0]).toEqual({
      kind: 'author',
      text: 'Sergey Levine',
      query: 'author:"Sergey Levine"',
    });
    const [title] = await seedLibrary.suggest('conservative q-l', { limit: 1 });
    expect((await seedLibrary.find(title?.id ?? ''))?.shown.title).toBe(title?.text);
  });
});
