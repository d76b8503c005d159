import * as z from 'zod/mini';
import { DIGEST_VARIABLES, type DigestConfig } from './digest-config.ts';
import { DISCORD_VARIABLES, type DiscordConfig } from './discord-config.ts';
import { PaperboyError } from './errors.ts';
import { LOG_LEVELS, type LogLevel } from './logger.ts';
import { readSlackConfig, SLACK_VARIABLES, type SlackConfig } from './slack-config.ts';
import { readTestSettings, type TestSettings } from './test-settings.ts';
import { PORT_NUMBER, type Variable, variable } from './variable.ts';

/** Everything the environment can say, checked and with defaults. */
export interface Config {
  readonly corpusDir: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Undefined: pretty on a terminal, JSON elsewhere. */
  readonly logFormat: 'pretty' | 'json' | undefined;
  /** `file:PATH` or `postgres://…`. */
  readonly databaseUrl: string;
  /** `packaged`, or the folder of a sentence model. Undefined: none. */
  readonly embeddingsModel: string | undefined;
  /** Undefined: not configured. */
  readonly slack: SlackConfig | undefined;
  /** Undefined: not configured. */
  readonly discord: DiscordConfig | undefined;
  readonly digest: DigestConfig;
  readonly test: TestSettings | undefined;
  /** Every value that must not be seen in a log. */
  readonly secrets: readonly string[];
}

/** Their values are never logged. */
const SECRET_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'TOKEN_KEYS',
  'DISCORD_TOKEN',
] as const;

/** The one list of variables: config, fault report and .env.example follow it. */
export const VARIABLES = {
  CORPUS_DIR: variable({
    about: 'The folder with the paper listings.',
    example: 'seeds',
    expected: 'the path of a folder',
    shape: z.string(),
    fallback: 'seeds',
  }),
  HOST: variable({
    about:
      'The address the web page listens on. Keep 127.0.0.1 unless a proxy with access control stands before it.',
    example: '127.0.0.1',
    expected: 'an address or host name of this machine',
    shape: z.string().check(z.regex(/^[\w.:[\]-]+$/)),
    fallback: '127.0.0.1',
  }),
  PORT: variable({
    about: 'The port of the web page, /healthz and /readyz.',
    example: '3000',
    expected: 'a whole number from 0 to 65535 (0: any free port)',
    shape: PORT_NUMBER,
    fallback: 3000,
  }),
  LOG_LEVEL: variable({
    about: 'How much is logged.',
    example: 'info',
    expected: `one of ${LOG_LEVELS.join(', ')}`,
    shape: z.enum(LOG_LEVELS),
    fallback: 'info' as LogLevel,
  }),
  LOG_FORMAT: variable({
    about: 'pretty or json. By default pretty on a terminal and json elsewhere.',
    example: 'pretty',
    expected: 'pretty or json',
    shape: z.enum(['pretty', 'json']),
    fallback: undefined as 'pretty' | 'json' | undefined,
  }),
  DATABASE_URL: variable({
    about: 'What is kept between starts: a file, or a PostgreSQL database that several replicas share.',
    example: 'file:./data/paperboy.db',
    expected: 'file: and a path, or postgres://user:password@host/database',
    shape: z.string().check(z.regex(/^(?:file:.+|postgres(?:ql)?:\/\/\S+)$/)),
    fallback: 'file:./data/paperboy.db',
  }),
  EMBEDDINGS_MODEL: variable({
    about:
      'A sentence model that ranking listens to as well: packaged (English, comes with Paperboy), or the folder of one in ONNX. Without it none.',
    example: 'packaged',
    expected: 'packaged or the path of a folder',
    shape: z.string(),
    fallback: undefined as string | undefined,
  }),
  ...SLACK_VARIABLES,
  ...DISCORD_VARIABLES,
  ...DIGEST_VARIABLES,
} as const;

/** Environment variables as given to the process; an empty value counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws PaperboyError `config_invalid`, naming every fault together; never a value, which may be a secret
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const read = <Name extends keyof typeof VARIABLES>(name: Name): (typeof VARIABLES)[Name]['fallback'] => {
    const { shape, fallback, expected, example }: Variable<unknown> = VARIABLES[name];
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return fallback as never;
    const parsed = z.safeParse(shape, value);
    if (parsed.success) return parsed.data as never;
    faults.push(`${name} must be ${expected}, for example ${name}=${example}`);
    return fallback as never;
  };
  const config: Config = {
    corpusDir: read('CORPUS_DIR'),
    host: read('HOST'),
    port: read('PORT'),
    logLevel: read('LOG_LEVEL'),
    logFormat: read('LOG_FORMAT'),
    databaseUrl: read('DATABASE_URL'),
    embeddingsModel: read('EMBEDDINGS_MODEL'),
    slack: readSlackConfig(
      {
        botToken: read('SLACK_BOT_TOKEN'),
        appToken: read('SLACK_APP_TOKEN'),
        signingSecret: read('SLACK_SIGNING_SECRET'),
        port: read('SLACK_PORT'),
        clientId: read('SLACK_CLIENT_ID'),
        clientSecret: read('SLACK_CLIENT_SECRET'),
        stateSecret: read('SLACK_STATE_SECRET'),
        tokenKeys: read('TOKEN_KEYS'),
        apiUrl: read('SLACK_API_URL'),
      },
      faults,
    ),
    discord: readDiscordConfig(
      read('DISCORD_TOKEN'),
      read('DISCORD_GUILD_ID'),
      read('DISCORD_SHARDS'),
      read('DISCORD_API_URL'),
    ),
    digest: {
      channels: read('DIGEST_CHANNELS'),
      time: read('DIGEST_TIME'),
      timezone: read('DIGEST_TIMEZONE'),
      days: read('DIGEST_DAYS'),
      topic: read('DIGEST_TOPIC'),
      catchUpMs: read('DIGEST_CATCH_UP_HOURS'),
      slackManagers: read('SLACK_DIGEST_MANAGERS'),
    },
    test: readTestSettings(environment, faults),
    secrets: SECRET_VARIABLES.flatMap((name) => environment[name]?.trim().split(',') ?? []).filter(
      (secret) => secret !== '',
    ),
  };
  if (faults.length > 0) {
    throw new PaperboyError(
      'config_invalid',
      `The environment has ${count(faults.length)}:\n  ${faults.join('\n  ')}`,
    );
  }
  return Object.freeze(config);
}

function readDiscordConfig(
  token: string | undefined,
  guildId: string | undefined,
  shards: DiscordConfig['shards'],
  apiUrl: string,
): DiscordConfig | undefined {
  return token === undefined ? undefined : { token, guildId, shards, apiUrl };
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
