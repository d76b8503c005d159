import { describe, expect, it } from 'vitest';
import { createTurns, giveWay } from '../src/turns.ts';

const work = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end; );
};

/** Counts turns of the thread until something is done. */
async function countingTurns(run: (turn: () => number) => Promise<void>): Promise<number> {
  let turns = 0;
  const count = () => {
    turns++;
    next = setImmediate(count);
  };
  let next = setImmediate(count);
  await run(() => turns);
  clearImmediate(next);
  return turns;
}

describe('something long', () => {
  it('gives others their turn every ten milliseconds, and not before', async () => {
    const turn = createTurns();
    expect(turn()).toBeUndefined();
    work(11);
    const turns = await countingTurns(async () => {
      await turn();
    });
    expect(turns).toBeGreaterThanOrEqual(1);
    expect(turn()).toBeUndefined();
  });

  it('goes on alone, however many others do something long, one after another', async () => {
    const order: string[] = [];
    const at: number[] = [];
    await countingTurns(async (turn) => {
      const long = async (name: string) => {
        for (let step = 0; step < 4; step++) {
          await giveWay();
          order.push(name);
          at.push(turn());
        }
      };
      await Promise.all([long('a'), long('b'), long('c')]);
    });
    expect(order.join('')).toBe('abcabcabcabc');
    expect(new Set(at).size).toBe(12);
  });
});
