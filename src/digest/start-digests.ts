import { readFileSync } from 'node:fs';
import { schedule } from 'node-cron';
import type { Address } from '../chat/address.ts';
import type { Platform } from '../chat/ports.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { Paper } from '../papers/paper.ts';
import type { Library } from '../search/library.ts';
import type { DigestTables } from '../store/open-store.ts';
import { applyConfiguredChannels } from './configured-channels.ts';
import type { DigestPost, Step } from './deliver.ts';
import { createDigestRunner, databaseFailed } from './digest-runner.ts';
import { createDigests, type Digests } from './digests.ts';
import { createPicker } from './pick-paper.ts';
import type { DigestDefaults } from './subscription.ts';

/** Of the environment. */
interface DigestSettings extends DigestDefaults {
  readonly channels: readonly string[];
  /** Of those channels. */
  readonly topic: string | undefined;
  readonly catchUpMs: number;
}

/** Of tests; see test-settings.ts. */
interface TestHooks {
  readonly clockFile?: string | undefined;
  readonly tickMs?: number | undefined;
  readonly beatMs?: number | undefined;
  readonly deadAfterMs?: number | undefined;
  readonly retryMs?: number | undefined;
  readonly failpoint?: string | undefined;
}

interface DigestServiceOptions {
  readonly tables: DigestTables;
  readonly papers: readonly Paper[];
  readonly library: Library;
  readonly settings: DigestSettings;
  readonly compose: (post: DigestPost) => Answer | undefined;
  /** Those that run, by their name. */
  readonly platforms: ReadonlyMap<string, Platform>;
  readonly logger: Logger;
  readonly test?: TestHooks | undefined;
}

export interface DigestService extends Digests {
  /** From now on what is due is posted; once more: looks whether something is. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

const EVERY_MINUTE = '* * * * *';
const BEAT_MS = 20_000;

/** The shell around the digests: clock, alarm and heartbeat. What is due never depends on when these come. */
export function createDigestService(options: DigestServiceOptions): DigestService {
  const { tables, papers, library, settings, compose, platforms, logger, test = {} } = options;
  const now = clockOf(test.clockFile);
  const postingFor = (address: Address) => platforms.get(address.split(':')[0] ?? '')?.posting;
  const picker = createPicker(papers, library);
  const runner = createDigestRunner({
    tables,
    picker,
    postingFor,
    compose,
    now,
    catchUpMs: settings.catchUpMs,
    firstRetryMs: test.retryMs,
    deadAfterMs: test.deadAfterMs,
    reached: failAt(test.failpoint),
    logger,
  });
  let isRunning = false;
  let ticking = Promise.resolve();
  let isWaiting = false;
  const attempt = async (work: () => Promise<void>) => {
    await work().catch((error: unknown) => logger.error({ err: error }, databaseFailed(error)));
  };
  const tick = () => {
    if (!isRunning || isWaiting) return ticking;
    isWaiting = true;
    ticking = ticking.then(() => {
      isWaiting = false;
      return attempt(runner.tick);
    });
    return ticking;
  };
  let stopAlarm = async () => {};

  return {
    ...createDigests({
      ...{ tables, picker, runner, postingFor },
      defaults: settings,
      catchUpMs: settings.catchUpMs,
      clock: now,
      wake: () => void tick(),
    }),
    start: async () => {
      if (isRunning) return tick();
      isRunning = true;
      await attempt(() => applyConfiguredChannels(settings.channels, settings, tables.subscriptions, now()));
      await attempt(runner.beat);
      await attempt(async () => {
        const subscriptions = await tables.subscriptions.list('');
        const paused = subscriptions.filter(({ pausedReason }) => pausedReason !== undefined);
        logger.info(
          `Paper of the day: ${subscriptions.length} channels${paused.length === 0 ? '' : `, ${paused.length} of them paused`}`,
        );
      });
      const beating = setInterval(() => void attempt(runner.beat), test.beatMs ?? BEAT_MS);
      const stopTicks = startTicks(tick, test.tickMs);
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
      await ticking;
      await attempt(runner.stop);
    },
  };
}

function startTicks(tick: () => Promise<void>, everyMs: number | undefined): () => Promise<void> {
  if (everyMs === undefined) {
    const task = schedule(EVERY_MINUTE, tick, { name: 'digests', noOverlap: true });
    return async () => void (await task.destroy());
  }
  const timer = setInterval(() => void tick(), everyMs);
  return async () => clearInterval(timer);
}

function clockOf(file: string | undefined): () => Date {
  if (file === undefined) return () => new Date();
  return () => new Date(Date.now() + Number(readFileSync(file, 'utf8')));
}

/** Dies as by a power cut, when a test wants that. */
function failAt(failpoint: string | undefined): (step: Step) => void {
  return (step) => {
    if (step === failpoint) process.kill(process.pid, 'SIGKILL');
  };
}
