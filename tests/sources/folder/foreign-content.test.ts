import { Buffer } from 'node:buffer';
import { expect, it } from 'vitest';
import { foreignContent } from '../../../src/sources/folder/foreign-content.ts';

const zip = (...names: readonly string[]) =>
  Buffer.concat(
    names.map((name) => {
      const header = Buffer.alloc(30);
      header.write('PK\x03\x04', 'latin1');
      header.writeUInt16LE(Buffer.byteLength(name), 26);
      return Buffer.concat([header, Buffer.from(`${name}content`)]);
    }),
  );

it.each([
  [Buffer.from('%PDF-1.7\n'), 'a PDF'],
  [zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml'), 'an Excel workbook: export CSV'],
  [zip('[Content_Types].xml', 'word/document.xml'), 'a Word document'],
  [zip('papers/a.bib'), 'a zip archive: unpack it'],
  [Buffer.from('SQLite format 3\0 CREATE TABLE itemAttachments (x)'), 'a Zotero database'],
  [Buffer.from('SQLite format 3\0 CREATE TABLE things (x)'), 'a database of SQLite'],
  [Buffer.of(0x28, 0xb5, 0x2f, 0xfd, 1), 'compressed with zstd: unpack it'],
  [Buffer.of(0xff, 0xd8, 0xff, 0xe0), 'an image'],
])('%# is told by its content', (start, words) => {
  expect(foreignContent(start)).toContain(words);
});

it('a text is none', () => {
  for (const text of ['', '@misc{PK, title = {word/}}', 'BZh a name', 'a %PDF-'])
    expect(foreignContent(Buffer.from(text)), text).toBeUndefined();
});
