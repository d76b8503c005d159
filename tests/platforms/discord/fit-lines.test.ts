import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLines, type Line } from '../../../src/platforms/discord/fit-lines.ts';

/** A line that can be as short as there is room. */
const elastic =
  (length: number): Line =>
  (room) =>
    'x'.repeat(Math.min(length, Math.max(0, room)));
const lengths = (texts: readonly string[] | undefined) => texts?.map(({ length }) => length);

describe('lines', () => {
  it('are whole where there is room, and those without anything are left out', () => {
    expect(fitLines([['a', '', elastic(2)], [], ['b']], { limit: 10, least: 0 })).toEqual(['a\nxx', '', 'b']);
  });

  it('that are long are shortened to the same length, and short ones stay whole', () => {
    const texts = [[elastic(100)], [elastic(10)], [elastic(70)], ['fixed']];
    expect(lengths(fitLines(texts, { limit: 95, least: 0 }))).toEqual([40, 10, 40, 5]);
  });

  it('are refused where they would be shorter than they may, or fixed ones have no room', () => {
    const texts = [[elastic(100)], [elastic(100)], ['fixed']];
    expect(fitLines(texts, { limit: 65, least: 30 })).toBeDefined();
    expect(fitLines(texts, { limit: 64, least: 30 })).toBeUndefined();
    expect(fitLines([['fixed']], { limit: 4, least: 0 })).toBeUndefined();
  });

  it('keep to the limit', () => {
    const line = fc.oneof(fc.string({ maxLength: 20 }), fc.nat(200).map(elastic));
    fc.assert(
      fc.property(fc.array(fc.array(line)), fc.nat(500), (texts, limit) => {
        const fitting = fitLines(texts, { limit, least: 0 });
        expect((fitting ?? []).join('').length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
