import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/sources/formats/json/parse-value.ts';
import { readItem } from '../../../src/sources/zotero/zotero-item.ts';
import { articleData } from '../../helpers/zotero-server.ts';

const read = (
  data: Readonly<Record<string, unknown>>,
  meta: JsonObject = {},
  notes: readonly string[] = [],
) => readItem('ABCD2345', JSON.parse(JSON.stringify({ key: 'ABCD2345', version: 7, meta, data })), notes);

const recordOf = (...args: Parameters<typeof read>) => {
  const item = read(...args);
  return item.kind === 'record' ? item.record.record : undefined;
};

describe('readItem', () => {
  it('reads an article with its people, its place and its words', () => {
    const item = read({ ...articleData(1), tags: [{ tag: 'a, b', type: 1 }] }, { parsedDate: '2026-03-05' }, [
      'note',
    ]);
    expect(item).toEqual({
      kind: 'record',
      record: {
        key: 'ABCD2345',
        appeared: new Date('2026-11-20T08:00:00Z'),
        record: {
          title: 'On thing number 1',
          authors: ['Ana Kept', 'A Consortium'],
          abstract: 'We study thing number 1 with care.',
          venue: 'Journal of Things',
          year: 2026,
          url: 'https://example.org/things/1',
          identifiers: ['doi:10.1000/thing.1'],
          publication: {
            type: 'article-journal',
            container: 'Journal of Things',
            doi: '10.1000/thing.1',
            volume: '12',
            number: '3',
            pages: '4–9',
            editors: ['Ed Itor'],
            keywords: ['a, b', 'note'],
            date: '2026-03-05',
          },
        },
      },
    });
  });

  it('reads papers of conferences, preprints, theses, books and reports as what they are', () => {
    const by = {
      creators: [{ creatorType: 'author', firstName: 'Ana', lastName: 'Kept' }],
      title: 'T',
      date: '2020',
    };
    const paper = {
      ...by,
      itemType: 'conferencePaper',
      proceedingsTitle: 'Advances in Neural Information Processing Systems 33',
    };
    expect(recordOf(paper)).toMatchObject({ venue: 'NeurIPS', publication: { type: 'paper-conference' } });
    expect(recordOf({ ...paper, proceedingsTitle: '', conferenceName: 'ICLR 2020' })?.venue).toBe('ICLR');
    const preprint = { ...by, itemType: 'preprint', repository: 'arXiv', archiveID: 'arXiv:2005.11401' };
    expect(recordOf(preprint)).toMatchObject({
      venue: 'arXiv',
      identifiers: ['arxiv:2005.11401'],
      url: 'https://arxiv.org/abs/2005.11401',
    });
    expect(recordOf({ ...by, itemType: 'thesis', university: 'University of Things' })).toMatchObject({
      venue: 'University of Things',
      publication: { type: 'thesis' },
    });
    const editor = [{ creatorType: 'editor', firstName: 'Ed', lastName: 'Itor' }];
    expect(
      recordOf({ ...by, itemType: 'book', creators: editor, publisher: 'A Press', ISBN: '978-3' }),
    ).toMatchObject({
      authors: ['Ed Itor'],
      publication: { type: 'book', publisher: 'A Press', isbn: '978-3' },
    });
    expect(
      recordOf({ ...by, itemType: 'report', institution: 'An Institute', reportNumber: 'R-1' }),
    ).toMatchObject({
      venue: 'An Institute',
      publication: { type: 'report', number: 'R-1' },
    });
  });

  it('knows a paper by what stands in Extra, after its own fields', () => {
    const extra = 'arXiv: 2005.11401 [cs]\nDOI: 10.1000/extra\nCitation Key: kept2020';
    expect(recordOf({ itemType: 'document', title: 'T', extra })).toMatchObject({
      identifiers: ['doi:10.1000/extra', 'arxiv:2005.11401'],
      entry: { key: 'kept2020' },
    });
    expect(recordOf({ itemType: 'document', title: 'T', extra, DOI: '10.1000/own' })?.identifiers).toContain(
      'doi:10.1000/own',
    );
    expect(recordOf({ itemType: 'document', title: 'T', extra: 'PMID: 12345' })?.url).toBe(
      'https://pubmed.ncbi.nlm.nih.gov/12345/',
    );
  });

  it('leaves out what is no paper, and says what is none that should be', () => {
    for (const itemType of ['attachment', 'note', 'annotation'])
      expect(read({ itemType, title: 'thing.pdf', note: 'n' })).toEqual({ kind: 'piece' });
    expect(read({ itemType: 'email', subject: 'Hello' })).toEqual({
      kind: 'rejected',
      reason: 'ABCD2345 has no title.',
    });
    expect(read({ itemType: 'book', title: 'long '.repeat(50_000) })).toMatchObject({
      reason: expect.stringMatching(/longer than/),
    });
    expect(readItem('ABCD2345', { data: 'none' })).toMatchObject({ kind: 'rejected' });
  });

  it('bounds tags, and reads any data without harm', () => {
    const tags = Array.from({ length: 5_000 }, (_, at) => ({ tag: `${at} ${'x'.repeat(at)}` }));
    const keywords =
      recordOf({ itemType: 'book', title: 'T', tags: [...tags, 7, null] })?.publication?.keywords ?? [];
    expect(keywords).toHaveLength(60);
    expect(recordOf({ itemType: 'book', title: 'T', dateAdded: 'yesterday' })).toBeDefined();
    const names = fc.constantFrom(...Object.keys(articleData(1)), 'extra', 'note', '__proto__');
    fc.assert(
      fc.property(names, fc.jsonValue(), fc.jsonValue(), (name, value, meta) => {
        const item = readItem(
          'K',
          JSON.parse(JSON.stringify({ meta, data: { ...articleData(1), [name]: value } })),
        );
        expect(['record', 'piece', 'rejected']).toContain(item.kind);
      }),
    );
  });
});
