import { describe, expect, it } from 'vitest';
import type { PaperFacts } from '../../src/papers/paper.ts';
import { mergeCopies } from '../../src/sources/merge-copies.ts';

/** A record at a line of its own. */
const record = (line: number, facts: Partial<PaperFacts>): PaperFacts => ({
  id: `id${line}`,
  title: 'On size',
  authors: [],
  abstract: '',
  source: { file: 'f', line },
  ...facts,
});
const linesOf = (records: readonly PaperFacts[]) =>
  mergeCopies(records).map(({ facts, copies }) => [facts, ...copies].map(({ source }) => source.line));

describe('records with one title', () => {
  it('are one paper when they have an author in common, however the name is written', () => {
    const [one, other] = [
      record(1, { authors: ['C. Sch\\"olkopf', 'A. One'] }),
      record(2, { authors: ['B. Two', 'Carl Schölkopf'] }),
    ];
    expect(linesOf([one, other])).toEqual([[1, 2]]);
    expect(linesOf([one, record(2, { authors: ['Max Other'] })])).toEqual([[1], [2]]);
  });

  it('are one paper also by way of a third, in whatever order they stand', () => {
    const both = { authors: ['A. Xu', 'B. Yang'], year: 2020 };
    const [xu, yang] = [{ authors: ['A. Xu'] }, { authors: ['B. Yang'] }];
    expect(linesOf([record(1, xu), record(2, yang), record(3, both)])).toEqual([[3, 2, 1]]);
    expect(linesOf([record(1, both), record(2, xu), record(3, yang)])).toEqual([[1, 2, 3]]);
    expect(linesOf([record(1, {}), record(2, xu), record(3, yang)])).toEqual([[2, 1], [3]]);
  });

  it('are one paper when one of them names no author', () => {
    expect(linesOf([record(1, {}), record(2, { authors: ['A. One'] })])).toEqual([[2, 1]]);
  });

  it('are joined over a third one', () => {
    const records = [
      record(1, { authors: ['A. One', 'B. Two'], abstract: 'The longest of them.' }),
      record(2, { authors: ['A. One'] }),
      record(3, { authors: ['B. Two'] }),
    ];
    expect(linesOf(records)).toEqual([[1, 2, 3]]);
  });
});

describe('the paper', () => {
  it('is the fuller record, with what it lacks from the other', () => {
    const [paper] = mergeCopies([
      record(1, { authors: ['J. Doe'], year: 2020, url: 'https://example.org/x' }),
      record(2, { authors: ['Jane Doe'], abstract: 'Much longer.', venue: 'NeurIPS' }),
    ]);
    expect(paper?.facts).toEqual({
      ...record(2, { authors: ['Jane Doe'], abstract: 'Much longer.', venue: 'NeurIPS' }),
      year: 2020,
      url: 'https://example.org/x',
      otherIds: ['id1'],
    });
    expect(paper?.copies.map(({ id }) => id)).toEqual(['id1']);
  });

  it('is the one with the longer abstract between equals, then the first', () => {
    expect(linesOf([record(1, { abstract: 'short' }), record(2, { abstract: 'longer' })])).toEqual([[2, 1]]);
    expect(linesOf([record(1, { abstract: 'same!' }), record(2, { abstract: 'equal' })])).toEqual([[1, 2]]);
  });

  it('goes by all ids of its copies too', () => {
    const others = (records: readonly PaperFacts[]) => mergeCopies(records)[0]?.facts.otherIds;
    expect(others([record(1, { year: 2020 }), record(2, { id: 'id1' })])).toBeUndefined();
    expect(others([record(1, { year: 2020 }), record(2, {})])).toEqual(['id2']);
    expect(
      others([
        record(1, { otherIds: ['old1'] }),
        record(2, { otherIds: ['old2'] }),
        record(3, { id: 'old2' }),
      ]),
    ).toEqual(['id2', 'old1', 'old2']);
  });

  it('is called by what its copies were called, also by the addresses that it does not take over', () => {
    const [paper] = mergeCopies([
      record(1, {
        authors: ['A. One'],
        abstract: 'Much longer.',
        url: 'https://proceedings.mlr.press/v119/one20a.html',
      }),
      record(2, {
        authors: ['A. One'],
        url: 'https://arxiv.org/abs/2005.11401',
        identifiers: ['doi:10.1/x'],
      }),
    ]);
    expect(paper?.facts).toMatchObject({
      url: 'https://proceedings.mlr.press/v119/one20a.html',
      identifiers: ['arxiv:2005.11401', 'doi:10.1/x'],
    });
  });
});
