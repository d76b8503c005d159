import { describe, expect, it } from 'vitest';
import { ownRecord } from '../../../../src/sources/formats/json/own-record.ts';

const OWN = {
  id: 'abcdefgh12',
  title: 'A {B} $c$',
  authors: ['Kept, Ana; and Bo', 'Sam Low, Jr.'],
  abstract: 'One.\n\nTwo.',
  venue: 'ICLR 2024 poster',
  year: 2020,
  url: null,
};

describe('ownRecord', () => {
  it('gives back what was written, as it is', () => {
    const { id: _, url: __, ...rest } = OWN;
    const more = {
      pdfUrl: 'https://e.org/a.pdf',
      track: 'Main',
      moreAuthors: true,
      publication: { type: 'book', volume: '3', editors: ['E'], date: '2020-05' },
      entry: { key: 'k', bibtex: '@book{k}' },
    };
    expect(ownRecord({ ...OWN, ...more, doi: '10.1000/x', arxiv: '2001.00001' }, 4)).toEqual({
      ...rest,
      ...more,
      identifiers: ['doi:10.1000/x', 'arxiv:2001.00001'],
      line: 4,
    });
  });

  it('leaves out parts of another form', () => {
    const strange = {
      publication: { volume: 3, editors: 'E', other: 'x' },
      entry: { bibtex: '@a' },
      track: '',
    };
    const { publication, entry, track } = ownRecord({ ...OWN, ...strange }, 1) ?? {};
    expect([publication, entry, track]).toEqual([{}, undefined, undefined]);
  });

  it.each([
    { ...OWN, id: 'x1' },
    { ...OWN, authors: 'A; B' },
    { ...OWN, colour: 'red' },
    { title: 'T', id: 'abcdefgh12', authors: [], abstract: '', venue: null, year: null, url: null },
    [OWN],
    null,
  ])('leaves %j to the common way', (value) => expect(ownRecord(value, 1)).toBeUndefined());
});
