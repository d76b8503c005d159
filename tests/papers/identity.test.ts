import { describe, expect, it } from 'vitest';
import { foldedSurname, foldTitle, identify, isPaperId } from '../../src/papers/identity.ts';
import { seeds } from '../helpers/seeds.ts';

describe('identify', () => {
  it('gives two spellings of what people see one id', () => {
    const id = (title: string, author: string) => identify(title, author).id;
    expect(id('Na\\"{\\i}ve Bayes', 'B. Sch\\"olkopf')).toBe(id('Naïve bayes', 'Bernhard Schölkopf'));
    expect(id('RD$^2$: Rewards', 'A')).toBe(id('RD²: Rewards', 'A'));
    expect(id('$Q$-learning', 'A')).toBe(id('Q-Learning', 'A'));
    expect(id('Naive Bayes', 'A. One')).not.toBe(id('Naive Bayes', 'B. Two'));
  });

  it('keeps the id that was made of the source, where it was another', () => {
    const { id, otherIds } = identify("Fr\\'echet Regression", 'A. One');
    expect(id).toBe(identify('Fréchet Regression', 'A. One').id);
    expect(identify('???').id).not.toBe(identify('!!!').id);
    expect(otherIds).toHaveLength(1);
    expect(otherIds).not.toContain(id);
    expect(identify('Fréchet Regression', 'A. One').otherIds).toBeUndefined();
  });

  it('knows the papers of the seeds by the ids that they always had', () => {
    expect(seeds.papers.filter(({ otherIds }) => otherIds !== undefined)).toEqual([]);
    const rd = seeds.papers.find(({ title }) => title.startsWith('RD$^2$'));
    expect(rd?.id).toBe('gdenc1fweq');
    expect(seeds.papers.every(({ id }) => isPaperId(id))).toBe(true);
    expect(new Set(seeds.papers.map(({ id }) => id)).size).toBe(278);
  });
});

describe('foldTitle', () => {
  it('takes powers and indices as words', () => {
    expect(foldTitle('RD²: x₁₂')).toBe('rd 2 x 12');
  });
});

describe('foldedSurname', () => {
  it.each([
    ['Joong-Ho (Johann) Won', 'won'],
    ['Martin Luther King, Jr.', 'king'],
    ['Ludwig XIV', 'xiv'],
    ['Schölkopf', 'scholkopf'],
    ['', ''],
  ])('of %j is %j', (name, surname) => {
    expect(foldedSurname(name)).toBe(surname);
  });
});

describe('isPaperId', () => {
  it('knows the form of an id', () => {
    expect(['gdenc1fweq', 'GDENC1FWEQ'].map(isPaperId)).toEqual([true, true]);
    expect(['gdenc1fwe', 'gdenc1fweqq', 'gdenc1fwei', '10 letters'].map(isPaperId)).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });
});
