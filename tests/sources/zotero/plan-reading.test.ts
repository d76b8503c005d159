import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasNews, planReading } from '../../../src/sources/zotero/plan-reading.ts';

const versions = (entries: Readonly<Record<string, number>>) => new Map(Object.entries(entries));

describe('planReading', () => {
  it('reads by version, then by key, what is beyond a position', () => {
    const items = versions({ C: 5, B: 7, A: 7, D: 9, E: 3 });
    const plan = (version: number, key?: string) =>
      planReading(items, new Map(), { version, key, isCaughtUp: false }).map((one) => one.key);
    expect(plan(0)).toEqual(['E', 'C', 'A', 'B', 'D']);
    expect(plan(5)).toEqual(['A', 'B', 'D']);
    expect(plan(7, 'A')).toEqual(['B', 'D']);
    expect(plan(9)).toEqual([]);
    expect(hasNews(items, { version: 7, key: 'B', isCaughtUp: true })).toBe(true);
    expect(hasNews(items, { version: 9, isCaughtUp: true })).toBe(false);
  });

  it('reads an item once: where it changed, else where its notes did', () => {
    const items = versions({ A: 5, B: 6 });
    const notes = versions({ A: 20 });
    expect(planReading(items, notes, { version: 0, isCaughtUp: false })).toEqual([
      { key: 'A', version: 5 },
      { key: 'B', version: 6 },
    ]);
    expect(planReading(items, notes, { version: 6, isCaughtUp: true })).toEqual([{ key: 'A', version: 20 }]);
  });

  it('loses nothing, however often it begins anew and whatever notes come and go meanwhile', () => {
    const keys = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
    const some = fc.array(fc.tuple(keys, fc.nat(12)), { maxLength: 8 });
    fc.assert(
      fc.property(some, fc.array(some, { minLength: 1, maxLength: 8 }), (items, notesAtEach) => {
        const there = new Map(items.map(([key, version]) => [key, version + 1]));
        const read = new Set<string>();
        let position = { version: 0, key: undefined as string | undefined, isCaughtUp: false };
        for (const notes of notesAtEach) {
          const [next] = planReading(there, new Map(notes), position);
          if (next === undefined) break;
          read.add(next.key);
          position = { ...next, isCaughtUp: false };
        }
        for (const { key } of planReading(there, new Map(), position)) read.add(key);
        expect([...read].sort()).toEqual([...there.keys()].sort());
      }),
    );
  });
});
