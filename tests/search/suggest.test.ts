import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/papers/fold.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const texts = (prefix: string) => seedLibrary.suggest(prefix, 25).map((suggestion) => suggestion.text);

describe('suggest', () => {
  it('completes titles and authors, beginnings first', () => {
    expect(texts('serg')).toEqual(['Sergey Levine']);
    expect(texts('reinforcement learning')[0]).toMatch(/^Reinforcement Learning/);
    expect(texts('conservative q')).toEqual(['Conservative Q-Learning for Offline Reinforcement Learning']);
  });

  it('takes words in any order, without accents, and forgives a slip', () => {
    expect(texts('levine ser')).toEqual(['Sergey Levine']);
    expect(texts('clement grand')).toEqual(['Julien Grand-Clément']);
    expect(texts('sergei levine')).toContain('Sergey Levine');
    expect(texts('conservtaive q')).toContain('Conservative Q-Learning for Offline Reinforcement Learning');
    expect(texts('reinfrocem')[0]).toMatch(/Reinforcement/);
  });

  it('finds every paper and every author by its beginning', () => {
    for (const { title } of seeds.papers) expect(texts(title.slice(0, 30)), title).toContain(title);
    for (const name of seeds.papers.flatMap(({ authors }) => authors.slice(0, 1)))
      expect(texts(name).map(foldText), name).toContain(foldText(name));
  });

  it('gives at most 25, and nothing for nothing', () => {
    expect(texts('a')).toHaveLength(25);
    expect(seedLibrary.suggest('a', 1_000)).toHaveLength(25);
    for (const nothing of ['', '  ', '???', 'zzzzzz']) expect(texts(nothing)).toEqual([]);
  });

  it('leads to what it names', () => {
    expect(seedLibrary.suggest('sergey', 1)[0]).toEqual({
      kind: 'author',
      text: 'Sergey Levine',
      query: 'author:"Sergey Levine"',
    });
    const [title] = seedLibrary.suggest('conservative q-l', 1);
    expect(seedLibrary.find(title?.id ?? '')?.title).toBe(title?.text);
  });
});
