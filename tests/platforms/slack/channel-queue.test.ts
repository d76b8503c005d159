import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createChannelQueue, NoTurn } from '../../../src/platforms/slack/channel-queue.ts';

/** Timers and clocks may differ by a little. */
const A_SECOND_MS = 995;
const LONGER_THAN_A_SECOND_MS = 1_300;
const ada = { person: 'U1', patienceMs: 60_000 };

describe('posts', () => {
  it('to one channel begin in order, a second apart, also after one that failed', async () => {
    const queue = createChannelQueue();
    const began: { readonly name: string; readonly at: number }[] = [];
    const post = (name: string) =>
      queue.add(
        'T1:C1',
        async () => {
          began.push({ name, at: performance.now() });
          if (name === 'second') throw new Error('not taken');
          return name;
        },
        ada,
      );
    const outcomes = await Promise.allSettled(['first', 'second', 'third'].map(post));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[2]).toMatchObject({ value: 'third' });
    expect(began.map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    const gaps = began.slice(1).map(({ at }, before) => at - (began[before]?.at ?? at));
    for (const gap of gaps) expect(gap).toBeGreaterThan(A_SECOND_MS);
  });

  it('to a channel that fell silent keep the second too, however long that was', async () => {
    const gapsAfter = async (silence: number) => {
      const queue = createChannelQueue();
      const at: number[] = [];
      const post = () => queue.add('T1:C1', async () => at.push(performance.now()), ada);
      await post();
      await wait(silence);
      await Promise.all([post(), wait(50).then(post)]);
      const [first = 0, second = 0, third = 0] = at;
      return [second - first, third - second];
    };
    const silences = [0, 300, 900, 950, 980, 990, 995, 999, 1_005];
    for (const gaps of await Promise.all(silences.map(gapsAfter)))
      for (const gap of gaps) expect(gap).toBeGreaterThan(A_SECOND_MS);
  });

  it('to one channel go one at a time: the next one waits for a slow one, and a second more', async () => {
    const queue = createChannelQueue();
    const order: string[] = [];
    let ended = 0;
    const first = queue.add(
      'T1:C1',
      async () => {
        await wait(LONGER_THAN_A_SECOND_MS);
        order.push('first');
        ended = performance.now();
      },
      ada,
    );
    const second = queue.add(
      'T1:C1',
      async () => {
        order.push('second');
        return performance.now() - ended;
      },
      ada,
    );
    // Another channel is not held up by it.
    expect(await queue.add('T1:C2', async () => 'elsewhere', ada)).toBe('elsewhere');
    expect(order).toEqual([]);
    await first;
    expect(await second).toBeGreaterThan(A_SECOND_MS);
    expect(order).toEqual(['first', 'second']);
  });

  it('of many people take turns, and the bot’s own go first', async () => {
    const queue = createChannelQueue(1);
    const order: string[] = [];
    const say = (name: string, person?: string) =>
      queue.add('T1:C1', async () => order.push(name), { person, patienceMs: 60_000 });
    const talkative = ['a1', 'a2', 'a3', 'a4'].map((name) => say(name, 'a'));
    await Promise.all([...talkative, say('b1', 'b'), say('c1', 'c'), say('digest')]);
    expect(order).toEqual(['digest', 'a1', 'b1', 'c1', 'a2', 'a3', 'a4']);
    expect(queue.waiting).toBe(0);
  });
});

describe('a post that is given up while it waits', () => {
  it('is never sent: its time was over, or it was not wanted any more', async () => {
    const queue = createChannelQueue(1);
    const sent: string[] = [];
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    const hanging = queue.add('T1:C1', () => held, ada);
    const unwanted = new AbortController();
    const say = (name: string, turn: object) =>
      queue.add('T1:C1', async () => sent.push(name), { ...ada, ...turn });
    const late = say('late', { patienceMs: 20 });
    const cancelled = say('cancelled', { signal: unwanted.signal });
    const patient = say('patient', {});
    expect(queue.waiting).toBe(4);
    unwanted.abort();
    for (const outcome of await Promise.allSettled([late, cancelled]))
      expect(outcome).toMatchObject({ status: 'rejected', reason: expect.any(NoTurn) });
    release();
    await Promise.all([hanging, patient]);
    expect(sent).toEqual(['patient']);
    for (const over of [{ patienceMs: 0 }, { signal: unwanted.signal }])
      await expect(say('over', over)).rejects.toBeInstanceOf(NoTurn);
    expect(queue.waiting).toBe(0);
  });
});
