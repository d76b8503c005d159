import { schedule } from 'node-cron';

/** Where a delivery stands. */
export type Step = 'planned' | 'picked' | 'claimed' | 'sending' | 'accepted' | 'threaded' | 'sent';

/** How time passes for the papers of the day. What is due never depends on when the ticks come. */
export interface DigestPace {
  /** The clock that papers are due by; heartbeats go by the machine's own. */
  now(): Date;
  /** Calls `tick` again and again. @returns what ends that */
  startTicks(tick: () => Promise<void>): () => Promise<void>;
  /** How often a process says that it is alive, in milliseconds. */
  readonly beatMs: number;
  /** After how long a silence, in milliseconds, a process counts as dead. */
  readonly deadAfterMs: number;
  /** The delay before a delivery is tried again for the first time, in milliseconds. */
  readonly firstRetryMs: number;
  /** Told of each step of a delivery when it is reached. */
  reached(step: Step): void;
}

const EVERY_MINUTE = '* * * * *';

/** By the clock of the machine, looking every minute what is due. */
export const MACHINE_PACE: DigestPace = {
  now: () => new Date(),
  startTicks: (tick) => {
    const task = schedule(EVERY_MINUTE, tick, { name: 'digests', noOverlap: true });
    return async () => void (await task.destroy());
  },
  beatMs: 20_000,
  deadAfterMs: 2 * 60_000,
  firstRetryMs: 30_000,
  reached: () => {},
};
