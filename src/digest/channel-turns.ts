import PQueue from 'p-queue';
import { type Address, partsOf } from '../chat/address.ts';
import { createInFlight } from '../chat/in-flight.ts';
import { within } from '../within.ts';

/** Over all channels of a platform. */
const AT_ONCE = 8;

/**
 * Work for channels: one thing at a time for each, and eight at a time over all of a platform, so that a platform that hangs
 * keeps no other waiting. What does not come to an end loses its place, and fails.
 */
export interface ChannelTurns {
  isBusy(channel: Address): boolean;
  /** Does the work when its turn comes; nothing when the channel is busy. What has time comes after everything else. */
  enqueue(channel: Address, work: () => Promise<unknown>, has?: 'time'): void;
  /** Does the work at once; undefined when the channel is busy. Rejects after `stop`. */
  take<T>(channel: Address, work: () => Promise<T>): Promise<T | undefined>;
  /** Resolves when nothing is done or waits. */
  idle(): Promise<void>;
  /** Begins nothing more, and finishes what was begun. */
  stop(): Promise<void>;
}

/**
 * @param longestMs how long work may take
 * @param onFailure called with what enqueued work rejects with
 */
export function createChannelTurns(
  longestMs: number,
  onFailure: (error: unknown, channel: Address) => void,
): ChannelTurns {
  const queues = new Map<string, PQueue>();
  const queueOf = (channel: Address): PQueue => {
    const { platform } = partsOf(channel);
    const queue = queues.get(platform) ?? new PQueue({ concurrency: AT_ONCE });
    queues.set(platform, queue);
    return queue;
  };
  const busy = new Set<Address>();
  const taken = createInFlight();
  let stopped = false;
  const idle = async () =>
    void (await Promise.all([
      taken.drain(longestMs),
      ...[...queues.values()].map((queue) => queue.onIdle()),
    ]));
  return {
    isBusy: (channel) => busy.has(channel),
    enqueue: (channel, work, has) => {
      if (stopped || busy.has(channel)) return;
      busy.add(channel);
      void queueOf(channel)
        .add(() => within(longestMs, work()), { priority: has === 'time' ? 0 : 1 })
        .catch((error: unknown) => onFailure(error, channel))
        .finally(() => busy.delete(channel));
    },
    take: async (channel, work) => {
      // Whoever has said goodbye is taken for dead at once.
      if (stopped) throw new Error('it is being stopped: nothing is posted any more');
      if (busy.has(channel)) return undefined;
      busy.add(channel);
      try {
        return await taken.track(within(longestMs, work()));
      } finally {
        busy.delete(channel);
      }
    },
    idle,
    stop: async () => {
      stopped = true;
      for (const queue of queues.values()) queue.clear();
      await idle();
    },
  };
}
