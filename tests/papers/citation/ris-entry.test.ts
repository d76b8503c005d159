import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { risEntry } from '../../../src/papers/citation/ris-entry.ts';
import { doiOf } from '../../../src/papers/identifiers.ts';
import { readRis } from '../../../src/sources/formats/ris.ts';
import { paper } from '../../helpers/paper.ts';
import { readPieces } from '../../helpers/read-pieces.ts';
import { ARTICLE } from './cited-papers.ts';

const oneLine = (text: string) => text.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();

describe('risEntry', () => {
  it('is a record as reference managers read it', () => {
    expect(risEntry(ARTICLE).split('\r\n')).toEqual([
      'TY  - JOUR',
      'ID  - hochreiter1997long',
      'TI  - Long Short-Term Memory',
      'AU  - Hochreiter, Sepp',
      'AU  - Schmidhuber, Jürgen',
      'T2  - Neural Computation',
      'PY  - 1997',
      'DA  - 1997',
      'VL  - 9',
      'IS  - 8',
      'SP  - 1735',
      'EP  - 1780',
      'DO  - 10.1162/neco.1997.9.8.1735',
      'ER  - ',
      '',
    ]);
  });

  it('turns names with their particle and suffix, and leaves firms whole', () => {
    const authors = ['Jan van der Berg', 'Martin King, Jr.', 'OpenAI'];
    expect(risEntry(paper('x', { authors })).match(/^AU {2}- .*$/gm)).toEqual([
      'AU  - van der Berg, Jan',
      'AU  - King, Martin, Jr.',
      'AU  - OpenAI',
    ]);
  });

  it('says what it is', () => {
    const typeOf = (type: string) => risEntry(paper('x', { publication: { type } })).slice(0, 10);
    expect(['book', 'thesis', 'chapter', 'song'].map(typeOf)).toEqual([
      'TY  - BOOK',
      'TY  - THES',
      'TY  - CHAP',
      'TY  - GEN\r',
    ]);
  });

  it('is read again by the reader of listings: title, authors, abstract, year, DOI and address', async () => {
    const word = fc.constantFrom('Reeds', 'Ökonomie', 'on', '50%', 'A/B', '{a}', 'x - y', '李', 'R&D');
    const words = fc.array(word, { minLength: 1, maxLength: 6 }).map((all) => `The ${all.join(' ')}`);
    const author = fc.constantFrom(
      'Ana Kept',
      'Jan van der Berg',
      'Bo Low, Jr.',
      'OpenAI',
      'José Núñez',
      'X. Y. Zed',
    );
    const facts = fc.record({
      title: words,
      abstract: fc.oneof(fc.constant(''), words),
      authors: fc.uniqueArray(author, { maxLength: 4 }),
      year: fc.integer({ min: 1950, max: 2025 }),
      doi: fc.constantFrom('10.1000/ris', '10.1016/s0031-8914(53)80099-6'),
      url: fc.constantFrom('https://example.org/a?b=c', 'https://example.org/%7Ba%7D'),
    });
    await fc.assert(
      fc.asyncProperty(facts, async ({ doi, ...rest }) => {
        const known = paper('x', { ...rest, identifiers: [`doi:${doi}`] });
        const { records, rejected } = await readPieces(readRis, risEntry(known));
        expect(rejected).toEqual([]);
        expect(
          records.map((record) => ({
            title: record.title,
            abstract: record.abstract,
            authors: record.authors,
            year: record.year,
            url: record.url,
            doi: doiOf(record),
          })),
        ).toEqual([
          {
            title: known.shown.title,
            abstract: known.shown.abstract,
            authors: rest.authors,
            year: rest.year,
            url: rest.url,
            doi,
          },
        ]);
      }),
      { numRuns: 300 },
    );
  });

  it('is one record, whatever stands in its texts', async () => {
    const part = fc.constantFrom(
      '\n',
      '\r\n',
      'ER  - ',
      'TY  - JOUR',
      'TI  - b',
      '{',
      '}',
      '\\',
      'a',
      ' ',
      '\u2028',
      '\u0085',
      '\v',
    );
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(hostile, hostile, hostile, async (title, author, abstract) => {
        const known = paper('x', { title: `X ${title}`, authors: [`Y ${author}`], abstract, year: 2020 });
        const { records, rejected } = await readPieces(readRis, risEntry(known));
        expect(rejected).toEqual([]);
        expect(records.map(({ title, year }) => [title, year])).toEqual([[oneLine(known.shown.title), 2020]]);
      }),
      { numRuns: 500 },
    );
  });

  it('is read again with volume, issue, pages and keywords', async () => {
    const publication = { volume: '20', number: '3', pages: '1–22', keywords: ['reed', 'river'] };
    const { records } = await readPieces(readRis, risEntry(paper('x', { venue: 'JMLR', publication })));
    expect(records).toMatchObject([{ venue: 'JMLR', publication }]);
  });
});

it('writes pages of which there are several ranges whole, and no house as a container', () => {
  const record = risEntry(
    paper('x', { venue: 'House', publication: { type: 'book', pages: '1–10, 20–30' } }),
  );
  expect(record).toContain('SP  - 1–10, 20–30\r\n');
  expect(record).toContain('PB  - House\r\n');
  expect(record).not.toMatch(/^(?:EP|T2) /m);
});
