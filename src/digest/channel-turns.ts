import PQueue from 'p-queue';
import type { Address } from '../chat/address.ts';

/** Over all channels. */
const AT_ONCE = 8;

/** Work for channels: one thing at a time for each, and eight at a time over all of them. */
export interface ChannelTurns {
  isBusy(channel: Address): boolean;
  /** Does the work when its turn comes; nothing when the channel is busy. */
  enqueue(channel: Address, work: () => Promise<unknown>): void;
  /** Does the work at once; undefined when the channel is busy. */
  take<T>(channel: Address, work: () => Promise<T>): Promise<T | undefined>;
  /** Resolves when nothing is done or waits. */
  idle(): Promise<void>;
  /** Begins nothing more, and finishes what was begun. */
  stop(): Promise<void>;
}

/** @param onFailure called with what enqueued work rejects with */
export function createChannelTurns(onFailure: (error: unknown, channel: Address) => void): ChannelTurns {
  const queue = new PQueue({ concurrency: AT_ONCE });
  const busy = new Set<Address>();
  let stopped = false;
  return {
    isBusy: (channel) => busy.has(channel),
    enqueue: (channel, work) => {
      if (stopped || busy.has(channel)) return;
      busy.add(channel);
      void queue
        .add(work)
        .catch((error: unknown) => onFailure(error, channel))
        .finally(() => busy.delete(channel));
    },
    take: async (channel, work) => {
      if (busy.has(channel)) return undefined;
      busy.add(channel);
      try {
        return await work();
      } finally {
        busy.delete(channel);
      }
    },
    idle: () => queue.onIdle(),
    stop: async () => {
      stopped = true;
      queue.clear();
      await queue.onIdle();
    },
  };
}
