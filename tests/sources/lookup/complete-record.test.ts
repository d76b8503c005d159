import { expect, it } from 'vitest';
import { completeRecord } from '../../../src/sources/lookup/complete-record.ts';

it('adds what a record lacks, and changes nothing that it says', () => {
  const own = {
    title: 'Own',
    authors: [],
    abstract: ' ',
    year: 2026,
    publication: { doi: '10.1/x' },
    identifiers: ['doi:10.1/x'],
  };
  const other = {
    title: 'Other',
    authors: ['Ana Kept'],
    moreAuthors: true,
    abstract: 'Told.',
    year: 2025,
    venue: 'Nature',
    publication: { doi: '10.1/X', volume: '3' },
    identifiers: ['doi:10.1/x', 'arxiv:2005.11401'],
  } as const;
  expect(completeRecord(own, other)).toEqual({
    title: 'Own',
    authors: ['Ana Kept'],
    moreAuthors: true,
    abstract: 'Told.',
    year: 2026,
    venue: 'Nature',
    publication: { doi: '10.1/x', volume: '3' },
    identifiers: ['doi:10.1/x', 'arxiv:2005.11401'],
  });
  const full = { title: 'Own', authors: ['Bo Low'], abstract: 'Mine.' };
  expect(
    completeRecord(full, { title: 'Other', authors: ['Ana Kept'], moreAuthors: true, abstract: 'Told.' }),
  ).toEqual(full);
});
