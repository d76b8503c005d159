import { type Address, partsOf } from '../chat/address.ts';
import type { Platform } from '../chat/platform.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { Library } from '../search/library.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import { Overdue, within } from '../within.ts';
import { applyConfiguredChannels, type ConfiguredChannels } from './configured-channels.ts';
import type { DigestPost } from './deliver.ts';
import { createDigestDesk, type DigestDesk } from './digest-desk.ts';
import { createDispatcher, type Dispatcher, databaseFailed } from './dispatcher.ts';
import type { NewsSources } from './new/news-reader.ts';
import { type DigestPace, MACHINE_PACE } from './pace.ts';
import { createPicker } from './pick-paper.ts';
import { repeatedLook } from './repeated-look.ts';
import type { SlotOutcome } from './slot-outcome.ts';
import { createSteadyClock } from './steady-clock.ts';

/** What the papers of the day need of the program. */
export interface DigestScheduleOptions {
  readonly records: DigestRecords;
  readonly library: Library;
  /** What came into the library; undefined where nothing comes in. */
  readonly arrivals?: NewsSources['arrivals'];
  /** See NewsSources. */
  readonly ownPapers?: NewsSources['ownPapers'];
  /** Of the environment. */
  readonly settings: ConfiguredChannels & { readonly catchUpMs: number };
  readonly compose: (post: DigestPost) => Promise<Answer | undefined>;
  /** Those that run, by their name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly logger: Logger;
  /** Told what became of each paper that was due; for what is counted. */
  readonly onOutcome?: ((outcome: SlotOutcome) => void) | undefined;
  /** The machine's own where nothing else is said. */
  readonly pace?: Partial<DigestPace> | undefined;
}

/** The papers of the day as they run: clock, alarm and heartbeat. What is due never depends on when these come. */
export interface DigestSchedule {
  /** Answers also before the start. */
  readonly desk: DigestDesk;
  /** How long ago it last looked through what is due, to the end, in milliseconds of a clock that is never set; undefined before. */
  readonly sinceLastLookMs: number | undefined;
  /** From now on what is due is posted; once more, when another platform runs: looks what is due or was paused there. */
  start(): Promise<void>;
  /** Resolves within some seconds, whatever hangs: what was not finished then is settled by whoever runs next. */
  stop(): Promise<void>;
}

/** Nothing is posted before `start`. A database that fails is logged, and what is due is tried again at the next tick. */
export function createDigestSchedule(options: DigestScheduleOptions): DigestSchedule {
  const { records, library, settings, compose, platforms, logger, onOutcome } = options;
  const { catchUpMs } = settings;
  const machine = { ...MACHINE_PACE, ...options.pace };
  const now = createSteadyClock(machine, (aheadMs) => {
    dispatcher.lostSight();
    tellJump(aheadMs, machine, logger);
  });
  const pace: DigestPace = { ...machine, now };
  const postingFor = (address: Address) => platforms.get(partsOf(address).platform)?.posting;
  const { arrivals, ownPapers } = options;
  const picker = createPicker(library, { arrivals, ownPapers, interests: records.interests });
  const dispatcher: Dispatcher = createDispatcher({
    ...{ records, picker, postingFor, compose, catchUpMs, pace, logger, onOutcome },
  });
  let isRunning = false;
  let lastLook: number | undefined;
  let areConfigured = false;
  const look = async () => {
    if (!isRunning) return;
    // Again and again until it succeeded: without it channels of the environment would wait for the next start.
    if (!areConfigured) await applyConfiguredChannels(settings, records, pace.now());
    areConfigured = true;
    await dispatcher.tick();
    lastLook = pace.elapsed();
  };
  const repeated = repeatedly({ pace, logger, lostSight: dispatcher.lostSight });
  const tick = repeated(look, 'the look through what papers of the day are due');
  const beat = repeated(dispatcher.beat, 'the heartbeat in the database');
  let stopAlarm = async () => {};

  return {
    desk: createDigestDesk({
      ...{ records, picker, dispatcher, postingFor, catchUpMs, pace },
      defaults: settings,
      wake: () => void tick(),
    }),
    get sinceLastLookMs() {
      return lastLook === undefined ? undefined : pace.elapsed() - lastLook;
    },
    start: async () => {
      dispatcher.resumeSoon();
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
      if (areConfigured) await tellChannels(records.subscriptions, logger);
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

interface Repetition {
  readonly pace: DigestPace;
  readonly logger: Logger;
  /** Called when the database fails or hangs. */
  readonly lostSight: () => void;
}

/** Work that is done again and again; its failures go to the log. */
export function repeatedly({ pace, logger, lostSight }: Repetition) {
  return (work: () => Promise<void>, what: string) =>
    repeatedLook(work, {
      lookMs: pace.lookMs,
      elapsed: pace.elapsed,
      onFailure: (error) => {
        lostSight();
        logger.error({ err: error }, databaseFailed(error));
      },
      onHanging: (state, milliseconds) => {
        lostSight();
        const seconds = Math.round(milliseconds / 1000);
        if (state === 'over') logger.warn({ seconds }, `${what} comes to its end again`);
        else logger.error({ seconds }, `${what} hangs; another begins without it`);
      },
    });
}

const UNFINISHED =
  'a paper of the day was still being posted, or the database did not answer: whoever runs next looks what became of it';

function tellJump(aheadMs: number, { jumpSettlesMs }: DigestPace, logger: Logger): void {
  const seconds = Math.round(Math.abs(aheadMs) / 1000);
  logger.warn(
    { seconds: Math.sign(aheadMs) * seconds },
    `the clock of this machine jumped ${aheadMs > 0 ? 'ahead' : 'back'} by ${seconds} s, or the machine slept; papers of the day go by it when it stays so for ${Math.round(jumpSettlesMs / 1000)} s`,
  );
}

async function tellChannels(subscriptions: Subscriptions, logger: Logger): Promise<void> {
  try {
    const all = await subscriptions.list('');
    const paused = all.filter(({ pausedReason }) => pausedReason !== undefined).length;
    logger.info(
      `Paper of the day: ${all.length} channels${paused === 0 ? '' : `, ${paused} of them paused`}`,
    );
  } catch (error) {
    logger.error({ err: error }, databaseFailed(error));
  }
}
