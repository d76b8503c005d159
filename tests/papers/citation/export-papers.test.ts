import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../../src/papers/citation/export-formats.ts';
import { readExportFormat } from '../../../src/papers/citation/export-formats.ts';
import { exportPapers } from '../../../src/papers/citation/export-papers.ts';
import { foldText } from '../../../src/papers/fold.ts';
import { displayText } from '../../../src/papers/latex.ts';
import { recogniseFormat } from '../../../src/sources/formats/format.ts';
import { paper } from '../../helpers/paper.ts';
import { NO_CONTEXT, piecesOf } from '../../helpers/pieces.ts';
import { seeds } from '../../helpers/seeds.ts';

async function readBack(text: string) {
  const format = await recogniseFormat(text.replace(/^\ufeff/, ''));
  const read = format?.read(piecesOf(text.replace(/^\ufeff/, '').replaceAll('\r\n', '\n')), NO_CONTEXT) ?? [];
  return (await Array.fromAsync(read)).flatMap(({ records }) => records);
}

const plain = (text: string) => foldText(displayText(text));

describe.each<ExportFormat>(['bibtex', 'ris', 'csl', 'csv', 'jsonl'])('papers as %s', (format) => {
  it('are read again as the same papers', async () => {
    const records = await readBack([...exportPapers(seeds.papers, format)].join(''));
    expect(
      records.map(({ title, authors, year, venue }) => [plain(title), authors.map(plain), year, venue]),
    ).toEqual(
      seeds.papers.map(({ title, authors, year, venue }) => [plain(title), authors.map(plain), year, venue]),
    );
    if (format !== 'bibtex')
      expect(records.map(({ abstract }) => plain(abstract))).toEqual(
        seeds.papers.map(({ abstract }) => plain(abstract)),
      );
    expect(records.map(({ url }) => url)).toEqual(seeds.papers.map(({ url }) => url));
  });

  it('have keys of their own', async () => {
    const twice = [
      paper('aaaaaaaaaa', { title: 'One', authors: ['Ana Kept'] }),
      paper('bbbbbbbbbb', { title: 'One', authors: ['Ana Kept'] }),
    ];
    const text = [...exportPapers(twice, format)].join('');
    expect(text).toMatch(/bbbb/);
    expect(await readBack(text)).toHaveLength(2);
  });
});

it('a cell that a spreadsheet would run is none, and is read as it was', async () => {
  const text = [...exportPapers([paper('x', { title: '=1+1', authors: ['-Ana Kept'] })], 'csv')].join('');
  expect(text).not.toMatch(/(?:^|,|")[=+@-]/m);
  expect((await readBack(text)).map(({ title }) => title.trim())).toEqual(['=1+1']);
});

it('knows the formats by their names', () => {
  expect(['BibTeX', 'bib', 'CSL-JSON', 'json lines', 'xls'].map(readExportFormat)).toEqual([
    'bibtex',
    'bibtex',
    'csl',
    'jsonl',
    undefined,
  ]);
});

it('keeps the lab’s own entries whole, whatever else would have their keys', () => {
  const facts = { authors: ['Ana Kept'], year: 2020 };
  const own = (key: string, field: string) => ({
    key,
    bibtex: `@inproceedings{${key},\n  title = {Doors},\n  crossnote = {${field}}\n}`,
  });
  const papers = [
    paper('aaaaaaaaaa', { ...facts, title: 'Doors one' }),
    paper('cccccccccc', { ...facts, title: 'Doors two', entry: own('kept2020doors', 'second') }),
    paper('bbbbbbbbbb', { ...facts, title: 'Doors three', entry: own('kept2020doors', 'first') }),
  ];
  const keysOf = (text: string) => (text.match(/(?<=^@\w+\{)[^,]+/gm) ?? []).sort();
  const text = [...exportPapers(papers, 'bibtex')].join('');
  expect(text).toContain(own('kept2020doors', 'first').bibtex);
  expect(text).toContain('{kept2020doors-cccccccccc,\n  title = {Doors},\n  crossnote = {second}');
  expect(keysOf(text)).toHaveLength(new Set(keysOf(text)).size);
  expect(keysOf([...exportPapers(papers.toReversed(), 'bibtex')].join(''))).toEqual(keysOf(text));
});

it.each<ExportFormat>(['bibtex', 'ris', 'csl'])(
  'words that every object has are words in %s',
  async (format) => {
    const odd = ['constructor', '__proto__'].map((word, at) =>
      paper(`odd${at}`, { title: word, venue: word, publication: { type: word } }),
    );
    const text = [...exportPapers(odd, format)].join('');
    expect(text).not.toMatch(/native code|\[object/);
    expect(await readBack(text)).toHaveLength(2);
  },
);
