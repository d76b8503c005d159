import { Buffer } from 'node:buffer';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openListing } from '../../../src/sources/folder/file-bytes.ts';
import { readListing } from '../../../src/sources/folder/read-listing.ts';
import type { SourceItem } from '../../../src/sources/source.ts';
import { chunkLengths, chunksOf } from '../../helpers/chunks.ts';
import { NO_CONTEXT } from '../../helpers/pieces.ts';
import { catalogRecord, temporaryCorpus } from '../../helpers/temporary-corpus.ts';

const PLACE = { file: 'f', facts: { year: 2020 }, context: NO_CONTEXT };

const itemsIn = (bytes: Uint8Array, lengths: readonly number[]): Promise<SourceItem[]> =>
  Array.fromAsync(
    readListing(async () => ({ isPacked: false, read: () => chunksOf(bytes, lengths) }), PLACE),
  );

/** What was said of each line, in the order of lines. */
function account(items: readonly SourceItem[]) {
  const lineOf = (item: SourceItem) =>
    item.kind === 'record' ? item.record.source.line : item.kind === 'file' ? Infinity : item.remark.line;
  return items.map((item) => JSON.stringify([lineOf(item), item])).sort();
}

async function itemsOfFile(content: Uint8Array): Promise<SourceItem[]> {
  const directory = await temporaryCorpus({ f: content });
  return Array.fromAsync(readListing(() => openListing(`${directory}/f`), PLACE));
}

const titlesOf = (items: readonly SourceItem[]) =>
  items.flatMap((item) => (item.kind === 'record' ? [item.record.title] : []));

describe('a listing', () => {
  // Damage that is certain, that is doubtful, letters that are not damaged, and lines that are no records.
  const title = fc.array(
    fc.constantFrom('a', ' ', 'Kivan√ß', '√π', '‚Äô', 'Ã©', '“É', 'é', 'ł', '学', '\u2028', '\u0085'),
    { minLength: 1, maxLength: 4 },
  );
  const line = fc.oneof(
    title.map((parts) => Buffer.from(JSON.stringify({ title: parts.join('') }))),
    fc
      .constantFrom('Größe', 'Kivanç', 'é')
      .map((text) => Buffer.from(JSON.stringify({ title: text }), 'latin1')),
    fc.constantFrom('', ' ', '{"title":7}', '{"title":"cut', 'prose').map((text) => Buffer.from(text)),
  );
  const end = fc.constantFrom('\n', '\r\n', '\r').map((text) => Buffer.from(text));
  const lines = fc.array(fc.tuple(line, end), { maxLength: 12 });

  it('by line gives the same however it comes in chunks', async () => {
    await fc.assert(
      fc.asyncProperty(lines, line, chunkLengths, async (first, last, lengths) => {
        const bytes = Buffer.concat([Buffer.from('{"title":"First"}\n'), ...first.flat(), last]);
        const whole = await itemsIn(bytes, [bytes.length]);
        expect(whole.at(-1)).toMatchObject({ kind: 'file', file: { format: 'JSON' } });
        expect(account(await itemsIn(bytes, lengths))).toEqual(account(whole));
      }),
      { numRuns: 300 },
    );
  });

  it('of another format does too', async () => {
    const page = Buffer.from(catalogRecord('Kivan√ß’s Größe') + catalogRecord('Second'));
    const whole = await itemsIn(page, [page.length]);
    expect(titlesOf(whole)).toEqual(['Kivanç’s Größe', 'Second']);
    for (const lengths of [[1], [7, 50], [200]]) expect(await itemsIn(page, lengths)).toEqual(whole);
  });

  it('gives remarks in the order of lines', async () => {
    const lines = ['{"title":"One"}', 'prose', 'x'.repeat(700_000), '{"title":""}', 'x'.repeat(200_001), ''];
    const items = await itemsIn(Buffer.from(lines.join('\n')), [65_536]);
    expect(items.flatMap((item) => (item.kind === 'rejected' ? [item.remark.line] : []))).toEqual([
      2, 3, 4, 5,
    ]);
  });
});

describe('a listing that is larger than what it is recognised by', () => {
  const many = (titles: readonly string[]) => {
    const filler = Array.from({ length: 12 }, () => JSON.stringify({ title: 'x'.repeat(100_000) }));
    const [first = '', ...others] = titles;
    return Buffer.from(
      [{ title: first }, ...filler, ...others.map((title) => ({ title }))]
        .map((one) => (typeof one === 'string' ? one : JSON.stringify(one)))
        .join('\n'),
    );
  };
  const shortTitles = (items: readonly SourceItem[]) => titlesOf(items).filter(({ length }) => length < 100);

  it('is judged as a whole: what is said at its end of damaged characters counts at its beginning', async () => {
    expect(shortTitles(await itemsOfFile(many(['n√π', 'Kivan√ß'])))).toEqual(['nù', 'Kivanç']);
    expect(shortTitles(await itemsOfFile(many(['n√π', 'Kivan√ß', 'Größe'])))).toEqual([
      'n√π',
      'Kivanç',
      'Größe',
    ]);
  });

  it('gives every line, packed or not', async () => {
    const listing = many(['First', 'Last']);
    const items = await itemsOfFile(listing);
    expect(shortTitles(items)).toEqual(['First', 'Last']);
    expect(items.at(-1)).toMatchObject({ file: { papers: 14 } });
    expect(await itemsOfFile(gzipSync(listing))).toEqual(items);
  });

  it('gives nothing where the archive is damaged at its end', async () => {
    // An undamaged letter at its beginning: nothing but the archive itself is a reason to read on to its end.
    const packed = gzipSync(many(['Größe', 'Last']), { level: 0 });
    expect(await itemsOfFile(packed.subarray(0, -12))).toEqual([
      { kind: 'rejected', remark: { file: 'f', line: 1, reason: 'a damaged gzip file' } },
      { kind: 'file', file: { file: 'f', format: 'unreadable', papers: 0, repaired: 0 } },
    ]);
  });

  it('is read by its own format, also when that is none by line', async () => {
    const pages = Array.from({ length: 30 }, (_, at) =>
      catalogRecord(`T${at}`, { abstract: 'word '.repeat(10_000) }),
    );
    const items = await itemsOfFile(Buffer.from(pages.join('')));
    expect(titlesOf(items)).toHaveLength(30);
    expect(items.at(-1)).toMatchObject({ file: { format: 'catalog page' } });
    const late = await itemsOfFile(Buffer.from(`${'Prose. '.repeat(200_000)}\n\n${catalogRecord('Late')}`));
    expect(titlesOf(late)).toEqual(['Late']);
  });
});
