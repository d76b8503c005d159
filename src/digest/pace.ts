import { startAlarm } from './alarm.ts';

/** Where a delivery stands. */
export type Step =
  | 'planned'
  | 'picked'
  | 'claimed'
  | 'sending'
  | 'composed'
  | 'accepted'
  | 'threaded'
  | 'sent';

/** How time passes for the papers of the day. What is due never depends on when the ticks come. Durations are milliseconds. */
export interface DigestPace {
  /** The clock that papers are due by; heartbeats go by the machine's own, or the database's. */
  now(): Date;
  /** Milliseconds of a clock that is never set. */
  elapsed(): number;
  /** Calls `tick` again and again. @returns what ends that */
  startTicks(tick: () => Promise<void>): () => Promise<void>;
  /** How often a process says that it is alive. */
  readonly beatMs: number;
  /** After how long a silence a process counts as dead. */
  readonly deadAfterMs: number;
  /** The delay before a delivery is tried again for the first time. */
  readonly firstRetryMs: number;
  /** How long posting a paper may take before its place is given to another; it is looked for later whether it got through. */
  readonly deliveryMs: number;
  /** After how long it is tried once more whether a channel takes no posts, before its digest is paused. */
  readonly secondLookMs: number;
  /** How often it is looked whether a channel whose digest is paused takes posts again. */
  readonly resumeLookMs: number;
  /** How long a clock that jumped must stay there before it is believed. */
  readonly jumpSettlesMs: number;
  /** How long a look through what is due may take before another begins without it. */
  readonly lookMs: number;
  /** How long stopping may take, whatever hangs. */
  readonly stopMs: number;
  /** Told of each step of a delivery when it is reached. */
  reached(step: Step): void;
}

const MINUTE_MS = 60_000;

/** By the clock of the machine, looking every minute what is due. */
export const MACHINE_PACE: DigestPace = {
  now: () => new Date(),
  elapsed: () => performance.now(),
  startTicks: (tick) => startAlarm(tick),
  beatMs: 20_000,
  deadAfterMs: 2 * MINUTE_MS,
  firstRetryMs: 30_000,
  deliveryMs: 5 * MINUTE_MS,
  secondLookMs: 5 * MINUTE_MS,
  resumeLookMs: 60 * MINUTE_MS,
  jumpSettlesMs: 1.5 * MINUTE_MS,
  lookMs: 2 * MINUTE_MS,
  stopMs: 7_000,
  reached: () => {},
};
