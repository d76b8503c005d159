import { describe, expect, it } from 'vitest';
import { fieldsOf } from '../../../../src/sources/formats/json/fields-of.ts';
import { gather } from '../../../../src/sources/formats/json/gather.ts';
import type { JsonObject } from '../../../../src/sources/formats/json/parse-value.ts';

const read = (record: JsonObject) => fieldsOf(gather(record), record);

describe('fieldsOf', () => {
  it('reads what arXiv has of a paper', () => {
    expect(
      read({
        id: 'hep-th/9901001',
        authors: 'A. Kept (MIT) and B. Low',
        authors_parsed: [
          ['Kept', 'A.', '', 'MIT'],
          ['Low', 'B.', ''],
        ],
        title: 'T',
        'journal-ref': 'J. of the 2nd Kind 12 (1999) 3-4',
        'report-no': 'R-1',
        update_date: '2020-01-01',
        versions: [{ version: 'v1', created: 'Mon, 2 Apr 2018 19:18:42 GMT' }],
      }),
    ).toEqual({
      title: 'T',
      authors: ['A. Kept', 'B. Low'],
      arxiv: 'hep-th/9901001',
      date: '1999-01',
      container: 'J. of the 2nd Kind',
      number: 'R-1',
    });
  });

  it('reads what crawlers of arXiv have', () => {
    expect(
      read({ entry_id: 'http://arxiv.org/abs/2001.00001v2', published: '2020-01-01T00:00:00Z', title: 'T' }),
    ).toMatchObject({
      arxiv: '2001.00001v2',
      date: '2020-01-01T00:00:00Z',
      addresses: ['http://arxiv.org/abs/2001.00001v2'],
    });
  });

  it('reads CSL as Zotero and Mendeley write it', () => {
    const book = {
      id: 'kept2011',
      type: 'thesis',
      title: 'T',
      editor: [{ family: 'Itor', given: 'Ed' }],
      issued: { 'date-parts': [['2011', 5]] },
      publisher: 'University of Things',
      'publisher-place': 'Town',
      'collection-title': 'Things',
      page: '3-4',
      DOI: '10.1000/x',
      source: 'DOI.org',
    };
    expect(read(book)).toMatchObject({
      type: 'thesis',
      authors: ['Ed Itor'],
      editors: ['Ed Itor'],
      date: '2011-05',
      house: 'University of Things',
      place: 'Town',
      series: 'Things',
      pages: '3-4',
      doi: '10.1000/x',
      entry: { key: 'kept2011' },
    });
    expect(read(book)).not.toHaveProperty('container');
    for (const id of ['http://zotero.org/users/1/items/A', 'ITEM-1', 7, 'two words'])
      expect(read({ ...book, id })).not.toHaveProperty('entry');
  });

  it('reads what DBLP has, without the dot behind the title', () => {
    expect(
      read({
        score: '1',
        info: {
          authors: { author: { '@pid': '1', text: 'Ana Kept 0001' } },
          title: 'Things.',
          venue: ['NIPS'],
          type: 'Conference and Workshop Papers',
          ee: 'https://e.org/x',
          url: 'https://dblp.org/rec/conf/nips/Kept19',
        },
      }),
    ).toMatchObject({
      title: 'Things',
      authors: ['Ana Kept'],
      venue: 'NIPS',
      type: 'paper-conference',
      addresses: ['https://e.org/x', 'https://dblp.org/rec/conf/nips/Kept19'],
    });
    expect(read({ title: 'Things.', url: 'https://e.org/x' }).title).toBe('Things.');
  });

  it('reads the year out of the venue of a submission, not the day of its upload', () => {
    const note = { forum: 'a', number: 7, cdate: 1_690_000_000_000, content: { title: { value: 'T' } } };
    expect(
      read({ ...note, content: { ...note.content, venue: { value: 'ICLR 2024 poster' } } }),
    ).toMatchObject({
      date: '2024',
      venue: 'ICLR 2024 poster',
    });
    expect(
      read({ ...note, content: { ...note.content, venueid: { value: 'ICLR.cc/2024/Conference' } } }),
    ).toMatchObject({
      date: '2024',
      venue: 'ICLR',
    });
    expect(read({ ...note, content: { ...note.content, venueid: 'x.org/CoRL/2023/Conference' } }).venue).toBe(
      'CoRL',
    );
    expect(read(note).date).toBe('2023-07-22');
    expect(read(note)).not.toHaveProperty('number');
  });

  it('reads identifiers and pages in parts', () => {
    const record = {
      title: 'T',
      articleids: [
        { idtype: 'pubmed', value: '1' },
        { idtype: 'doi', value: '10.1000/x' },
      ],
      source: 'J Things',
      biblio: { first_page: '3', last_page: '9' },
      keywords: 'a; b',
    };
    expect(read(record)).toMatchObject({
      doi: '10.1000/x',
      container: 'J Things',
      pages: '3-9',
      keywords: ['a', 'b'],
    });
  });

  it('takes an article without a journal for a preprint', () => {
    expect(read({ title: 'T', type: 'article' }).type).toBe('article');
    expect(read({ title: 'T', type: 'article', journal: 'J' }).type).toBe('article-journal');
  });
});
