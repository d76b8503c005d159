import { Buffer } from 'node:buffer';
import { rmSync } from 'node:fs';
import { symlink } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createFolderSource } from '../../../src/sources/folder/folder-source.ts';
import type { SourceItem } from '../../../src/sources/source.ts';
import { describeSource, itemsOf, recordsOf } from '../../contracts/source.ts';
import { makePipe } from '../../helpers/special-files.ts';
import { catalogRecord, temporaryCorpus } from '../../helpers/temporary-corpus.ts';

type Files = Parameters<typeof temporaryCorpus>[0];
const sourceOf = async (files: Files) => createFolderSource(await temporaryCorpus(files));

/** What a folder with these files gives. */
async function read(files: Files) {
  const items = await itemsOf(await sourceOf(files));
  const [rejected, doubtful] = [remarksOf(items, 'rejected'), remarksOf(items, 'doubtful')];
  return { records: recordsOf(items), rejected, doubtful };
}

const remarksOf = (items: readonly SourceItem[], kind: 'rejected' | 'doubtful') =>
  items.flatMap((item) => (item.kind === kind ? [item.remark] : []));

describeSource('folder', {
  whole: () =>
    sourceOf({
      'a.md': catalogRecord('One') + catalogRecord('Two'),
      'below/b.jsonl': '{"title":"Three"}\n{"title":"Four"}\n',
    }),
  damaged: () =>
    sourceOf({
      'good.md': catalogRecord('A good paper'),
      'cut.jsonl': '{"title":"One"}\n{"title":"cu',
    }),
});

describe('a folder', () => {
  it('that cannot be read is said to be, and what to do', async () => {
    await expect(itemsOf(createFolderSource('no/such/folder'))).rejects.toMatchObject({
      code: 'corpus_missing',
      message: expect.stringMatching(/no\/such\/folder does not exist.*CORPUS_DIR/),
    });
    await expect(itemsOf(createFolderSource('package.json'))).rejects.toMatchObject({
      message: expect.stringContaining('is not a folder'),
    });
  });

  it('tells of each file before it is read; hidden ones and the manifest are none', async () => {
    const told: unknown[] = [];
    const files = { 'b.jsonl': '{"title":"B"}', 'a/a.jsonl': '{"title":"A"}', '.hidden': 'x' };
    const directory = await temporaryCorpus({ ...files, 'manifest.json': '{"files":{}}' });
    await itemsOf(createFolderSource(directory, { onFile: (progress) => told.push(progress) }));
    expect(told).toEqual([
      { file: 'a/a.jsonl', number: 1, count: 2, bytes: 13 },
      { file: 'b.jsonl', number: 2, count: 2, bytes: 13 },
    ]);
  });
});

describe('a file', () => {
  it('that cannot be read, is binary, empty or unknown takes nothing from the others', async () => {
    const directory = await temporaryCorpus({
      'good.md': catalogRecord('A good paper'),
      'binary.bin': Uint8Array.from([0x7f, 0x45, 0, 0]),
      'empty.txt': '',
      'prose.txt': 'Just some prose that lists no papers at all.',
      'latin.md': Buffer.from(catalogRecord('Größe'), 'latin1'),
      'broken.gz': Uint8Array.from([0x1f, 0x8b, 8, 0, 1, 2, 3]),
    });
    await symlink('/nowhere/at/all', `${directory}/dangling.txt`);
    const items = await itemsOf(createFolderSource(directory));
    expect(recordsOf(items).map(({ title }) => title)).toEqual(['A good paper', 'Größe']);
    expect(remarksOf(items, 'doubtful')).toEqual([
      { file: 'latin.md', line: 1, reason: 'not UTF-8; read as Windows-1252, by detection: check names' },
    ]);
    expect(remarksOf(items, 'rejected')).toEqual([
      { file: 'binary.bin', line: 1, reason: 'a binary file, not a listing' },
      { file: 'broken.gz', line: 1, reason: 'a damaged gzip file' },
      { file: 'dangling.txt', line: 1, reason: 'not read: a link that leads nowhere' },
      { file: 'empty.txt', line: 1, reason: 'an empty file' },
      { file: 'prose.txt', line: 1, reason: expect.stringContaining('not a listing that is known here') },
    ]);
  });

  it('that is none is named and not opened, also when it became so since the folder was listed', async () => {
    const files = { 'a.md': catalogRecord('A good paper'), 'b.md': catalogRecord('Soon a pipe'), 'c.md': '' };
    const directory = await temporaryCorpus(files);
    rmSync(`${directory}/c.md`);
    makePipe(`${directory}/c.md`);
    const onFile = ({ file }: { readonly file: string }) => {
      if (file !== 'b.md') return;
      rmSync(`${directory}/b.md`);
      makePipe(`${directory}/b.md`);
    };
    const items = await itemsOf(createFolderSource(directory, { onFile }));
    expect(recordsOf(items).map(({ title }) => title)).toEqual(['A good paper']);
    const reason = 'not read: a named pipe, not a file';
    expect(remarksOf(items, 'rejected')).toEqual([
      { file: 'b.md', line: 1, reason },
      { file: 'c.md', line: 1, reason },
    ]);
    expect(items.flatMap((item) => (item.kind === 'file' ? [item.file.format] : []))).toEqual([
      'catalog page',
      'unreadable',
      'unreadable',
    ]);
  });

  it('with a line that is longer than what is held is read on after it', async () => {
    const huge = Buffer.alloc(20 * 1024 * 1024, 'x').toString('latin1');
    const lines = ['{"title":"Before","abstract":"a"}', huge, '{"title":"After","abstract":"b"}'];
    const { records, rejected } = await read({ 'big.jsonl': lines.join('\n') });
    expect(records.map(({ title }) => title)).toEqual(['Before', 'After']);
    expect(rejected).toEqual([{ file: 'big.jsonl', line: 2, reason: 'not valid JSON' }]);
  });

  it('with CRLF, a byte order mark, in UTF-16 or gzip is read like the plain one', async () => {
    const plain = catalogRecord('Über Größe') + catalogRecord('Zweites Papier');
    const variants = {
      plain,
      crlf: plain.replaceAll('\n', '\r\n'),
      bom: `\ufeff${plain}`,
      wide: Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(plain, 'utf16le')]),
      packed: gzipSync(plain),
    };
    for (const [name, content] of Object.entries(variants)) {
      const { records } = await read({ [name]: content });
      expect(
        records.map(({ title, source }) => [title, source.line]),
        name,
      ).toEqual([
        ['Über Größe', 1],
        ['Zweites Papier', 15],
      ]);
    }
  });

  it.each([1, 5, 60, 100, 130])('cut %s bytes before its end keeps what is before', async (bytes) => {
    const last = catalogRecord('Second', { abstract: 'Größe '.repeat(10) });
    const whole = Buffer.from(catalogRecord('First') + last);
    const { records, ...remarks } = await read({ 'cut.md': whole.subarray(0, whole.length - bytes) });
    expect(records[0]?.title).toBe('First');
    const named = [...remarks.rejected, ...remarks.doubtful];
    if (bytes > 5) expect(named.some(({ line }) => line >= 14)).toBe(true);
    expect(records.length === 2 || remarks.rejected.length === 1).toBe(true);
  });
});

describe('a manifest', () => {
  it('says what the records of a file do not say', async () => {
    const { records } = await read({
      'a.jsonl': '{"title":"A"}\n{"title":"B","venue":"ICML","year":2020}',
      'manifest.json': '{"files":{"a.jsonl":{"venue":"nips","year":2023}}}',
    });
    expect(records.map(({ venue, year }) => [venue, year])).toEqual([
      ['NeurIPS', 2023],
      ['ICML', 2020],
    ]);
  });

  it('that is wrong is doubtful, and the listings are read all the same', async () => {
    for (const [manifest, reason] of [
      ['{', 'not valid JSON'],
      ['{"files":{"gone.txt":{}}}', 'names a file that is not there: gone.txt'],
    ] as const) {
      const page = catalogRecord('Fine');
      const { records, doubtful } = await read({ 'page.md': page, 'manifest.json': manifest });
      expect(records).toHaveLength(1);
      expect(doubtful).toEqual([{ file: 'manifest.json', line: 1, reason }]);
    }
  });
});
