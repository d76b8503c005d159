import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../../../src/sources/formats/json/parse-value.ts';
import { dayOfWork, readWork } from '../../../src/sources/openalex/openalex-work.ts';
import { inverted, workFields } from '../../helpers/openalex-server.ts';

const work = (fields: Readonly<Record<string, unknown>> = {}): JsonObject =>
  JSON.parse(JSON.stringify({ ...workFields(1), id: 'https://openalex.org/W1', ...fields }));

const recordOf = (fields: Readonly<Record<string, unknown>> = {}) => {
  const read = readWork(work(fields));
  return read.kind === 'record' ? read.record : undefined;
};

describe('readWork', () => {
  it('reads what OpenAlex knows of a paper, also its preprint', () => {
    expect(readWork(work())).toEqual({
      kind: 'record',
      record: {
        key: 'W1',
        appeared: new Date('2026-08-06T00:00:00Z'),
        record: {
          title: 'On open thing number 1',
          authors: ['Ana Kept'],
          abstract: 'We study open thing number 1 and then we study it again',
          venue: 'Journal of Things',
          year: 2026,
          url: 'https://doi.org/10.1000/open.1',
          pdfUrl: 'https://example.org/open/1.pdf',
          identifiers: ['doi:10.1000/open.1', 'arxiv:2608.10001'],
          publication: {
            type: 'article-journal',
            container: 'Journal of Things',
            doi: '10.1000/open.1',
            volume: '7',
            number: '2',
            pages: '10–19',
            publisher: 'A Press',
            keywords: ['Things, open'],
            date: '2026-08-02',
            language: 'en',
          },
        },
      },
    });
  });

  it('knows papers of conferences, withdrawn ones, and lists of authors that are cut', () => {
    const source = { display_name: 'Neural Information Processing Systems', type: 'conference' };
    expect(recordOf({ primary_location: { source } })?.record).toMatchObject({
      venue: 'NeurIPS',
      publication: { type: 'paper-conference' },
    });
    expect(recordOf({ is_retracted: true })?.record.publication?.note).toBe('Retracted');
    const authorships = Array.from({ length: 100 }, (_, at) => ({ author: { display_name: `Ana K${at}` } }));
    expect(recordOf({ authorships })?.record.moreAuthors).toBe(true);
  });

  it('takes what OpenAlex learns of late for as old as it is', () => {
    const of = (publication_date: string, created_date: string | null) =>
      recordOf({ publication_date, created_date })?.appeared?.toISOString().slice(0, 10);
    expect(of('2026-10-01', '2026-11-20T10:00:00.123456')).toBe('2026-11-20');
    expect(of('1995-10-01', '2026-11-20')).toBe('1995-10-01');
    expect(of('2026-10-01', null)).toBe('2026-10-01');
    expect(of('next year', null)).toBeUndefined();
    expect(dayOfWork(work({ publication_date: '2099-01-01', created_date: '2026-11-20' }))).toBe(
      '2026-11-20',
    );
  });

  it('leaves out what is no paper, and says what is none that should be', () => {
    expect(readWork(work({ type: 'paratext' }))).toEqual({ kind: 'other', key: 'W1' });
    expect(readWork(work({ title: null, display_name: null }))).toMatchObject({
      kind: 'rejected',
      reason: 'W1 has no title.',
    });
    expect(readWork(work({ id: 'https://openalex.org/A1' }))).toMatchObject({ kind: 'rejected' });
    expect(readWork(work({ title: 'long '.repeat(200_000) }))).toMatchObject({ kind: 'rejected', key: 'W1' });
  });

  it('makes no text without bounds of an abstract that says few words at very many places', () => {
    const places = Array.from({ length: 50_000 }, (_, at) => at);
    expect(recordOf({ abstract_inverted_index: { ['w'.repeat(10_000)]: places } })?.record.abstract).toBe('');
    const odd = { last: [1e308], first: [-5], middle: [0.5, '3', null] };
    expect(recordOf({ abstract_inverted_index: odd })?.record.abstract).toBe('first middle last');
  });

  it('reads back every text of words, and any JSON without harm', () => {
    const words = fc.array(fc.stringMatching(/^[a-z_]{1,12}$/), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(words, (some) => {
        const text = some.join(' ');
        expect(recordOf({ abstract_inverted_index: inverted(text) })?.record.abstract).toBe(text);
      }),
    );
    const fields = fc.constantFrom(...Object.keys(work()));
    fc.assert(
      fc.property(fields, fc.jsonValue(), (name, value) => {
        const read = readWork({ ...work(), [name]: value as Json });
        expect(['record', 'other', 'rejected']).toContain(read.kind);
      }),
    );
  });
});
