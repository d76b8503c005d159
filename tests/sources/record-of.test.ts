import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFields } from '../../src/sources/record-fields.ts';
import { recordOf } from '../../src/sources/record-of.ts';

const read = (fields: RecordFields) => recordOf({ title: 'A Title', ...fields }, 3);

describe('a record', () => {
  it('has nothing that is not known', () => {
    expect(read({ volume: '', keywords: [''], addresses: ['none'], house: ' ' })).toEqual({
      title: 'A Title',
      line: 3,
      authors: [],
      abstract: '',
    });
  });

  it('is none without a title', () => {
    expect(recordOf({ title: ' {} ' }, 3)).toEqual({ line: 3, reason: 'no title' });
  });

  it('has more authors than it names', () => {
    expect(read({ authors: ['Ana Kept', 'others'] })).toMatchObject({
      authors: ['Ana Kept'],
      moreAuthors: true,
    });
  });

  it('is of the year that the number of its preprint tells', () => {
    expect(read({ arxiv: '2510.00001v2' })).toMatchObject({
      year: 2025,
      venue: 'arXiv',
      url: 'https://arxiv.org/abs/2510.00001',
      identifiers: ['arxiv:2510.00001'],
    });
    expect(read({ arxiv: 'hep-th/9901001', date: '2001' })).toMatchObject({ year: 2001 });
  });

  it('takes any fields', () => {
    const text = fc.string({ unit: 'binary', maxLength: 30 });
    const fields = fc.record({
      title: text,
      container: text,
      date: text,
      doi: text,
      pages: text,
      addresses: fc.array(text),
    });
    fc.assert(
      fc.property(fields, (any) => {
        const record = recordOf(any, 1);
        if ('url' in record && record.url !== undefined) expect(record.url).toMatch(/^https?:/);
      }),
      { numRuns: 200 },
    );
  });
});
