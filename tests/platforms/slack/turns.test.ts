import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../src/platforms/slack/turns.ts';

describe('turns', () => {
  it('are taken one a round of the event loop, by each person in turn', async () => {
    const turns = createTurns();
    const taken: { readonly name: string; readonly round: number }[] = [];
    let round = 0;
    let counting = setImmediate(function count() {
      round++;
      counting = setImmediate(count);
    });
    const work = async (person: string, name: string) => {
      await turns.next(person);
      taken.push({ name, round });
    };
    const names = ['a0', 'a1', 'a2', 'a3', 'b0', 'c0'];
    const working = names.map((name) => work(name.slice(0, 1), name));
    expect(taken).toEqual([]);
    await Promise.all(working);
    clearImmediate(counting);
    expect(taken.map(({ name }) => name)).toEqual(['a0', 'b0', 'c0', 'a1', 'a2', 'a3']);
    expect(new Set(taken.map((one) => one.round)).size).toBe(names.length);
  });
});
