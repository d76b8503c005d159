import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { createChannelTurns } from '../../src/digest/channel-turns.ts';

const channels = Array.from({ length: 20 }, (_, at) => toAddress('test', 'lab', `c${at}`));
const [one = toAddress('test', 'lab', 'none')] = channels;

/** Work that ends when the test says so. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, finish: resolve };
}

it('does one thing at a time for a channel', async () => {
  const turns = createChannelTurns(() => {});
  const { work, finish } = held();
  let done = 0;
  turns.enqueue(one, work);
  turns.enqueue(one, async () => done++);
  expect(turns.isBusy(one)).toBe(true);
  expect(await turns.take(one, async () => 'at once')).toBeUndefined();
  finish();
  await turns.idle();
  expect(done).toBe(0);
  expect(await turns.take(one, async () => 'at once')).toBe('at once');
});

it('does eight things at a time over all channels', async () => {
  const turns = createChannelTurns(() => {});
  const { work, finish } = held();
  let begun = 0;
  for (const channel of channels)
    turns.enqueue(channel, () => {
      begun++;
      return work();
    });
  await new Promise(setImmediate);
  expect(begun).toBe(8);
  finish();
  await turns.idle();
  expect(begun).toBe(20);
});

it('goes on after a failure, which it tells', async () => {
  const failures: unknown[] = [];
  const turns = createChannelTurns((error, channel) => failures.push(error, channel));
  turns.enqueue(one, async () => {
    throw new Error('disk');
  });
  await turns.idle();
  await new Promise(setImmediate);
  expect(failures).toEqual([new Error('disk'), one]);
  await expect(
    turns.take(one, async () => {
      throw new Error('again');
    }),
  ).rejects.toThrow('again');
  expect(turns.isBusy(one)).toBe(false);
});

it('begins nothing after it was stopped, and waits for what was begun', async () => {
  const turns = createChannelTurns(() => {});
  const { work, finish } = held();
  let done = 0;
  const count = async () => done++;
  for (const channel of channels.slice(0, 8)) turns.enqueue(channel, () => work().then(count));
  turns.enqueue(channels[8] ?? one, count);
  await new Promise(setImmediate);
  const stopping = turns.stop();
  turns.enqueue(channels[9] ?? one, count);
  finish();
  await stopping;
  expect(done).toBe(8);
});
