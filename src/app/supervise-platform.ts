import { setTimeout as wait } from 'node:timers/promises';
import type { Bot } from '../chat/bot.ts';
import type { Connection, Platform } from '../chat/platform.ts';
import { PaperboyError } from '../errors.ts';
import type { Logger } from '../logger.ts';

/** A chat platform that is begun anew whenever it ended. */
export interface SupervisedPlatform {
  readonly name: string;
  readonly connection: Connection;
  /** How many answers and posts wait there. */
  readonly waiting: number;
  /** Resolves when it was connected, or refused, for the first time. */
  readonly tried: Promise<void>;
  /** Resolves when nothing is in flight any more. */
  stop(): Promise<void>;
}

interface SuperviseOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  /** Makes it; it is started once. @param onConnection to be called whenever the connection becomes another */
  create(onConnection: (connection: Connection) => void): Promise<Platform>;
  /** It takes events, and can be posted to until `onRefused`. */
  onStarted(platform: Platform): void;
  /** It does not run any more, and is tried again later. */
  onRefused(error: unknown): void;
  /** How long to wait, in milliseconds, before it is tried for the `attempt`th time again; by default a minute, growing to half an hour. */
  readonly pause?: ((attempt: number) => number) | undefined;
  /** In milliseconds, of any clock that does not jump. */
  readonly now?: () => number;
}

/** A token that was put right is noticed after at most so long. */
const LONGEST_PAUSE_MS = 30 * 60_000;
const FIRST_PAUSE_MS = 60_000;
/** What is in flight is worth no longer wait. */
const STOP_MS = 9_000;

/**
 * Runs a platform. One that cannot connect is not the end of the others: it is stopped, and made anew after a pause that
 * grows, since tokens are put right and intents switched on while the program runs.
 */
export function supervisePlatform(name: string, options: SuperviseOptions): SupervisedPlatform {
  const {
    bot,
    logger,
    create,
    onStarted,
    onRefused,
    pause = growing,
    now = () => performance.now(),
  } = options;
  const stopping = new AbortController();
  const tried = Promise.withResolvers<void>();
  let running: Platform | undefined;
  let connection: Connection = { state: 'connecting' };

  const followed: Followed = {
    onConnection: (next) => {
      connection = next;
    },
    onMade: (platform) => {
      running = platform;
    },
    onStarted: (platform) => {
      connection = platform.connection;
      onStarted(platform);
      tried.resolve();
    },
  };
  const end = async () => {
    const ended = running;
    running = undefined;
    try {
      await Promise.race([ended?.stop(), wait(STOP_MS, undefined, { ref: false })]);
    } catch (failure) {
      logger.warn({ err: failure }, `${name} did not stop cleanly`);
    }
  };
  const run = async () => {
    for (let attempt = 1; !stopping.signal.aborted; attempt++) {
      const began = now();
      const error = await runOnce({ bot, create, ...followed }, stopping.signal);
      if (stopping.signal.aborted) break;
      // It did well for long: what happened before that is past.
      if (now() - began > LONGEST_PAUSE_MS) attempt = 1;
      connection = { state: 'refused', reason: reasonOf(error) };
      onRefused(error);
      tried.resolve();
      await end();
      await wait(pause(attempt), undefined, { signal: stopping.signal }).catch(() => undefined);
    }
    tried.resolve();
    await end();
  };
  const done = run();
  return {
    name,
    get connection() {
      return connection;
    },
    get waiting() {
      return running?.waiting ?? 0;
    },
    tried: tried.promise,
    stop: async () => {
      stopping.abort();
      await done;
    },
  };
}

/** Told of one run of a platform until it is over; the next may be there by then. */
interface Followed {
  onConnection(connection: Connection): void;
  onMade(platform: Platform): void;
  onStarted(platform: Platform): void;
}

/** Resolves when it is over: with why it is refused, or undefined when it is to stop. */
async function runOnce(
  { bot, create, onConnection, onMade, onStarted }: Pick<SuperviseOptions, 'bot' | 'create'> & Followed,
  stopping: AbortSignal,
): Promise<unknown> {
  const { promise: end, resolve } = Promise.withResolvers<unknown>();
  let isOver = false;
  const over = (error?: unknown) => {
    isOver = true;
    resolve(error);
  };
  const follow = (next: Connection) => {
    if (isOver) return;
    onConnection(next);
    if (next.state === 'refused') over(new PaperboyError('platform_refused', next.reason));
  };
  const work = async () => {
    const platform = await create(follow);
    if (isOver) return;
    onMade(platform);
    await platform.start(bot);
    if (!isOver) onStarted(platform);
  };
  const stop = () => over();
  stopping.addEventListener('abort', stop, { once: true });
  work().catch(over);
  try {
    return await end;
  } finally {
    stopping.removeEventListener('abort', stop);
  }
}

function growing(attempt: number): number {
  const longest = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (attempt - 1));
  return longest * (0.75 + Math.random() / 4);
}

/** As one sentence: what is no PaperboyError is no sentence for people, and stands in the log. */
function reasonOf(error: unknown): string {
  return error instanceof PaperboyError ? error.message : 'It failed unexpectedly; the log says how.';
}
