import { Buffer } from 'node:buffer';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { openText } from '../../../../src/sources/folder/listing-text.ts';
import { chunkLengths, chunksOf } from '../../../helpers/chunks.ts';

async function read(bytes: Uint8Array, lengths: readonly number[] = [65_536]) {
  const open = await openText({ isPacked: false, read: () => chunksOf(bytes, lengths) });
  const pieces = await Array.fromAsync(open());
  return {
    text: pieces.map(({ text }) => text).join(''),
    doubtful: pieces.flatMap(({ doubtful }) => doubtful),
  };
}

/** What programs write, the encoding, and letters that it has. */
const HEADINGS: readonly (readonly [heading: string, codec: string, letters: string])[] = [
  ['% Encoding: Cp1250', 'windows1250', 'řžůčłą'],
  ['% This file was created with JabRef 2.9.\n% Encoding: ISO8859_2', 'iso88592', 'řžůčłą'],
  ['% Encoding: x-mac-roman', 'macroman', 'éüñø'],
  ['% Encoding: Shift_JIS', 'shiftjis', '研究モデル'],
  ['% Encoding: GBK', 'gbk', '研究学习'],
  ['% Encoding: Big5', 'big5', '研究學習'],
  ['% Encoding: EUC-KR', 'euckr', '연구모델'],
  ['% Encoding: KOI8-R', 'koi8r', 'обучение'],
  ['%% Saved with string encoding Western (Mac OS Roman)', 'macroman', 'éüñø'],
  ['% -*- coding: windows-1251-unix -*-', 'windows1251', 'обучение'],
  ['% vim: set fenc=cp1250 :', 'windows1250', 'řžůčłą'],
  ['% !TEX encoding = MacOSRoman', 'macroman', 'éüñø'],
  ['<?xml version="1.0" encoding="iso-8859-7"?>', 'iso88597', 'βαθιά'],
];

describe('a listing that says its encoding', () => {
  it.each(HEADINGS)('is read by it, however it comes in chunks: %s', async (heading, codec, letters) => {
    const word = fc.string({ unit: fc.constantFrom(...letters, 'a', ' '), maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(word, { maxLength: 6 }), chunkLengths, async (words, lengths) => {
        const text = `${heading}\ntitle = {${letters}}\n${words.join('\n')}`;
        const found = await read(iconv.encode(text, codec), lengths);
        expect(found.text).toBe(text);
        expect(found.doubtful).toMatchObject([
          { reason: expect.stringMatching(/^not UTF-8; read as .*by its heading/) },
        ]);
      }),
      { numRuns: 20 },
    );
  });

  it('is read by it where most of its lines are UTF-8 by chance', async () => {
    const text = '% Encoding: GBK\ntitle = {研究学习}\n习\n学习学习\n学';
    expect((await read(iconv.encode(text, 'gbk'))).text).toBe(text);
  });

  it('has lines of UTF-8 all the same where they make sense as that', async () => {
    for (const codec of ['gbk', 'windows1252']) {
      const other = codec === 'gbk' ? '{研究学习}' : '{José}';
      const good = 'author = {Dvořák and Müller}\n';
      const bytes = Buffer.concat([
        iconv.encode(`% Encoding: ${codec}\n${other}\n`, codec),
        Buffer.from(good),
      ]);
      expect((await read(bytes)).text).toBe(`% Encoding: ${codec}\n${other}\n${good}`);
    }
  });

  it('is UTF-8 all the same where it is that, without a doubt', async () => {
    const text = '% Encoding: Cp1252\nauthor = {Müller and Dvořák}';
    expect(await read(Buffer.from(text))).toEqual({ text, doubtful: [] });
  });

  it('is not believed where bytes are no characters of it', async () => {
    const text = '% Encoding: EUC-KR\nauthor = {José García}';
    expect((await read(iconv.encode(text, 'windows1252'))).text).toBe(text);
  });
});

describe('a listing that does not', () => {
  it('in UTF-16 needs no mark, in either order', async () => {
    const text = '@article{a,\n author = {Dvořák and 王小明},\n title = {学习}\n}\n';
    for (const bytes of [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()])
      expect(await read(bytes, [7])).toEqual({ text, doubtful: [] });
    await expect(read(iconv.encode(text, 'utf-32le'))).rejects.toThrow('UTF-32; save it as UTF-8');
  });

  it('is doubtful once, with its first lines', async () => {
    const text = Array.from({ length: 30 }, (_, at) => `author${at} = {Dvořák, Jiří}`).join('\n');
    expect(await read(iconv.encode(text, 'windows1250'))).toEqual({
      text,
      doubtful: [
        {
          line: 1,
          reason: 'not UTF-8; read as Windows-1250, by detection: check names (also in lines 2, 3 …)',
        },
      ],
    });
  });

  it('and is UTF-8 but for some lines keeps what is UTF-8', async () => {
    const good = 'author = {王小明 and Dvořák}\n'.repeat(30);
    const bytes = Buffer.concat([Buffer.from(good), iconv.encode('{José}\n', 'macroman'), Buffer.from(good)]);
    expect(await read(bytes)).toEqual({
      text: `${good}{José}\n${good}`,
      doubtful: [{ line: 31, reason: 'not UTF-8; read as Mac Roman' }],
    });
  });
});
