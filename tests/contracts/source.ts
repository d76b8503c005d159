import { describe, expect, it } from 'vitest';
import type { Source, SourceItem } from '../../src/sources/source.ts';

interface SourceCase {
  /** Makes a source of several records, none of them damaged. */
  readonly whole: () => Promise<Source>;
  /** Makes a source of which a part cannot be read and another part can. */
  readonly damaged: () => Promise<Source>;
}

/** What every source has to do. */
export function describeSource(name: string, { whole, damaged }: SourceCase): void {
  describe(`the source ${name}`, () => {
    it('gives every record its place, and no identity', async () => {
      const records = recordsOf(await itemsOf(await whole()));
      expect(records.length).toBeGreaterThan(1);
      for (const record of records) {
        expect(record).toMatchObject({ title: expect.any(String), authors: expect.any(Array) });
        expect(record).not.toHaveProperty('id');
        expectPlace(record.source);
      }
    });

    it('gives the same at every reading, also at two at a time and after one that was broken off', async () => {
      const source = await whole();
      const items = await itemsOf(source);
      for await (const first of source.read()) {
        expect(first).toEqual(items[0]);
        break;
      }
      expect(await Promise.all([itemsOf(source), itemsOf(source)])).toEqual([items, items]);
    });

    it('accounts for what it read: each file once, after its records, with their number', async () => {
      for (const source of [await whole(), await damaged()]) {
        const items = await itemsOf(source);
        const accounts = items.flatMap((item, at) => (item.kind === 'file' ? [{ ...item.file, at }] : []));
        const filesOf = (some: readonly SourceItem[]) => recordsOf(some).map((record) => record.source.file);
        expect(accounts.map(({ file }) => file).sort()).toEqual(
          [...new Set([...accounts.map(({ file }) => file), ...filesOf(items)])].sort(),
        );
        for (const { file, papers, format, repaired, at } of accounts) {
          const ofFile = (some: readonly SourceItem[]) => filesOf(some).filter((one) => one === file);
          expect(papers, file).toBe(ofFile(items).length);
          expect(ofFile(items.slice(at)), file).toEqual([]);
          expect(format).not.toBe('');
          expect(repaired).toBeGreaterThanOrEqual(0);
        }
      }
    });

    it('makes a remark of what is damaged, and reads on', async () => {
      const items = await itemsOf(await damaged());
      expect(recordsOf(items).length).toBeGreaterThan(0);
      const remarks = items.flatMap((item) => ('remark' in item ? [item.remark] : []));
      expect(remarks.length).toBeGreaterThan(0);
      for (const remark of remarks) {
        expectPlace(remark);
        expect(remark.reason).toMatch(/./);
      }
    });
  });
}

/** Everything that a source has. */
export function itemsOf(source: Source): Promise<SourceItem[]> {
  return Array.fromAsync(source.read());
}

/** The records among it. */
export function recordsOf(items: readonly SourceItem[]) {
  return items.flatMap((item) => (item.kind === 'record' ? [item.record] : []));
}

function expectPlace({ file, line }: { readonly file: string; readonly line: number }): void {
  expect(file).toMatch(/./);
  expect(Number.isInteger(line) && line >= 1, `${file}:${line}`).toBe(true);
}
