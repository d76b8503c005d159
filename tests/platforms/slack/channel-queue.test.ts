import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createChannelQueue } from '../../../src/platforms/slack/channel-queue.ts';

/** Timers may be a little early. */
const A_SECOND_MS = 980;
const LONGER_THAN_A_SECOND_MS = 1_300;

describe('posts', () => {
  it('to one channel begin in order, a second apart, also after one that failed', async () => {
    const queue = createChannelQueue();
    const began: { readonly name: string; readonly at: number }[] = [];
    const post = (name: string) =>
      queue.add('T1:C1', async () => {
        began.push({ name, at: performance.now() });
        if (name === 'second') throw new Error('not taken');
        return name;
      });
    const outcomes = await Promise.allSettled(['first', 'second', 'third'].map(post));
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(outcomes[2]).toMatchObject({ value: 'third' });
    expect(began.map(({ name }) => name)).toEqual(['first', 'second', 'third']);
    const gaps = began.slice(1).map(({ at }, before) => at - (began[before]?.at ?? at));
    for (const gap of gaps) expect(gap).toBeGreaterThan(A_SECOND_MS);
  });

  it('to one channel go one at a time: the next one waits for a slow one', async () => {
    const queue = createChannelQueue();
    const order: string[] = [];
    const first = queue.add('T1:C1', async () => {
      await wait(LONGER_THAN_A_SECOND_MS);
      order.push('first');
    });
    const second = queue.add('T1:C1', async () => order.push('second'));
    // Another channel is not held up by it.
    expect(await queue.add('T1:C2', async () => 'elsewhere')).toBe('elsewhere');
    expect(order).toEqual([]);
    await Promise.all([first, second]);
    expect(order).toEqual(['first', 'second']);
  });
});
