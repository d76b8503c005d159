import { type Address, partsOf } from '../chat/address.ts';
import type { Platform } from '../chat/platform.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { Library } from '../search/library.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscriptions } from '../store/subscriptions.ts';
import { applyConfiguredChannels, type ConfiguredChannels } from './configured-channels.ts';
import type { DigestPost } from './deliver.ts';
import { createDigestDesk, type DigestDesk } from './digest-desk.ts';
import { createDispatcher, databaseFailed } from './dispatcher.ts';
import { type DigestPace, MACHINE_PACE } from './pace.ts';
import { createPicker } from './pick-paper.ts';

/** What the papers of the day need of the program. */
export interface DigestScheduleOptions {
  readonly records: DigestRecords;
  readonly library: Library;
  /** Of the environment. */
  readonly settings: ConfiguredChannels & { readonly catchUpMs: number };
  readonly compose: (post: DigestPost) => Promise<Answer | undefined>;
  /** Those that run, by their name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly logger: Logger;
  /** The machine's own where nothing else is said. */
  readonly pace?: Partial<DigestPace> | undefined;
}

/** The papers of the day as they run: clock, alarm and heartbeat. What is due never depends on when these come. */
export interface DigestSchedule {
  /** Answers also before the start. */
  readonly desk: DigestDesk;
  /** From now on what is due is posted; once more: looks whether something is. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Nothing is posted before `start`. A database that fails is logged, and what is due is tried again at the next tick. */
export function createDigestSchedule(options: DigestScheduleOptions): DigestSchedule {
  const { records, library, settings, compose, platforms, logger } = options;
  const { catchUpMs } = settings;
  const pace = { ...MACHINE_PACE, ...options.pace };
  const postingFor = (address: Address) => platforms.get(partsOf(address).platform)?.posting;
  const picker = createPicker(library);
  const dispatcher = createDispatcher({ records, picker, postingFor, compose, catchUpMs, pace, logger });
  let isRunning = false;
  const attempt = async (work: () => Promise<void>) => {
    await work().catch((error: unknown) => logger.error({ err: error }, databaseFailed(error)));
  };
  const tick = oneAtATime(async () => {
    if (isRunning) await attempt(dispatcher.tick);
  });
  let stopAlarm = async () => {};

  return {
    desk: createDigestDesk({
      ...{ records, picker, dispatcher, postingFor, catchUpMs, pace },
      defaults: settings,
      wake: () => void tick(),
    }),
    start: async () => {
      if (isRunning) return tick();
      isRunning = true;
      await attempt(() => applyConfiguredChannels(settings, records.subscriptions, pace.now()));
      await attempt(dispatcher.beat);
      await attempt(() => tellChannels(records.subscriptions, logger));
      // It may have been stopped meanwhile.
      if (!isRunning) return;
      const beating = setInterval(() => void attempt(dispatcher.beat), pace.beatMs);
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
      await tick();
      await attempt(dispatcher.stop);
    },
  };
}

async function tellChannels(subscriptions: Subscriptions, logger: Logger): Promise<void> {
  const all = await subscriptions.list('');
  const paused = all.filter(({ pausedReason }) => pausedReason !== undefined).length;
  logger.info(`Paper of the day: ${all.length} channels${paused === 0 ? '' : `, ${paused} of them paused`}`);
}

/** Work that never overlaps itself: a call while it is done has it done once more, however many such calls come. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let last = Promise.resolve();
  let isWaiting = false;
  return () => {
    if (isWaiting) return last;
    isWaiting = true;
    last = last.then(() => {
      isWaiting = false;
      return work();
    });
    return last;
  };
}
