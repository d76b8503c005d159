import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Outcome, winOfDuels } from '../../../src/digest/new/duel.ts';
import { seededRandom } from '../../../src/digest/new/seeded-random.ts';

const outcomes = (area: number, rewards: readonly number[]): readonly Outcome[] =>
  rewards.map((reward) => ({ area, reward }));

describe('duels of areas', () => {
  it('are won by what was hardly tried, the least tried first', () => {
    const known = [...outcomes(0, [1, 1, 1, 1, 1, 1]), ...outcomes(1, [0])];
    expect(winOfDuels(known, [0, 1, 2], seededRandom('s'))).toBe(2);
    expect(winOfDuels(known, [0, 1], seededRandom('s'))).toBe(1);
  });

  it('are lost by what brought less than the leader, again and again', () => {
    const known = [...outcomes(0, Array(20).fill(1)), ...outcomes(1, [0, 0, 0, 1])];
    for (let seed = 0; seed < 50; seed++)
      expect(winOfDuels(known, [0, 1], seededRandom(String(seed)))).toBeUndefined();
  });

  it('are won now and then where the leader was not always liked', () => {
    const known = [...outcomes(0, [1, 0, 1, 0, 1, 0, 1, 0]), ...outcomes(1, [0, 1, 0])];
    const wins = Array.from({ length: 100 }, (_, seed) =>
      winOfDuels(known, [0, 1], seededRandom(String(seed))),
    );
    const won = wins.filter((area) => area === 1).length;
    expect(won).toBeGreaterThan(10);
    expect(won).toBeLessThan(90);
  });

  it('give one of the areas that there are, or none', () => {
    const any = fc.array(fc.record({ area: fc.nat({ max: 5 }), reward: fc.constantFrom(0, 1) }));
    fc.assert(
      fc.property(any, fc.uniqueArray(fc.nat({ max: 5 })), fc.string(), (known, areas, seed) => {
        const area = winOfDuels(known, areas, seededRandom(seed));
        expect(area === undefined || areas.includes(area)).toBe(true);
        expect(winOfDuels(known, areas, seededRandom(seed))).toBe(area);
      }),
    );
  });
});
