import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksLikeCsv, readCsv } from '../../../src/sources/formats/csv.ts';
import { readPieces } from '../../helpers/read-pieces.ts';

const read = (text: string, size?: number) => readPieces(readCsv, text, size);

describe('readCsv', () => {
  it('reads quotes and line breaks inside cells, and says where a row begins', async () => {
    const text =
      'paper_id,title,link,keywords,authors,abstract\n' +
      'p1,"Tables, and ""Rows""",https://example.org/p1,"[a, b]","Ana Kept, Bo Low","First, a row.\nThen another."\n\n' +
      'p2,Two,https://example.org/p2,,Ana Kept,\n';
    const { records, unused } = await read(text);
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Tables, and "Rows"',
        authors: ['Ana Kept', 'Bo Low'],
        abstract: 'First, a row.\nThen another.',
        url: 'https://example.org/p1',
        line: 2,
      }),
      expect.objectContaining({ title: 'Two', line: 5 }),
    ]);
    expect([...unused]).toEqual([['paper_id', 2]]);
  });

  it('reads what Zotero writes: all in quotes, a byte order mark, CRLF', async () => {
    const text =
      '\uFEFF"Key","Item Type","Publication Year","Author","Title","Publication Title","DOI","Url","Abstract Note"\r\n' +
      '"K1","journalArticle","2019","Kept, Ana; Low, Bo","Reeds","Water Letters","10.1000/z","https://example.org/z","They grow."\r\n';
    const { records } = await read(text);
    expect(records).toEqual([
      expect.objectContaining({
        title: 'Reeds',
        authors: ['Ana Kept', 'Bo Low'],
        year: 2019,
        abstract: 'They grow.',
        url: 'https://example.org/z',
        identifiers: ['doi:10.1000/z'],
      }),
    ]);
  });

  it('reads lists of conferences: affiliations, stars, lists of Python and JSON', async () => {
    const text =
      'Paper Title,Author Names\n' +
      'One,"Ana Kept (Reed University; Mud Lab)*; Bo Low (River Inc.)"\n' +
      `Two,"['Ana Kept', ""Bo O'Low""]"\n` +
      `Three,"[{'authorId': '1', 'name': 'Ana Kept'}]"\n`;
    expect(looksLikeCsv(text)).toBe(true);
    const { records } = await read(text);
    expect(records.map(({ authors }) => authors)).toEqual([
      ['Ana Kept', 'Bo Low'],
      ['Ana Kept', "Bo O'Low"],
      ['Ana Kept'],
    ]);
  });

  it('reads tabs, where a quote is a quote, and semicolons behind Excel’s line', async () => {
    const tabs = await read(
      'TI\tAU\tAF\tPY\n"Why" reeds\tKept, A; Low, B\tKept, Ana; Low, Bo\t1999\n"So\tKept, A\tKept, Ana; Low, Bo\t2000\n',
    );
    expect(tabs.records.map(({ title, authors, year }) => [title, authors, year])).toEqual([
      ['"Why" reeds', ['Ana Kept', 'Bo Low'], 1999],
      ['"So', ['Ana Kept', 'Bo Low'], 2000],
    ]);
    const semicolons = await read('sep=;\nTitle;Year;Authors\n"One; two";2001;Ana Kept\n');
    expect(semicolons.records).toEqual([expect.objectContaining({ title: 'One; two', year: 2001, line: 3 })]);
  });

  it('loses nothing of the rows around one whose quote does not close, or with too few cells', async () => {
    const rows = [
      '"Open: what now?" they said,Ana Kept,2001',
      'Two',
      'Three,Bo Low,2003',
      '"Four, too",Cy Mid,2004',
    ];
    const { records, rejected } = await read(`title,authors,year\n${rows.join('\n')}\n`);
    expect(rejected).toEqual([]);
    expect(records.map(({ line, year }) => [line, year])).toEqual([
      [2, 2001],
      [3, undefined],
      [4, 2003],
      [5, 2004],
    ]);
  });

  it('rejects a row without title once, with its line', async () => {
    const { rejected } = await read('title,authors\nOne,Ana Kept\n,Bo Low\n,\n');
    expect(rejected).toEqual([{ line: 3, reason: expect.stringContaining('Bo Low') }]);
  });

  it('reads back what was written, wherever it is cut, by whichever delimiter', async () => {
    const cell = fc.stringMatching(/^[a-z"\n,;|x ]{0,12}[a-z]$/);
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 });
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.constantFrom(',', ';', '|'),
        fc.integer({ min: 1, max: 9 }),
        async (written, by, size) => {
          const text = [['title', 'abstract'], ...written].map((row) => row.map(quote).join(by)).join('\n');
          const { records } = await read(text, size);
          expect(records.map(({ title, abstract }) => [title, abstract])).toEqual(
            written.map((row) => row.map((text) => text.trim())),
          );
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never throws', async () => {
    const piece = fc.oneof(
      fc.constantFrom('"', ',', '\n', '""', '",', 'x', '\r', '\0', '__proto__'),
      fc.string({ maxLength: 9 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        await read(`title,authors\n${pieces.join('')}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('looksLikeCsv', () => {
  it('takes only tables with titles and something else for lists of papers', () => {
    expect(looksLikeCsv('name,price\nReeds,3\n')).toBe(false);
    expect(looksLikeCsv('title,price\nReeds,3\n')).toBe(false);
    expect(looksLikeCsv('The title, the authors and the year, all in one line.\n')).toBe(false);
    expect(looksLikeCsv('{"title": "x", "authors": []}\n')).toBe(false);
    expect(looksLikeCsv('\n\nTitle\tLink\n')).toBe(true);
  });
});
