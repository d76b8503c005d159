import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Format } from '../../src/sources/formats/format.ts';
import type { ParsedListing } from '../../src/sources/formats/parsed-listing.ts';
import { NO_CONTEXT, piecesOf } from '../helpers/pieces.ts';

interface FormatCase {
  readonly format: Format;
  /** A listing of some healthy records. */
  readonly whole: string;
  /** How many they are. */
  readonly records: number;
  /** The same kind of listing with records that cannot be read among healthy ones. */
  readonly damaged: { readonly text: string; readonly records: number; readonly rejected: number };
}

const lengths = fc.array(fc.oneof(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 500 })), {
  minLength: 1,
  maxLength: 5,
});

/** What every format has to do. */
export function describeFormat(name: string, { format, whole, records, damaged }: FormatCase): void {
  const read = (text: string, cuts: readonly number[] = [65_536]) => readAll(format, text, cuts);

  describe(`the format ${name}`, () => {
    it('recognises its own, and neither nothing nor prose', () => {
      expect(format.looksLike(whole)).toBe(true);
      for (const text of ['', ' \n', 'Remember the milk.', '# Notes\n\nSome thoughts.'])
        expect(format.looksLike(text), text).toBe(false);
    });

    it('gives each record its line', async () => {
      const { records: found, rejected } = await read(whole);
      expect(found).toHaveLength(records);
      expect(rejected).toEqual([]);
      const count = whole.split('\n').length;
      for (const { line, title } of found) {
        expect(line >= 1 && line <= count && Number.isInteger(line), `${title}: ${line}`).toBe(true);
        expect(title).toMatch(/\S/);
      }
    });

    it('reads the same wherever the text is cut', async () => {
      for (const text of [whole, damaged.text]) {
        const expected = await read(text);
        await fc.assert(
          fc.asyncProperty(lengths, async (cuts) => {
            expect(await read(text, cuts)).toEqual(expected);
          }),
          { numRuns: 20 },
        );
      }
    });

    it('accounts for every record: what is damaged costs only itself', async () => {
      const found = await read(damaged.text);
      expect(found.records).toHaveLength(damaged.records);
      expect(found.rejected).toHaveLength(damaged.rejected);
      for (const { line, reason } of found.rejected) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(reason).toMatch(/\S/);
      }
    });

    it('throws for no text, and nothing is nothing', async () => {
      expect(await read('')).toEqual({ records: [], rejected: [], doubtful: [] });
      const cut = fc.integer({ min: 0, max: whole.length });
      const strange = fc.oneof(
        fc.string(),
        fc.constantFrom('\0', '\ud800', '__proto__', '{', '}', '"', '<', '\n\n', '['),
      );
      await fc.assert(
        fc.asyncProperty(cut, cut, strange, async (from, to, text) => {
          const { records: found, rejected } = await read(whole.slice(0, from) + text + whole.slice(to));
          expect(Array.isArray(found) && Array.isArray(rejected)).toBe(true);
        }),
        { numRuns: 60 },
      );
    });

    it('comes to an end with hostile texts', async () => {
      const many = 200_000;
      const middle = Math.floor(whole.length / 2);
      for (const text of [
        '{'.repeat(many),
        '['.repeat(many),
        '<a>'.repeat(many),
        'x'.repeat(5 * many),
        '\\"'.repeat(many),
      ])
        await read(whole.slice(0, middle) + text + whole.slice(middle), [65_536]);
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    });
  });
}

/** What a format reads out of a text, all together. */
async function readAll(format: Format, text: string, cuts: readonly number[]) {
  const parts: ParsedListing[] = await Array.fromAsync(format.read(piecesOf(text, cuts), NO_CONTEXT));
  return {
    records: parts.flatMap(({ records }) => records),
    rejected: parts.flatMap(({ rejected }) => rejected),
    doubtful: parts.flatMap(({ doubtful = [] }) => doubtful),
  };
}
