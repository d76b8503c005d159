import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeRis, readRis } from '../../../src/sources/formats/ris.ts';
import { readPieces } from '../../helpers/read-pieces.ts';

const read = (text: string, size?: number) => readPieces(readRis, text, size);

describe('readRis', () => {
  it('reads what Zotero writes, with empty tags and values over several lines', async () => {
    const text =
      'TY  - JOUR\nTI  - Reeds\n and Rivers\nAU  - Kept, Ana\nAU  - Low, Bo, Jr.\nVL  - \nPY  - 2020/03/01/\n' +
      'T2  - Water Letters\nAB  - Reeds grow.\n\nThen they stop - here.\nDO  - 10.1000/ris\nUR  - https://example.org/ris\nER  - \n';
    const { records, rejected } = await read(text);
    expect(rejected).toEqual([]);
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds\n and Rivers',
        authors: ['Ana Kept', 'Bo Low, Jr.'],
        abstract: 'Reeds grow.\n\nThen they stop - here.',
        year: 2020,
        url: 'https://example.org/ris',
        identifiers: ['doi:10.1000/ris'],
        line: 1,
      }),
    ]);
  });

  it('reads IEEE Xplore: names in reading order, days as words, prose before, CRLF, ER without a blank', async () => {
    const text =
      'Provider: a library\r\n\r\nTY  - CONF\r\nTI  - Mud in Motion\r\nT2  - 2020 Congress on Mud\r\nSP  - 1\r\nEP  - 8\r\nAU  - A. Kept\r\n' +
      'AU  - B. Low\r\nPY  - 2020\r\nDO  - 10.1109/MUD.2020.1\r\nY1  - 13-19 June 2020\r\nER  -\r\n\r\nTY  - JOUR\r\nT1  - Two\r\nER  -';
    const { records } = await read(text);
    expect(records.map(({ title, year, line }) => ({ title, year, line }))).toEqual([
      { title: 'Mud in Motion', year: 2020, line: 3 },
      { title: 'Two', year: undefined, line: 15 },
    ]);
    expect(records[0]?.authors).toEqual(['A. Kept', 'B. Low']);
  });

  it('goes on where ER lacks, reads small tags and one blank, and takes `in - vitro` for text', async () => {
    const text =
      'ty - JOUR\nti - One\nab - Grown\nin - vitro\nTY  - JOUR\nTI  - Two\nER  - \nTI  - Three\nER  - ';
    const { records } = await read(text);
    expect(records.map(({ title, line }) => [title, line])).toEqual([
      ['One', 1],
      ['Two', 5],
      ['Three', 8],
    ]);
    expect(records[0]?.abstract).toBe('Grown\nin - vitro');
  });

  it('takes BT for the title of a book and for the book of a chapter, and editors where there are no authors', async () => {
    const text =
      'TY  - BOOK\nBT  - All Reeds\nA2  - Kept, Ana\nER  - \nTY  - CHAP\nTI  - One Reed\nBT  - All Reeds\nAU  - Low, Bo\nER  - ';
    const { records } = await read(text);
    expect(records.map(({ title, authors }) => [title, authors])).toEqual([
      ['All Reeds', ['Ana Kept']],
      ['One Reed', ['Bo Low']],
    ]);
  });

  it('rejects a record without title once, with its line, and names it', async () => {
    const { records, rejected } = await read(
      'TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nAU  - Kept, Ana\nTI  - \nER  - \n',
    );
    expect(records).toHaveLength(1);
    expect(rejected).toEqual([{ line: 5, reason: expect.stringContaining('“Kept, Ana”') }]);
  });

  it('leaves paths of a disk out, and counts tags that nothing is made of', async () => {
    const { records, unused } = await read(
      'TY  - JOUR\nTI  - One\nL1  - file:///home/ana/one.pdf\nL1  - https://example.org/one.pdf\nZZ  - x\nER  - ',
    );
    expect(records[0]).toMatchObject({
      url: 'https://example.org/one.pdf',
      pdfUrl: 'https://example.org/one.pdf',
    });
    expect([...unused]).toEqual([['ZZ', 1]]);
  });

  it('reads back what was written, wherever it is cut', async () => {
    // Some words behind a comma make a firm, or are a suffix.
    const word = fc
      .stringMatching(/^[A-Z][a-z]{2,8}$/)
      .filter((text) => !/^(?:Inc|Ltd|Corp|Iii|Jnr|Snr)$/.test(text));
    const papers = fc.array(
      fc.record({ title: word, authors: fc.array(fc.tuple(word, word), { maxLength: 3 }) }),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    await fc.assert(
      fc.asyncProperty(papers, fc.integer({ min: 1, max: 9 }), async (written, size) => {
        const text = written
          .map(({ title, authors }) =>
            [
              'TY  - JOUR',
              `TI  - ${title}`,
              ...authors.map(([given, family]) => `AU  - ${family}, ${given}`),
              'ER  - ',
            ].join('\n'),
          )
          .join('\n');
        const { records, rejected } = await read(text, size);
        expect(rejected).toEqual([]);
        expect(records.map(({ title, authors }) => ({ title, authors }))).toEqual(
          written.map(({ title, authors }) => ({ title, authors: authors.map((name) => name.join(' ')) })),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('never throws, and accounts for every record', async () => {
    const piece = fc.oneof(
      fc.constantFrom(
        'TY  - JOUR\n',
        'ER  -\n',
        'TI  - x\n',
        'AU  - __proto__, x\n',
        'AB  -\n',
        '\n',
        '\0',
        '\r',
      ),
      fc.string({ maxLength: 20 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('');
        const { records, rejected } = await read(text);
        expect(records.length + rejected.length).toBeGreaterThanOrEqual(
          text.split('\n').filter((line) => line.startsWith('TY  - JOUR')).length,
        );
      }),
      { numRuns: 100 },
    );
  });
});

describe('looksLikeRis', () => {
  it('knows RIS by its tags, and takes neither prose nor MEDLINE for it', () => {
    expect(looksLikeRis('TY  - JOUR\nTI  - x\n')).toBe(true);
    expect(looksLikeRis('some prose\nTY - journal, we say\n')).toBe(false);
    expect(looksLikeRis('PMID- 1\nTI  - x\nAU  - Kept A\n')).toBe(false);
  });
});
