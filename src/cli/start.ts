import { startApp } from '../app.ts';
import type { Config } from '../config.ts';
import type { Logger } from '../logger.ts';

/** How long answers in flight may take after a signal. */
const STOP_MS = 10_000;

/** `paperboy start`: runs until SIGINT or SIGTERM, then finishes what is in flight. */
export async function runStart(config: Config, logger: Logger): Promise<void> {
  const app = await startApp(config, logger);
  const signal = await new Promise<NodeJS.Signals>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  logger.info(`${signal}: stopping`);
  const overdue = setTimeout(() => {
    logger.warn('stopped before every answer was finished');
    process.exit(1);
  }, STOP_MS);
  await app.stop();
  clearTimeout(overdue);
}
