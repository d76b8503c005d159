import PQueue from 'p-queue';

const INTERVAL_MS = 1_000;

/** Posts to one channel go one after another, at most one a second: what Slack allows. */
export interface ChannelQueue {
  add<T>(channel: string, post: () => Promise<T>): Promise<T>;
}

/** A queue of this process: other processes that post to the same channel are not counted. */
export function createChannelQueue(): ChannelQueue {
  const queues = new Map<string, PQueue>();
  return {
    add: async (channel, post) => {
      let queue = queues.get(channel);
      if (queue === undefined) {
        queue = new PQueue({ concurrency: 1, interval: INTERVAL_MS, intervalCap: 1, strict: true });
        queues.set(channel, queue);
      }
      try {
        return await queue.add(post);
      } finally {
        forgetWhenIdle(channel, queue, queues);
      }
    },
  };
}

/** A queue is kept for as long as it still holds the next post back, so that memory does not grow with channels. */
function forgetWhenIdle(channel: string, queue: PQueue, queues: Map<string, PQueue>): void {
  if (queue.size > 0 || queue.pending > 0) return;
  setTimeout(() => {
    if (queue.size === 0 && queue.pending === 0 && queues.get(channel) === queue) queues.delete(channel);
  }, INTERVAL_MS).unref();
}
