import pino, { type Logger, type LoggerOptions } from 'pino';

export type { Logger } from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface LogOptions {
  readonly level: LogLevel;
  readonly format: 'pretty' | 'json';
  /** Texts that are never written, wherever they stand in what is logged. */
  readonly secrets?: readonly string[];
}

/** Logs go to stderr: stdout belongs to results. */
export async function createLogger({ level, format, secrets = [] }: LogOptions): Promise<Logger> {
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

/** Tokens as Slack writes them, the secret part of its addresses for answers, and passwords in addresses. */
const TOKENS =
  /\bx(?:ox[a-z]|app)(?:\.xox[a-z])?-[\w-]{6,}|(?<=hooks\.slack\.com\/)[\w/-]+|(?<=:\/\/[^\s:/@"]{1,100}:)[^\s/@"]+(?=@)/g;

/** Takes every secret out of a line. */
export function createMask(secrets: readonly string[]): (line: string) => string {
  const escaped = secrets
    .filter((secret) => secret.length >= 6)
    .map((secret) => JSON.stringify(secret).slice(1, -1));
  return (line) =>
    escaped.reduce((text, secret) => text.replaceAll(secret, '***'), line.replace(TOKENS, '***'));
}
