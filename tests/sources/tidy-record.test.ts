import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/sources/corpus.ts';
import type { SourceRecord } from '../../src/sources/source.ts';
import { tidyRecord } from '../../src/sources/tidy-record.ts';

const record = (facts: Partial<SourceRecord>): SourceRecord => ({
  title: 'T',
  authors: [],
  abstract: '',
  source: { file: 'f', line: 7 },
  ...facts,
});

describe('a record', () => {
  it('becomes the facts of a paper, with tidy text and an identity', () => {
    const { facts, remarks } = tidyRecord(
      record({
        title: ' A\n title ',
        authors: [' Ada  Lovelace', ' '],
        abstract: 'One\ntwo\n\n\nthree',
        venue: ' UAI ',
        year: 2020,
        url: ' https://example.org/a ',
        pdfUrl: 'http://example.org/a.pdf',
        track: ' Main ',
      }),
    );
    expect(facts).toEqual({
      id: tidyRecord(record({ title: 'a TITLE!', authors: ['A. Lovelace'] })).facts?.id,
      title: 'A title',
      authors: ['Ada Lovelace'],
      abstract: 'One two\n\nthree',
      venue: 'UAI',
      year: 2020,
      url: 'https://example.org/a',
      pdfUrl: 'http://example.org/a.pdf',
      track: 'Main',
      source: { file: 'f', line: 7 },
    });
    expect(remarks).toEqual([]);
    expect(tidyRecord(record({ title: 'A title', authors: ['Max Other'] })).facts?.id).not.toBe(facts?.id);
  });

  it('keeps of its identifiers what its address does not tell', () => {
    const identifiers = ['doi:10.1162/neco.1', 'arxiv:2005.11401'];
    const of = (facts: Partial<SourceRecord>) =>
      tidyRecord(record({ ...facts, identifiers })).facts?.identifiers;
    expect(of({})).toEqual(['arxiv:2005.11401', 'doi:10.1162/neco.1']);
    expect(of({ url: 'https://arxiv.org/abs/2005.11401v1' })).toEqual(['doi:10.1162/neco.1']);
    expect(
      of({ url: 'https://doi.org/10.1162/neco.1', pdfUrl: 'https://arxiv.org/pdf/2005.11401' }),
    ).toBeUndefined();
  });

  it('without a title is no paper', () => {
    expect(tidyRecord(record({ title: ' \n ' }))).toEqual({ remarks: ['no title'] });
  });

  it('says nothing of what it does not know', () => {
    const { facts } = tidyRecord(record({ venue: ' ', track: '', url: '' }));
    expect(Object.keys(facts ?? {}).toSorted()).toEqual(['abstract', 'authors', 'id', 'source', 'title']);
  });

  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'example.org', 'https://a b', '//example.org'])(
    'never has the address %s, and says so',
    (url) => {
      const { facts, remarks } = tidyRecord(record({ url, pdfUrl: url }));
      expect(facts).not.toHaveProperty('url');
      expect(facts).not.toHaveProperty('pdfUrl');
      expect(remarks).toEqual(Array(2).fill('an address that is not http(s) was left out'));
    },
  );
});

/** Markup, encoded once and more often, whole and cut off, headings, and characters that go. */
const PIECES = [
  ...[
    '&amp;',
    '&amp;amp;',
    '&amp;lt;',
    '&lt;',
    'lt;',
    'amp;',
    '#60;',
    '&#38;',
    '\\&',
    '&nbsp;',
    '&shy;',
    '&#0;',
  ],
  ...['<i>', '</i>', '<p>', '</p>', '<sub>', '</sub>', '<sup>', '<b', '>', '<!--', '-->', '<![CDATA[', ']]>'],
  ...['{\\textless}', '{\\textgreater}', '$<$', '$>$', '<jats:p>', '<br/>', '<math>', '</math>', '$x$'],
  ...['Abstract: ', 'ABSTRACT ', 'Abstract', 'Summary. ', 'We ', 'x ', 'e\u0301', '\u0344'],
  ...['\n', '\n\n', '\t', '\u00a0', '\u00ad', '\u2028', '\u2029', '\0', '\u0085'],
];
const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 10 }).map((pieces) => pieces.join(''));
const texts = fc.array(text, { maxLength: 2 });
const made = fc.record(
  {
    title: text,
    authors: texts,
    abstract: text,
    venue: text,
    track: text,
    url: fc.constantFrom(' https://a.org/x ', 'javascript:x', 'https://arxiv.org/abs/2005.11401v2'),
    identifiers: fc.subarray(['doi:10.1162/neco.1', 'arxiv:2005.11401']),
    publication: fc.record({ container: text, note: text, keywords: texts }, { requiredKeys: [] }),
  },
  { requiredKeys: ['title', 'authors', 'abstract'] },
);

describe('facts that were tidied', () => {
  it('stay as they are, whatever the record was', () => {
    fc.assert(
      fc.property(made, (facts) => {
        const tidied = tidyRecord(record(facts)).facts;
        if (tidied !== undefined) expect(tidyRecord(tidied)).toEqual({ facts: tidied, remarks: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('stay as they are, of all seeds', async () => {
    const { papers } = await loadCorpus('seeds');
    for (const paper of papers) expect(tidyRecord(paper).facts).toEqual({ ...paper });
    expect(papers.length).toBeGreaterThan(200);
  });
});
