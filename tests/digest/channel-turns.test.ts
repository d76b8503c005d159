import { expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { createChannelTurns } from '../../src/digest/channel-turns.ts';

const channels = Array.from({ length: 20 }, (_, at) => toAddress('test', 'lab', `c${at}`));
const [one = toAddress('test', 'lab', 'none')] = channels;

const MINUTE_MS = 60_000;

/** Work that ends when the test says so. */
function held() {
  const { promise, resolve } = Promise.withResolvers<void>();
  return { work: () => promise, finish: resolve };
}

it('does one thing at a time for a channel', async () => {
  const turns = createChannelTurns(MINUTE_MS, () => {});
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
  const turns = createChannelTurns(MINUTE_MS, () => {});
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

it('lets what has time wait for everything else', async () => {
  const turns = createChannelTurns(MINUTE_MS, () => {});
  const { work, finish } = held();
  for (const channel of channels.slice(0, 8)) turns.enqueue(channel, work);
  const done: string[] = [];
  turns.enqueue(channels[8] ?? one, async () => done.push('has time'), 'time');
  turns.enqueue(channels[9] ?? one, async () => done.push('due'));
  finish();
  await turns.idle();
  expect(done).toEqual(['due', 'has time']);
});

it('does eight things at a time for each platform: one that hangs keeps no other waiting', async () => {
  const failures: unknown[] = [];
  const turns = createChannelTurns(50, (error) => failures.push(error));
  const never = () => new Promise<void>(() => undefined);
  let begun = 0;
  for (const channel of channels)
    turns.enqueue(channel, () => {
      begun++;
      return never();
    });
  let done = 0;
  turns.enqueue(toAddress('other', 'lab', 'c'), async () => done++);
  await new Promise(setImmediate);
  expect({ begun, done }).toEqual({ begun: 8, done: 1 });
  // What does not come to an end loses its place, and its channel may be begun anew.
  await turns.idle();
  await new Promise(setImmediate);
  expect(begun).toBe(20);
  expect(failures).toHaveLength(20);
  expect(turns.isBusy(one)).toBe(false);
  await expect(turns.take(one, never)).rejects.toThrow('no end within');
});

it('goes on after a failure, which it tells', async () => {
  const failures: unknown[] = [];
  const turns = createChannelTurns(MINUTE_MS, (error, channel) => failures.push(error, channel));
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
  const turns = createChannelTurns(MINUTE_MS, () => {});
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

it('waits when it is stopped for what was taken at once, and takes nothing more', async () => {
  const turns = createChannelTurns(MINUTE_MS, () => {});
  const { work, finish } = held();
  let done = 0;
  const taken = turns.take(one, () => work().then(() => done++));
  const stopped = turns.stop().then(() => done);
  await expect(turns.take(channels[1] ?? one, async () => 'at once')).rejects.toThrow('stopped');
  finish();
  await taken;
  expect(await stopped).toBe(1);
});
