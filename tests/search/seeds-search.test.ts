import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../src/search/query.ts';
import { exceptions } from '../helpers/exceptions.ts';
import { misspellTitle } from '../helpers/misspell.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const search = (query: string, limit = 10) => seedLibrary.search(parseQuery(query, { limit }));
const titles = async (query: string) => (await search(query)).hits.map((hit) => hit.paper.title);

describe('every paper of the seeds', () => {
  const isFirst = async (query: string, id: string) => (await search(query, 1)).hits[0]?.paper.id === id;

  it('is first for its exact title', async () => {
    expect(await exceptions(seeds.papers, ({ title, id }) => isFirst(title, id))).toEqual([]);
  });

  it('is first for its title without accents and punctuation', async () => {
    const plain = (title: string) => title.normalize('NFKD').replace(/[^A-Za-z0-9 ]+/g, ' ');
    const missed = await exceptions(seeds.papers, ({ title, id }) => isFirst(plain(title), id));
    expect(missed.map(({ title }) => title)).toEqual([]);
  });

  it('is nearly always first although two words of its title are misspelt', async () => {
    const misspelt = [1, 2, 3, 4].flatMap((seed) =>
      seeds.papers.map(({ title, id }) => ({ title: misspellTitle(title, seed), id })),
    );
    const missed = await exceptions(misspelt, ({ title, id }) => isFirst(title, id));
    expect(missed.length / misspelt.length).toBeLessThanOrEqual(0.02);
  });

  it('is nearly always among the first three for a surname and two rare words of its abstract', async () => {
    const frequency = new Map<string, number>();
    const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\b[a-z]{5,}\b/g));
    for (const { abstract } of seeds.papers)
      for (const word of wordsOf(abstract)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const missed = await exceptions(seeds.papers, async ({ authors, abstract, id }) => {
      const rare = [...wordsOf(abstract)].sort(
        (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
      );
      const query = [authors[0]?.split(' ').at(-1), ...rare.slice(0, 2)].join(' ');
      return (await search(query, 3)).hits.some((hit) => hit.paper.id === id);
    });
    expect(missed.length / seeds.papers.length).toBeLessThanOrEqual(0.05);
  });
});

describe('words', () => {
  it('match without regard to case, accents, hyphens and umlaut spelling', async () => {
    for (const query of [
      'Schölkopf',
      'scholkopf',
      'SCHOELKOPF',
      'author:schölkopf',
      'author:scholkopf',
      'author:schoelkopf',
    ]) {
      expect(await titles(query), query).toEqual([expect.stringContaining('Relative gradient optimization')]);
    }
    expect(await titles('Q-learning')).toEqual(await titles('q learning'));
    expect(await titles('𝐐-𝐥𝐞𝐚𝐫𝐧𝐢𝐧𝐠')).toEqual(await titles('q learning'));
    expect((await titles('semisupervised'))[0]).toBe((await titles('semi-supervised'))[0]);
  });

  it('that are unfinished complete', async () => {
    expect((await titles('conservative reinforc'))[0]).toContain('Conservative');
    expect((await search('hyperparam')).total).toBeGreaterThan(0);
    expect((await search('hyperparam ')).didYouMean).toBeUndefined();
  });

  it('that nothing answers are owned up to', async () => {
    for (const query of [
      'medieval history',
      'sourdough bread recipe',
      'xyzzy',
      'tax law in germany',
      'best pizza in naples',
    ]) {
      expect((await search(query)).confident, query).toBe(false);
    }
    for (const query of [
      'offline reinforcement learning',
      'how can a model forget training data',
      'optimal transport',
      'covid drug design',
      'room acoustics',
    ]) {
      expect((await search(query)).confident, query).toBe(true);
    }
  });

  it('that are misspelt beyond finding are guessed', async () => {
    expect((await search('reinfrocmnt lerning')).didYouMean).toBe('reinforcement learning');
  });

  it('come back as they stand in the paper', async () => {
    const [hit] = (await search('learning bandit')).hits;
    expect(hit?.matched).toEqual(expect.arrayContaining(['bandits', 'learning']));
  });
});

describe('filters', () => {
  it('author: whole names of one author, initials allowed', async () => {
    expect((await titles('author:levine')).length).toBeGreaterThan(0);
    expect(await titles('author:lev')).toEqual([]);
    expect(await titles('author:"Sergey Levine"')).toEqual(await titles('author:"S. Levine"'));
    expect(await titles('author:"Aviral Levine"')).toEqual([]);
    const { hits } = await search('author:xu', 100);
    expect(hits.length).toBeGreaterThan(0);
    expect(hits.every((hit) => hit.paper.authors.some((name) => /\bxu\b/i.test(name)))).toBe(true);
  });

  it('venue: by any of its names; year: alone and as a range', async () => {
    for (const name of ['neurips', 'NIPS', '"Neural Information Processing Systems"']) {
      expect((await search(`venue:${name}`)).total, name).toBe(278);
    }
    expect((await search('venue:icml')).total).toBe(0);
    expect((await search('year:2020')).total).toBe(178);
    expect((await search('year:2021..')).total).toBe(100);
    expect((await search('year:2020..2023')).total).toBe(278);
  });

  it('title, phrase and exclusion', async () => {
    const titled = (await search('title:bandit', 50)).hits;
    expect(titled.length).toBeGreaterThan(0);
    expect(titled.filter((hit) => !/bandit/i.test(hit.paper.title))).toEqual([]);
    const phrased = (await search('"causal discovery"', 50)).hits;
    expect(phrased.length).toBeGreaterThan(0);
    expect(phrased.filter((hit) => !/causal.discovery/i.test(hit.paper.title + hit.paper.abstract))).toEqual(
      [],
    );
    const without = (await search('fairness -classification', 278)).hits;
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((hit) => /\bclassification\b/i.test(hit.paper.title + hit.paper.abstract))).toEqual(
      [],
    );
  });

  it('alone list newest first, in the same order at every page', async () => {
    const years = (await search('venue:neurips', 278)).hits.map((hit) => hit.paper.year);
    expect(years).toEqual(years.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
    const whole = (await search('learning', 40)).hits.map((hit) => hit.paper.id);
    const pages: string[] = [];
    for (const offset of [0, 10, 20, 30]) {
      const { hits } = await seedLibrary.search(parseQuery('learning', { offset, limit: 10 }));
      pages.push(...hits.map((hit) => hit.paper.id));
    }
    expect(pages).toEqual(whole);
  });
});

describe('find', () => {
  it('knows ids, addresses and titles', async () => {
    const [first] = seeds.papers;
    if (first === undefined) throw new Error('no seeds');
    for (const reference of [
      first.id,
      first.id.toUpperCase(),
      ` ${first.url} `,
      first.pdfUrl ?? '',
      first.title.toLowerCase(),
    ]) {
      expect((await seedLibrary.find(reference))?.id, reference).toBe(first.id);
    }
    expect(await seedLibrary.find('nothing')).toBeUndefined();
  });
});
