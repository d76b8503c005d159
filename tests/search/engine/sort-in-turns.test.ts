import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortInTurns } from '../../../src/search/engine/sort-in-turns.ts';

describe('sorting in turns', () => {
  it('gives the order of sorting at once, whatever the length of runs', async () => {
    const values = fc.array(fc.nat(20), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(values, fc.integer({ min: 1, max: 50 }), async (numbers, run) => {
        const sorted = await sortInTurns(Uint32Array.from(numbers), (a, b) => a > b, run);
        expect([...sorted]).toEqual(numbers.toSorted((a, b) => b - a));
      }),
    );
  });

  it('lets others have their turn', async () => {
    let others = 0;
    const other = setInterval(() => others++, 0);
    const slowly = (a: number, b: number) => {
      for (const end = performance.now() + 1; performance.now() < end; );
      return a < b;
    };
    await sortInTurns(
      Uint32Array.from({ length: 64 }, (_, at) => 64 - at),
      slowly,
      4,
    );
    clearInterval(other);
    expect(others).toBeGreaterThan(2);
  });
});
