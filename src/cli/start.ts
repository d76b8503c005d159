import { isatty } from 'node:tty';
import type { Config } from '../app/config.ts';
import { LIBRARY_FOLDER } from '../app/open-library.ts';
import { watchParent } from '../app/parent-gone.ts';
import { describeReload } from '../app/reload-outcome.ts';
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
 * `paperboy start`: runs until it is asked to end (SIGINT, SIGTERM) or cannot go on, and then finishes what is in flight. At
 * SIGHUP it looks at its sources, unless it was started from a terminal.
 * @returns the exit code
 * @throws PaperboyError why it cannot go on
 */
export async function runStart(config: Config, options: StartOptions): Promise<number> {
  const { logger } = options;
  const { ending, wasFaulty } = awaitEnding(options, () => void reloadAtSignal(starting, logger));
  const starting = startApp(config, options);
  const answering = answerLater(starting, options);
  const failing = starting.then(
    ({ failed }) => failed,
    (error: unknown) => error,
  );
  const end = await Promise.race([ending, failing.then((error): Ending => ({ kind: 'failed', error }))]);
  endInTime(logger);
  if (end.kind === 'asked') tellEnding(end.by, logger);
  const app = await starting.catch((): undefined => undefined);
  await Promise.all([stop(app, logger), answering.then((end) => end())]);
  if (end.kind === 'asked') return wasFaulty() ? 1 : 0;
  if (end.kind === 'failed' && end.error instanceof PaperboyError) throw end.error;
  if (end.kind === 'failed') logger.fatal({ err: end.error }, 'it cannot go on');
  return 1;
}

/** When its terminal has gone there is nobody to tell, and trying to would be a fault of its own. */
function tellEnding(by: string, logger: Logger): void {
  try {
    logger.info(`${by}: stopping`);
  } catch {
    logger.level = 'silent';
  }
}

interface AwaitedEnding {
  readonly ending: Promise<Ending>;
  /** Also when the fault came while the program ended for another reason. */
  readonly wasFaulty: () => boolean;
}

/** What answering `paperboy reload` takes is loaded when it listens. @returns what ends that */
async function answerLater(
  starting: Promise<App>,
  { logger, libraryFolder = LIBRARY_FOLDER }: StartOptions,
): Promise<() => Promise<void>> {
  try {
    const { reload } = await starting;
    const [{ answerReloads }, { reloadFolder }] = await Promise.all([
      import('../app/answer-reloads.ts'),
      import('../app/reload-files.ts'),
    ]);
    const onTrouble = (line: string) => logger.warn(line);
    return answerReloads({ folder: reloadFolder(libraryFolder), reload, onTrouble });
  } catch {
    // Why it does not start is told elsewhere.
    return async () => undefined;
  }
}

/**
 * The system sends it when a terminal closes too: a bot that was started from one ends with it. On Windows it means nothing else.
 */
function endsAtHangUp(): boolean {
  return isatty(0) || process.platform === 'win32';
}

async function reloadAtSignal(starting: Promise<App>, logger: Logger): Promise<void> {
  logger.info('SIGHUP: looking at the sources');
  try {
    const outcome = await (await starting).reload();
    // What changed, and every fault, was told already.
    logger.info(`SIGHUP: ${describeReload(outcome)}`);
  } catch (error) {
    logger.error({ err: error }, 'SIGHUP: it could not look at the sources');
  }
}

function awaitEnding({ logger, startedByNpm }: StartOptions, onReload: () => void): AwaitedEnding {
  const { promise: ending, resolve } = Promise.withResolvers<Ending>();
  if (startedByNpm) watchParent(() => resolve({ kind: 'asked', by: 'npm has ended' }));
  // Once more is no other wish: npm passes on a signal that its whole group gets.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => resolve({ kind: 'asked', by: signal }));
  // A terminal that has gone is none any more.
  const isOfTerminal = endsAtHangUp();
  process.on('SIGHUP', () => {
    if (isOfTerminal) resolve({ kind: 'asked', by: 'SIGHUP' });
    else onReload();
  });
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
