import type { Config } from '../app/config.ts';
import { watchParent } from '../app/parent-gone.ts';
import type { AppOptions } from '../app/services.ts';
import { type App, startApp } from '../app/start-app.ts';
import { PaperboyError } from '../errors.ts';
import type { Logger } from '../logger.ts';

/** How long what is in flight may take when the program ends; whoever sends SIGTERM may send SIGKILL ten seconds later. */
const STOP_MS = 9_000;

/** Why the program ends. */
type Ending =
  | { readonly kind: 'asked'; readonly by: string }
  /** It cannot do what it is there for. */
  | { readonly kind: 'failed'; readonly error: unknown }
  /** Nobody caught it: what the program knows may be wrong. */
  | { readonly kind: 'fault' };

interface StartOptions extends AppOptions {
  /** npm ends at a signal and leaves what it started to itself: then it ends with npm. */
  readonly startedByNpm: boolean;
}

/**
 * `paperboy start`: runs until it is asked to end (SIGINT, SIGTERM) or cannot go on, and then finishes what is in flight.
 * @returns the exit code
 * @throws PaperboyError why it cannot go on
 */
export async function runStart(config: Config, options: StartOptions): Promise<number> {
  const { logger } = options;
  const { ending, wasFaulty } = awaitEnding(options);
  const starting = startApp(config, options);
  const failing = starting.then(
    ({ failed }) => failed,
    (error: unknown) => error,
  );
  const end = await Promise.race([ending, failing.then((error): Ending => ({ kind: 'failed', error }))]);
  endInTime(logger);
  if (end.kind === 'asked') logger.info(`${end.by}: stopping`);
  const app = await starting.catch((): undefined => undefined);
  await stop(app, logger);
  if (end.kind === 'asked') return wasFaulty() ? 1 : 0;
  if (end.kind === 'failed' && end.error instanceof PaperboyError) throw end.error;
  if (end.kind === 'failed') logger.fatal({ err: end.error }, 'it cannot go on');
  return 1;
}

interface AwaitedEnding {
  readonly ending: Promise<Ending>;
  /** Also when the fault came while the program ended for another reason. */
  readonly wasFaulty: () => boolean;
}

function awaitEnding({ logger, startedByNpm }: StartOptions): AwaitedEnding {
  const { promise: ending, resolve } = Promise.withResolvers<Ending>();
  if (startedByNpm) watchParent(() => resolve({ kind: 'asked', by: 'npm has ended' }));
  // Once more is no other wish: npm passes on a signal that its whole group gets.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => resolve({ kind: 'asked', by: signal }));
  let isFaulty = false;
  const fault = (error: unknown) => {
    // The first one may be the cause of those that follow.
    if (isFaulty) logger.error({ err: error }, 'a fault that nobody caught');
    else logger.fatal({ err: error }, 'ended by a fault that nobody caught');
    isFaulty = true;
    resolve({ kind: 'fault' });
  };
  process.on('uncaughtException', fault);
  process.on('unhandledRejection', fault);
  return { ending, wasFaulty: () => isFaulty };
}

/** Whatever hangs, the process ends; one in which nothing hangs ends by itself. */
function endInTime(logger: Logger): void {
  setTimeout(() => {
    logger.warn('stopped before everything was finished');
    process.exit(1);
  }, STOP_MS).unref();
}

async function stop(app: App | undefined, logger: Logger): Promise<void> {
  await app?.stop().catch((error: unknown) => logger.error({ err: error }, 'it did not stop cleanly'));
}
