import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../src/papers/paper.ts';
import { groupWorks } from '../../src/sources/same-work.ts';

const record = (line: number, facts: Partial<PaperFacts>): PaperFacts => ({
  id: 'same',
  title: 'Editorial',
  authors: [],
  abstract: '',
  source: { file: 'f', line },
  ...facts,
});
const worksOf = (...all: readonly Partial<PaperFacts>[]) =>
  groupWorks(all.map((facts, at) => record(at + 1, facts))).map((work) =>
    work.map(({ source }) => source.line),
  );
const doi = (key: string) => ({ identifiers: [`doi:${key}`] });
const ONE = { authors: ['A. One'] };
const TWO = { authors: ['B. Two'] };

describe('records with one title are one work', () => {
  it('with an author in common, though years and venues differ', () => {
    expect(worksOf({ ...ONE, year: 2019, venue: 'arXiv' }, { ...ONE, year: 2020, venue: 'ICML' })).toEqual([
      [1, 2],
    ]);
    expect(worksOf({ ...ONE, ...doi('10.1/a') }, { ...ONE, ...doi('10.1/b') })).toEqual([[1, 2]]);
  });

  it('with an identifier in common, where one names nobody', () => {
    expect(worksOf({ ...ONE, ...doi('10.1/a') }, doi('10.1/a'))).toEqual([[1, 2]]);
  });

  it('as preprint and publication, whose years and DOIs differ', () => {
    const preprint = { ...ONE, year: 2019, venue: 'arXiv', ...doi('10.48550/arxiv.1901.00001') };
    expect(worksOf(preprint, { ...ONE, year: 2020, venue: 'ICML', ...doi('10.1/a') })).toEqual([[1, 2]]);
  });

  it('by way of a third, wherever that stands', () => {
    const both = { authors: ['A. One', 'B. Two'] };
    for (const [all, lines] of [
      [
        [ONE, TWO, both],
        [1, 2, 3],
      ],
      [
        [both, ONE, TWO],
        [1, 2, 3],
      ],
      [
        [ONE, both, TWO],
        [1, 2, 3],
      ],
    ] as const)
      expect(worksOf(...all)).toEqual([lines]);
  });

  it('where nobody is named and nothing is contradicted', () => {
    expect(worksOf({ year: 2020 }, { venue: 'ICML' })).toEqual([[1, 2]]);
    expect(worksOf({ year: 2020 }, { year: 2020, venue: 'arXiv' }, { venue: 'ICML' })).toEqual([[1, 2, 3]]);
  });
});

describe('records with one title are several works', () => {
  it('with no author in common, even with one DOI', () => {
    expect(worksOf(ONE, TWO)).toEqual([[1], [2]]);
    expect(worksOf({ ...ONE, ...doi('10.1/a') }, { ...TWO, ...doi('10.1/a') })).toEqual([[1], [2]]);
  });

  it('of one author with other DOIs in other years', () => {
    expect(
      worksOf({ ...ONE, year: 2019, ...doi('10.1/a') }, { ...ONE, year: 2020, ...doi('10.1/b') }),
    ).toEqual([[1], [2]]);
  });

  it.each([
    ['year', { year: 2019 }, { year: 2020 }],
    ['venue', { venue: 'ICML' }, { venue: 'NeurIPS' }],
    ['DOI', doi('10.1/a'), doi('10.1/b')],
  ])('where nobody is named and they differ in their %s', (_, one, other) => {
    expect(worksOf(one, other)).toEqual([[1], [2]]);
  });
});

it('a record that says little joins the first of several works', () => {
  const [old, late] = [
    { ...ONE, year: 2019, ...doi('10.1/a') },
    { ...ONE, year: 2020, ...doi('10.1/b') },
  ];
  expect(worksOf(old, late, ONE)).toEqual([[1, 3], [2]]);
  expect(worksOf(old, late, {})).toEqual([[1, 3], [2]]);
});

it('each record is in one work, in their order, and the works in the order of their first', () => {
  const facts = fc.record({
    authors: fc.subarray(['A. One', 'B. Two', 'C. Three']),
    year: fc.constantFrom(undefined, 2019, 2020),
    identifiers: fc.subarray(['doi:10.1/a', 'doi:10.1/b', 'arxiv:1901.00001']),
  });
  fc.assert(
    fc.property(fc.array(facts, { maxLength: 8 }), (all) => {
      const works = worksOf(
        ...all.map(({ year, ...rest }) => ({ ...rest, ...(year === undefined ? {} : { year }) })),
      );
      expect(works.flat().sort((a, b) => a - b)).toEqual(all.map((_, at) => at + 1));
      for (const work of works) expect(work).toEqual(work.toSorted((a, b) => a - b));
      const firsts = works.map(([first = 0]) => first);
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
    }),
  );
});

it('records that name no author are one work with an identifier in common, whatever their years', () => {
  const record = (line: number, year: number): PaperFacts => ({
    id: `id${line}`,
    title: 'Editorial',
    authors: [],
    abstract: '',
    year,
    identifiers: ['doi:10.1000/a'],
    source: { file: 'f', line },
  });
  expect(groupWorks([record(1, 2001), record(2, 2002)])).toHaveLength(1);
});
