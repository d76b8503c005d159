import { setTimeout as wait } from 'node:timers/promises';
import { createFairQueue, type FairQueue, type Waiter } from '../../chat/fair-queue.ts';

const INTERVAL_MS = 1_000;

/** Posts to one channel go one after another, with a second between them: what Slack allows. */
export interface ChannelQueue {
  /** @throws NoTurn when its turn did not come in time; then it is not posted */
  add<T>(channel: string, post: () => Promise<T>, turn: Turn): Promise<T>;
  /** How many posts wait, over all channels. */
  readonly waiting: number;
}

/** How a post waits. */
export interface Turn extends Waiter {
  /** How long, in milliseconds. */
  readonly patienceMs: number;
  /** Ends the waiting; what is being posted is not ended. */
  readonly signal?: AbortSignal | undefined;
}

/** A post whose turn did not come in time, so that it was not sent. */
export class NoTurn extends Error {
  override readonly name = 'NoTurn';

  constructor() {
    super('so many posts wait for this channel that the turn of this one did not come in time');
  }
}

type Job = () => Promise<void>;

/**
 * A queue of this process: other processes that post to the same channel are not counted.
 * @param intervalMs between the end of a post and the beginning of the next one to the same channel
 */
export function createChannelQueue(intervalMs: number = INTERVAL_MS): ChannelQueue {
  const channels = new Map<string, FairQueue<Job>>();
  let waiting = 0;

  const work = async (channel: string, jobs: FairQueue<Job>): Promise<void> => {
    for (let job = jobs.next(); job !== undefined; job = jobs.next()) {
      await job();
      // From the end, since nobody knows when Slack counted it. Also after the last one: who comes next waits as well.
      await rest(intervalMs);
    }
    channels.delete(channel);
  };

  const jobsOf = (channel: string): FairQueue<Job> => {
    const known = channels.get(channel);
    if (known !== undefined) return known;
    const jobs = createFairQueue<Job>();
    channels.set(channel, jobs);
    // In a moment: what is added now is there then.
    queueMicrotask(() => void work(channel, jobs));
    return jobs;
  };

  return {
    get waiting() {
      return waiting;
    },
    add: (channel, post, turn) =>
      new Promise((resolve, reject) => {
        if (turn.signal?.aborted === true || turn.patienceMs <= 0) {
          reject(new NoTurn());
          return;
        }
        const jobs = jobsOf(channel);
        const leave = () => {
          waiting--;
          clearTimeout(timer);
          turn.signal?.removeEventListener('abort', giveUp);
        };
        const job: Job = async () => {
          leave();
          try {
            resolve(await post());
          } catch (error) {
            reject(error);
          }
        };
        const giveUp = () => {
          if (!jobs.remove(job)) return;
          leave();
          reject(new NoTurn());
        };
        const timer = setTimeout(giveUp, turn.patienceMs);
        turn.signal?.addEventListener('abort', giveUp);
        waiting++;
        jobs.add(job, turn);
      }),
  };
}

/** At least so long: a timer may ring a little early. Nothing is kept alive for it. */
async function rest(milliseconds: number): Promise<void> {
  const until = performance.now() + milliseconds;
  for (let left = milliseconds; left > 0; left = until - performance.now())
    await wait(left, undefined, { ref: false });
}
