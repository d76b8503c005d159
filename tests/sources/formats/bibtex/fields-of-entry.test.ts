import { expect, it } from 'vitest';
import { fieldsOfEntry, isUsed } from '../../../../src/sources/formats/bibtex/fields-of-entry.ts';

function fieldsOf(type: string, written: Readonly<Record<string, string>>) {
  const fields = new Map(Object.entries(written));
  return fieldsOfEntry({ type, key: 'k', fields, line: 1, doubts: [], source: undefined }, fields);
}

it('says which field is which', () => {
  expect(
    fieldsOf('inproceedings', {
      title: 'On\n {Things}',
      subtitle: 'And {More}',
      author: 'Kept, Ana and others',
      editor: 'Low, Bo',
      booktitle: 'Letters {\\&} Things',
      booksubtitle: 'A Part',
      year: '2011',
      month: '5',
      number: '3',
      location: 'Here',
      organization: 'House',
      keywords: 'a, b; c',
      url: 'https://example.org/\n a',
      note: 'Seen',
      'bdsk-url-1': 'https://example.org/b',
      pdf: 'https://example.org/c.pdf',
      eprint: '2005.11401',
      doi: '10.1000/x',
    }),
  ).toEqual({
    title: 'On Things',
    subtitle: 'And More',
    authors: ['Ana Kept'],
    moreAuthors: true,
    type: 'paper-conference',
    container: 'Letters & Things: A Part',
    house: 'House',
    place: 'Here',
    number: '3',
    note: 'Seen',
    date: '2011-05',
    editors: ['Bo Low'],
    keywords: ['a, b', 'c'],
    doi: '10.1000/x',
    arxiv: '2005.11401',
    addresses: ['https://example.org/\n a', 'Seen', 'https://example.org/b'],
    pdfs: ['https://example.org/c.pdf'],
  });
});

it('takes editors for authors where there are none, and no id of elsewhere for one of arXiv', () => {
  const fields = fieldsOf('book', {
    title: 'T',
    editor: 'Kept, Ana',
    eprint: '2005.11401',
    eprinttype: 'jstor',
    date: '2012',
  });
  expect(fields).toMatchObject({ authors: ['Ana Kept'], date: '2012', type: 'book' });
  expect(fields.arxiv).toBeUndefined();
});

it('knows what nothing is made of', () => {
  expect(['title', 'bdsk-url-2', 'file', 'mendeley-groups', '__proto__'].map(isUsed)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});
