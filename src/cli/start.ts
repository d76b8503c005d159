import type { Config } from '../app/config.ts';
import { type AppOptions, startApp } from '../app/start-app.ts';

/** How long answers in flight may take after a signal. */
const STOP_MS = 10_000;

/** `paperboy start`: runs until SIGINT or SIGTERM, then finishes what is in flight. */
export async function runStart(config: Config, options: AppOptions): Promise<void> {
  const { logger } = options;
  const signalled = new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  const starting = startApp(config, options);
  const first = await Promise.race([signalled, starting]);
  if (typeof first === 'string') {
    // It may be waiting for a chat that cannot be reached; there is nothing in flight yet.
    logger.info(`${first}: stopped while starting`);
    process.exit(0);
  }
  const signal = await signalled;
  logger.info(`${signal}: stopping`);
  const overdue = setTimeout(() => {
    logger.warn('stopped before every answer was finished');
    process.exit(1);
  }, STOP_MS);
  await first.stop();
  clearTimeout(overdue);
}
