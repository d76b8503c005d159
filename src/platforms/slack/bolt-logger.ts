import { type Logger as BoltLogger, LogLevel } from '@slack/bolt';
import type { Logger } from '../../logger.ts';

/** Bolt's words in our log. What it calls debug has whole messages in it, so that it is trace here. */
export function toBoltLogger(logger: Logger): BoltLogger {
  const write =
    (level: 'trace' | 'debug' | 'warn' | 'error') =>
    (message: unknown, ...more: unknown[]) => {
      if (message instanceof Error) logger[level]({ err: message }, message.message);
      else logger[level](more.length === 0 ? {} : { details: more.map(String) }, String(message));
    };
  return {
    debug: write('trace'),
    info: write('debug'),
    warn: write('warn'),
    error: write('error'),
    setLevel: () => undefined,
    getLevel: () => (logger.isLevelEnabled('trace') ? LogLevel.DEBUG : LogLevel.INFO),
    setName: () => undefined,
  };
}
