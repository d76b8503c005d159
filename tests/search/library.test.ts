import { describe, expect, it } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { parseQuery, plainQuery } from '../../src/search/query.ts';
import { misspellTitle } from '../helpers/misspell.ts';
import { seedLibrary, seeds } from '../helpers/seeds.ts';

const search = (query: string, limit = 10) => seedLibrary.search(parseQuery(query, { limit }));
const titles = (query: string) => search(query).hits.map((hit) => hit.paper.title);
const paper = (id: string, facts: Partial<Paper>): Paper => ({
  id,
  title: id,
  authors: [],
  abstract: '',
  source: { file: 'f', line: 1 },
  ...facts,
});

describe('every paper of the seeds', () => {
  const isFirst = (query: string, id: string) => search(query, 1).hits[0]?.paper.id === id;

  it('is first for its exact title', () => {
    expect(seeds.papers.filter(({ title, id }) => !isFirst(title, id))).toEqual([]);
  });

  it('is first for its title without accents and punctuation', () => {
    const plain = (title: string) => title.normalize('NFKD').replace(/[^A-Za-z0-9 ]+/g, ' ');
    expect(
      seeds.papers.filter(({ title, id }) => !isFirst(plain(title), id)).map(({ title }) => title),
    ).toEqual([]);
  });

  it('is nearly always first although two words of its title are misspelt', () => {
    const rounds = [1, 2, 3, 4];
    const missed = rounds.flatMap((seed) =>
      seeds.papers.filter(({ title, id }) => !isFirst(misspellTitle(title, seed), id)),
    );
    expect(missed.length / (rounds.length * seeds.papers.length)).toBeLessThanOrEqual(0.02);
  });

  it('is nearly always among the first three for a surname and two rare words of its abstract', () => {
    const frequency = new Map<string, number>();
    const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\b[a-z]{5,}\b/g));
    for (const { abstract } of seeds.papers)
      for (const word of wordsOf(abstract)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const missed = seeds.papers.filter(({ authors, abstract, id }) => {
      const rare = [...wordsOf(abstract)].sort(
        (a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0) || (a < b ? -1 : 1),
      );
      const query = [authors[0]?.split(' ').at(-1), ...rare.slice(0, 2)].join(' ');
      return !search(query, 3).hits.some((hit) => hit.paper.id === id);
    });
    expect(missed.length / seeds.papers.length).toBeLessThanOrEqual(0.05);
  });
});

describe('words', () => {
  it('match without regard to case, accents, hyphens and umlaut spelling', () => {
    for (const query of [
      'Schölkopf',
      'scholkopf',
      'SCHOELKOPF',
      'author:schölkopf',
      'author:scholkopf',
      'author:schoelkopf',
    ]) {
      expect(titles(query), query).toEqual([expect.stringContaining('Relative gradient optimization')]);
    }
    expect(titles('Q-learning')).toEqual(titles('q learning'));
    expect(titles('𝐐-𝐥𝐞𝐚𝐫𝐧𝐢𝐧𝐠')).toEqual(titles('q learning'));
    expect(titles('semisupervised')[0]).toBe(titles('semi-supervised')[0]);
  });

  it('find the umlaut whichever way the corpus writes it', () => {
    const names = ['Bernhard Schölkopf', 'Bernhard Schoelkopf', 'Bernhard Scholkopf'];
    for (const name of names) {
      const library = createMiniSearchLibrary([
        paper('a', { title: 'Kernels', authors: [name] }),
        paper('b', { title: 'Other' }),
      ]);
      for (const query of ['schölkopf', 'schoelkopf', 'scholkopf']) {
        expect(
          library.search(parseQuery(query)).hits.map((hit) => hit.paper.id),
          `${query} in ${name}`,
        ).toEqual(['a']);
      }
    }
  });

  it('that are known stay exact; only unknown ones are corrected', () => {
    const library = createMiniSearchLibrary([
      paper('a', { title: 'graph' }),
      paper('b', { title: 'grape' }),
      paper('c', { title: 'other' }),
    ]);
    expect(library.search(parseQuery('graph ')).hits.map((hit) => hit.paper.id)).toEqual(['a']);
    expect(library.search(parseQuery('graqh ')).hits.map((hit) => hit.paper.id)).toEqual(['a']);
  });

  it('that are unfinished complete', () => {
    expect(titles('conservative reinforc')[0]).toContain('Conservative');
    expect(search('hyperparam').total).toBeGreaterThan(0);
    expect(search('hyperparam ').didYouMean).toBeUndefined();
  });

  it('that nothing answers are owned up to', () => {
    for (const query of [
      'medieval history',
      'sourdough bread recipe',
      'xyzzy',
      'tax law in germany',
      'best pizza in naples',
    ]) {
      expect(search(query).confident, query).toBe(false);
    }
    for (const query of [
      'offline reinforcement learning',
      'how can a model forget training data',
      'optimal transport',
      'covid drug design',
      'room acoustics',
    ]) {
      expect(search(query).confident, query).toBe(true);
    }
  });

  it('that are misspelt beyond finding are guessed', () => {
    expect(search('reinfrocmnt lerning').didYouMean).toBe('reinforcement learning');
  });

  it('come back as they stand in the paper', () => {
    const [hit] = search('learning bandit').hits;
    expect(hit?.matched).toEqual(expect.arrayContaining(['bandits', 'learning']));
  });
});

describe('filters', () => {
  it('author: whole names of one author, initials allowed', () => {
    expect(titles('author:levine').length).toBeGreaterThan(0);
    expect(titles('author:lev')).toEqual([]);
    expect(titles('author:"Sergey Levine"')).toEqual(titles('author:"S. Levine"'));
    expect(titles('author:"Aviral Levine"')).toEqual([]);
    const xu = search('author:xu', 100).hits.flatMap((hit) =>
      hit.paper.authors.filter((name) => /\bxue\b/i.test(name) && !/\bxu\b/i.test(name)),
    );
    expect(
      search('author:xu', 100).hits.every((hit) => hit.paper.authors.some((name) => /\bxu\b/i.test(name))),
    ).toBe(true);
    expect(xu.length).toBeGreaterThanOrEqual(0);
  });

  it('venue: by any of its names; year: alone and as a range', () => {
    for (const name of ['neurips', 'NIPS', '"Neural Information Processing Systems"']) {
      expect(search(`venue:${name}`).total, name).toBe(278);
    }
    expect(search('venue:icml').total).toBe(0);
    expect(search('year:2020').total).toBe(178);
    expect(search('year:2021..').total).toBe(100);
    expect(search('year:2020..2023').total).toBe(278);
  });

  it('title, phrase and exclusion', () => {
    expect(search('title:bandit', 50).hits.every((hit) => /bandit/i.test(hit.paper.title))).toBe(true);
    expect(
      search('"causal discovery"', 50).hits.every((hit) =>
        /causal.discovery/i.test(hit.paper.title + hit.paper.abstract),
      ),
    ).toBe(true);
    expect(search('"causal discovery"').total).toBeGreaterThan(0);
    const without = search('fairness -classification', 278).hits;
    expect(without.length).toBeGreaterThan(0);
    expect(without.filter((hit) => /\bclassification\b/i.test(hit.paper.title + hit.paper.abstract))).toEqual(
      [],
    );
  });

  it('alone list newest first, in the same order at every page', () => {
    const years = search('venue:neurips', 278).hits.map((hit) => hit.paper.year);
    expect(years).toEqual(years.toSorted((a, b) => (b ?? 0) - (a ?? 0)));
    const whole = search('learning', 40).hits.map((hit) => hit.paper.id);
    const pages = [0, 10, 20, 30].flatMap((offset) =>
      seedLibrary.search(parseQuery('learning', { offset, limit: 10 })).hits.map((hit) => hit.paper.id),
    );
    expect(pages).toEqual(whole);
  });
});

describe('find', () => {
  it('knows ids, addresses and titles', () => {
    const [first] = seeds.papers;
    if (first === undefined) throw new Error('no seeds');
    for (const reference of [
      first.id,
      first.id.toUpperCase(),
      ` ${first.url} `,
      first.pdfUrl ?? '',
      first.title.toLowerCase(),
    ]) {
      expect(seedLibrary.find(reference)?.id, reference).toBe(first.id);
    }
    expect(seedLibrary.find('nothing')).toBeUndefined();
  });
});

describe('a library', () => {
  it('of no or of odd papers answers too', () => {
    expect(createMiniSearchLibrary([]).search(plainQuery('x')).hits).toEqual([]);
    const odd = createMiniSearchLibrary([
      paper('a', { title: '???' }),
      paper('b', { title: 'constructor __proto__ toString' }),
    ]);
    expect(odd.find('???')?.id).toBe('a');
    expect(odd.search(plainQuery('constructor tostring')).hits[0]?.paper.id).toBe('b');
  });
});
