type Mark = readonly [mark: RegExp, words: string];

const IMAGE = 'an image, not a listing';

/** What a file that is no text is, and what to do, by the bytes with which it begins (as Latin-1). Of two marks the first counts. */
const MARKS: readonly Mark[] = [
  [/^%PDF-/, 'a PDF: put a listing beside it, e.g. its reference as BibTeX from Zotero'],
  [/^\x28\xb5\x2f\xfd/, 'compressed with zstd: unpack it'],
  [/^BZh[1-9]1AY/, 'compressed with bzip2: unpack it'],
  [/^\xfd7zXZ\x00/, 'compressed with xz: unpack it'],
  [/^\x04\x22\x4d\x18/, 'compressed with lz4: unpack it'],
  [/^7z\xbc\xaf\x27\x1c/, 'a 7-Zip archive: unpack it'],
  [/^Rar!\x1a\x07/, 'a RAR archive: unpack it'],
  [/^[\s\S]{257}ustar[\x00 ]/, 'a tar archive: unpack it'],
  [/^\x89PNG\r\n/, IMAGE],
  [/^\xff\xd8\xff/, IMAGE],
  [/^GIF8[79]a/, IMAGE],
  [/^(?:II\*\x00|MM\x00\*)/, IMAGE],
  [/^RIFF[\s\S]{4}WEBP/, IMAGE],
  [/^PAR1/, 'a Parquet table: export it as JSON Lines or CSV'],
  [/^\x89HDF\r\n/, 'an HDF5 file: export the listing in it as JSON Lines or CSV'],
  [/^\x80[\x02-\x05]/, 'a Python pickle: export the listing in it as JSON Lines or CSV'],
  [/^bplist00/, 'a binary property list: export the library as BibTeX or RIS'],
  [/^\xd0\xcf\x11\xe0/, 'an old Excel or Word file: export it as CSV, or save the list as plain text'],
  [/^SQLite format 3\x00/, 'a database of SQLite: export what it holds as CSV, BibTeX or JSON Lines'],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, 'a zip archive: unpack it'],
];

/** The same for databases, by the names of their tables. */
const DATABASES: readonly Mark[] = [
  [
    /itemAttachments|libraryDataUtilities|itemTypeFields/,
    'a Zotero database: export its library as BibTeX or CSL JSON',
  ],
  [/DocumentContributors|DocumentFolders/, 'a Mendeley database: export its library as BibTeX or RIS'],
  [/\benl_refs\b|refs_ord|CREATE TABLE "?refs"?/i, 'an EndNote library: export it as BibTeX, RIS or XML'],
];

/** The same for archives, by the names of their entries. */
const ARCHIVES: readonly Mark[] = [
  [/xl\//, 'an Excel workbook: export CSV'],
  [/word\//, 'a Word document: export the list as BibTeX, RIS or CSV, or save it as plain text'],
  [/ppt\//, 'a PowerPoint presentation, not a listing'],
  [/mimetypeapplication\/vnd\.oasis\.opendocument\.spreadsheet/, 'a spreadsheet of LibreOffice: export CSV'],
  [
    /mimetypeapplication\/vnd\.oasis\.opendocument/,
    'a document of LibreOffice: export the list as BibTeX, RIS or CSV, or save it as plain text',
  ],
  [/mimetypeapplication\/epub/, 'an e-book, not a listing'],
  [/\.enl|sdb\/sdb\.eni/, 'a packed EndNote library: export it as BibTeX, RIS or XML'],
];

/**
 * What a file is that is no text, in words for its keeper; undefined for a text, and for what is not known here.
 * @param start its first bytes, up to 64 KB
 */
export function foreignContent(start: Uint8Array): string | undefined {
  const text = Buffer.from(start).toString('latin1');
  const words = wordsFor(text, MARKS);
  if (words === undefined) return undefined;
  if (text.startsWith('SQLite')) return wordsFor(text, DATABASES) ?? words;
  return text.startsWith('PK') ? (wordsFor(entryNames(text), ARCHIVES) ?? words) : words;
}

function wordsFor(text: string, marks: readonly Mark[]): string | undefined {
  return marks.find(([mark]) => mark.test(text))?.[1];
}

/** The names in the headers before the entries, and what stands behind the first of them, which tells documents of LibreOffice. */
function entryNames(text: string): string {
  const names: string[] = [];
  for (let at = text.indexOf('PK\x03\x04'); at !== -1; at = text.indexOf('PK\x03\x04', at + 4)) {
    const length = text.charCodeAt(at + 26) + 256 * text.charCodeAt(at + 27);
    names.push(text.slice(at + 30, at + 30 + Math.min(length, 200)));
    if (names.length === 1) names.push(text.slice(at + 30 + length, at + 30 + length + 60));
  }
  return names.join('').slice(0, 20_000);
}
