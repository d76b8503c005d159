import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairQueue, type Waiter } from '../../src/chat/fair-queue.ts';

interface Item extends Waiter {
  readonly id: number;
}

/** What is put in, and when something is taken out (undefined). */
const steps = fc.array(
  fc.option(
    fc.record({
      person: fc.option(fc.constantFrom('a', 'b', 'c', 'd'), { nil: undefined, freq: 8 }),
      isShort: fc.boolean(),
    }),
    { nil: undefined, freq: 2 },
  ),
  { maxLength: 120 },
);

interface Taken extends Item {
  /** Turns of each other person since it was the first of its own person's. */
  readonly others: ReadonlyMap<string, number>;
}

/** Does the steps, then empties the queue. */
function run(given: readonly (Waiter | undefined)[]) {
  const queue = createFairQueue<Item>();
  const waiting: Item[] = [];
  const taken: Taken[] = [];
  const turnsOf = new Map<string, Map<string, number>>();
  const take = () => {
    const item = queue.next();
    if (item === undefined) return false;
    const before = waiting.slice();
    waiting.splice(waiting.indexOf(item), 1);
    const { person } = item;
    taken.push({ ...item, others: new Map(person === undefined ? [] : turnsOf.get(person)) });
    expect(person === undefined || before.every((one) => one.person !== undefined)).toBe(true);
    if (person === undefined) return true;
    for (const one of new Set(before.map((other) => other.person)))
      if (one !== undefined && one !== person) {
        const counts = turnsOf.get(one) ?? new Map<string, number>();
        turnsOf.set(one, counts.set(person, (counts.get(person) ?? 0) + 1));
      }
    turnsOf.delete(person);
    return true;
  };
  given.forEach((step, id) => {
    if (step === undefined) {
      take();
      return;
    }
    const item = { ...step, id };
    queue.add(item, item);
    waiting.push(item);
    expect(queue.size).toBe(waiting.length);
  });
  while (take());
  return { taken, left: waiting };
}

const added = (given: readonly (Waiter | undefined)[]) =>
  given.flatMap((step, id) => (step === undefined ? [] : [{ ...step, id }]));

describe('a fair queue', () => {
  it('gives out everything once, each person’s own in order, and the bot’s before all others', () => {
    fc.assert(
      fc.property(steps, (given) => {
        const { taken, left } = run(given);
        expect(left).toEqual([]);
        for (const person of ['a', 'b', 'c', 'd', undefined]) {
          const idsOf = (items: readonly Item[]) =>
            items.filter((item) => item.person === person).map(({ id }) => id);
          expect(idsOf(taken)).toEqual(idsOf(added(given)));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('lets nobody wait for more than one turn of each other person', () => {
    fc.assert(
      fc.property(steps, (given) => {
        for (const { others } of run(given).taken)
          for (const turns of others.values()) expect(turns).toBeLessThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });

  it('tells what is short before what is long, once a person until the others had their turns', () => {
    const queue = createFairQueue<string>();
    queue.add('long of a', { person: 'a' });
    queue.add('long of b', { person: 'b' });
    queue.add('short of c', { person: 'c', isShort: true });
    expect(queue.next()).toBe('short of c');
    queue.add('another of c', { person: 'c', isShort: true });
    queue.add('short of d', { person: 'd', isShort: true });
    const rest = [queue.next(), queue.next(), queue.next(), queue.next(), queue.next()];
    expect(rest).toEqual(['short of d', 'long of a', 'long of b', 'another of c', undefined]);
  });

  it('lets go of what does not want to wait any more, wherever it stands', () => {
    const queue = createFairQueue<string>();
    queue.add('own', {});
    queue.add('first', { person: 'a' });
    queue.add('second', { person: 'a' });
    queue.add('other', { person: 'b' });
    expect([queue.remove('own'), queue.remove('first'), queue.remove('other')]).toEqual([true, true, true]);
    expect([queue.remove('own'), queue.remove('other')]).toEqual([false, false]);
    expect([queue.size, queue.next(), queue.next(), queue.size]).toEqual([1, 'second', undefined, 0]);
  });
});
