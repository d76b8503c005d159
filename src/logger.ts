import type { Logger, LoggerOptions } from 'pino';
import { createMask } from './mask.ts';
import { oneOf, variable } from './variable.ts';

export type { Logger } from 'pino';

const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

/** What is logged, and how; without a format pretty on a terminal, JSON elsewhere. */
export const LOG_VARIABLES = {
  logLevel: variable({
    name: 'LOG_LEVEL',
    about: 'How much is logged.',
    example: 'info',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    read: oneOf(LOG_LEVELS),
    fallback: 'info' as LogLevel,
  }),
  logFormat: variable({
    name: 'LOG_FORMAT',
    about: 'pretty or json. By default pretty on a terminal and json elsewhere.',
    example: 'pretty',
    expected: 'pretty or json',
    read: oneOf(['pretty', 'json']),
    fallback: undefined as 'pretty' | 'json' | undefined,
  }),
} as const;

interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'pretty' | 'json';
  /** Texts that are never written, wherever they stand in what is logged. */
  readonly secrets?: readonly string[];
}

/** Logs go to stderr: stdout belongs to results. */
export async function createLogger({ level, format, secrets = [] }: LogOptions): Promise<Logger> {
  // Only commands that log load it.
  const { default: pino } = await import('pino');
  const mask = createMask(secrets);
  const options: LoggerOptions = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    // Errors of libraries carry requests and answers: the finished line is masked, not the fields we think of.
    hooks: { streamWrite: mask },
  };
  if (format === 'json') return pino(options, pino.destination({ dest: 2, sync: true }));
  // Loaded only where a person reads along: it costs start-up time.
  const { default: pretty } = await import('pino-pretty');
  return pino(
    options,
    pretty({ destination: 2, sync: true, translateTime: 'SYS:HH:MM:ss', ignore: 'pid,hostname' }),
  );
}
