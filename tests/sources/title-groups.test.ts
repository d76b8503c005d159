import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identifiersOf } from '../../src/papers/identifiers.ts';
import { identify } from '../../src/papers/identity.ts';
import type { Paper, PaperFacts } from '../../src/papers/paper.ts';
import { createCatalogue } from '../../src/sources/catalogue.ts';

const record = (line: number, title: string, facts: Partial<PaperFacts> = {}): PaperFacts => ({
  ...identify(title, facts.authors?.[0]),
  title,
  authors: [],
  abstract: '',
  source: { file: 'f', line },
  ...facts,
});

/** All papers that records make, when their changes are taken after every so many of them. */
async function papersOf(records: readonly PaperFacts[], step = records.length): Promise<readonly Paper[]> {
  const catalogue = createCatalogue();
  const papers = new Map<string, Paper>();
  for (let at = 0; at < records.length; at += step) {
    for (const facts of records.slice(at, at + step)) catalogue.add(facts);
    const { put, removed } = await catalogue.takeChanges();
    for (const id of removed) papers.delete(id);
    for (const paper of put) papers.set(paper.id, paper);
  }
  return [...papers.values()].sort((one, other) => one.source.line - other.source.line);
}

const doi = (key: string) => ({ identifiers: [`doi:${key}`] });

describe('titles that are one group', () => {
  it('two editorials of other years stay two with ids of their own, whatever the order', async () => {
    const editor = { authors: ['A. One'] };
    const [one, other] = [
      record(1, 'Editorial', { ...editor, year: 2019, ...doi('10.1/a') }),
      record(2, 'Editorial', { ...editor, year: 2020, ...doi('10.1/b') }),
    ];
    const papers = await papersOf([one, other]);
    expect(papers.map(({ year }) => year)).toEqual([2019, 2020]);
    expect(new Set(papers.map(({ id }) => id)).size).toBe(2);
    // What was kept under the id that both had is found under one of them.
    expect(papers.map(({ otherIds }) => otherIds)).toEqual([[one.id], undefined]);
    for (const step of [1, 2]) expect(await papersOf([other, one], step)).toEqual(papers);
  });

  it('a preprint and its publication are one, at the venue and with the identifiers of both', async () => {
    const preprint = record(1, 'Retrieval of doors', {
      authors: ['A. One'],
      abstract: 'A long abstract of the preprint.',
      venue: 'arXiv',
      year: 2019,
      url: 'https://arxiv.org/abs/1901.00001',
    });
    const published = record(2, 'Retrieval of Doors', {
      authors: ['Ann One'],
      venue: 'ICML',
      year: 2020,
      ...doi('10.1/a'),
    });
    for (const all of [
      [preprint, published],
      [published, preprint],
    ]) {
      const [paper, ...others] = await papersOf(all, 1);
      expect(others).toEqual([]);
      expect(paper).toMatchObject({ venue: 'ICML', year: 2020, abstract: preprint.abstract });
      expect(identifiersOf(paper ?? {}).toSorted()).toEqual(['arxiv:1901.00001', 'doi:10.1/a']);
    }
  });

  it('with one DOI and a subtitle more they are one, with other authors they stay two', async () => {
    const short = record(1, 'Doors and their frames', { authors: ['A. One'], ...doi('10.1/a') });
    const long = (author: string, key = '10.1/a') =>
      record(2, 'Doors and their frames: a study', { authors: [author], ...doi(key) });
    expect(await papersOf([short, long('Ann One')])).toHaveLength(1);
    expect(await papersOf([short, long('Ann One')], 1)).toHaveLength(1);
    expect(await papersOf([short, long('B. Two')])).toHaveLength(2);
    expect(await papersOf([short, long('Ann One', '10.1/b')])).toHaveLength(2);
  });

  it('chapters with the DOI of their book stay as many as they are', async () => {
    const chapters = ['Doors of wood', 'On windows', 'Roofs'].map((title, at) =>
      record(at + 1, title, { authors: ['A. One'], ...doi('10.1/book') }),
    );
    expect((await papersOf(chapters)).map(({ title }) => title)).toEqual(chapters.map(({ title }) => title));
  });

  it('what was two papers is one after a third with the identifiers of both', async () => {
    const papers = await papersOf(
      [
        record(1, 'Doors and their frames', { authors: ['A. One'], ...doi('10.1/a') }),
        record(2, 'Doors and their keys', { authors: ['A. One'], identifiers: ['arxiv:1901.00001'] }),
        record(3, 'Doors and their locks', {
          authors: ['A. One'],
          identifiers: ['arxiv:1901.00001', 'doi:10.1/a'],
        }),
      ],
      1,
    );
    expect(papers).toHaveLength(1);
  });

  it('make the same papers in whatever order and pieces their records come', async () => {
    const facts = fc.record({
      title: fc.constantFrom(
        'Doors and their frames',
        'Doors and their frames: a study',
        'Doors and their keys',
        'Editorial',
      ),
      authors: fc.constantFrom([], ['A. One'], ['B. Two'], ['A. One', 'B. Two']),
      year: fc.constantFrom({}, { year: 2019 }, { year: 2020 }),
      venue: fc.constantFrom({}, { venue: 'arXiv' }, { venue: 'ICML' }),
      identifiers: fc.subarray(['doi:10.1/a', 'doi:10.1/b', 'arxiv:1901.00001']),
    });
    const orders = fc
      .array(facts, { maxLength: 7 })
      .map((all) =>
        all.map(({ title, year, venue, ...rest }, at) =>
          record(at + 1, title, { ...rest, ...year, ...venue }),
        ),
      )
      .chain((all) =>
        fc.record({
          all: fc.constant(all),
          other: fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          step: fc.integer({ min: 1, max: 7 }),
        }),
      );
    await fc.assert(
      fc.asyncProperty(orders, async ({ all, other, step }) => {
        const papers = await papersOf(all);
        expect(await papersOf(other, step)).toEqual(papers);
        expect(new Set(papers.map(({ id }) => id)).size).toBe(papers.length);
      }),
      { numRuns: 200 },
    );
  });
});
