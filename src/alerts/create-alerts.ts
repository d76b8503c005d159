import { type Address, partsOf } from '../chat/address.ts';
import type { Platform } from '../chat/platform.ts';
import { repeatedly } from '../digest/digest-schedule.ts';
import { databaseFailed } from '../digest/dispatcher.ts';
import { type DigestPace, MACHINE_PACE } from '../digest/pace.ts';
import { createSteadyClock } from '../digest/steady-clock.ts';
import { Overdue, within } from '../within.ts';
import type { AlertOptions } from './alert-context.ts';
import { type AlertDesk, createAlertDesk } from './alert-desk.ts';
import { createAlertDispatcher } from './alert-dispatcher.ts';

/** What telling people of new papers needs of the program. */
export interface AlertsOptions extends Omit<AlertOptions, 'postingFor' | 'pace'> {
  /** Those that run, by their name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  /** The machine's own where nothing else is said. */
  readonly pace?: Partial<DigestPace> | undefined;
}

/** What people and channels follow, as it runs: clock, alarm and heartbeat. What is due never depends on when these come. */
export interface Alerts {
  /** Answers also before the start. */
  readonly desk: AlertDesk;
  /** From now on followers are told; once more, when another platform runs. */
  start(): Promise<void>;
  /** Resolves within some seconds, whatever hangs: what was not finished then is settled by whoever runs next. */
  stop(): Promise<void>;
}

/** Nobody is told before `start`. A database that fails is logged, and what is due is tried again at the next tick. */
export function createAlerts({ platforms, pace: given, ...options }: AlertsOptions): Alerts {
  const { records, logger } = options;
  const machine = { ...MACHINE_PACE, ...given };
  // The papers of the day tell of a clock that jumps.
  const pace: DigestPace = { ...machine, now: createSteadyClock(machine, () => {}) };
  const postingFor = (address: Address) => platforms.get(partsOf(address).platform)?.posting;
  const telling: AlertOptions = { ...options, pace, postingFor };
  const dispatcher = createAlertDispatcher(telling);
  const untold = new Set<Address>();
  let isRunning = false;
  const look = async () => {
    if (!isRunning) return;
    const paused = (await records.follows.followers()).filter((one) => one.pausedReason !== undefined);
    untold.clear();
    for (const { id, isToldOfPause } of paused) if (!isToldOfPause) untold.add(id);
    await dispatcher.tick();
  };
  const repeated = repeatedly({ pace, logger, lostSight: () => {} });
  const tick = repeated(look, 'the look through what followers are to be told');
  const beat = repeated(dispatcher.beat, 'the heartbeat in the database');
  let stopAlarm = async () => {};
  return {
    desk: createAlertDesk({ ...telling, untold }),
    start: async () => {
      if (isRunning) return tick();
      isRunning = true;
      await beat();
      // It may have been stopped meanwhile.
      if (!isRunning) return;
      const beating = setInterval(() => void beat(), pace.beatMs);
      const stopTicks = pace.startTicks(tick);
      stopAlarm = async () => {
        clearInterval(beating);
        await stopTicks();
      };
      await tick();
    },
    stop: async () => {
      if (!isRunning) return;
      isRunning = false;
      await stopAlarm();
      try {
        await within(pace.stopMs, Promise.all([tick(), dispatcher.stop()]));
      } catch (error) {
        if (error instanceof Overdue) logger.warn(UNFINISHED);
        else logger.error({ err: error }, databaseFailed(error));
      }
    },
  };
}

const UNFINISHED =
  'a follower was still being told of new papers, or the database did not answer: whoever runs next looks what became of it';
