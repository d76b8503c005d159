import * as z from 'zod/mini';
import { PaperboyError } from './errors.ts';
import { LOG_LEVELS, type LogLevel } from './logger.ts';

/** Everything the environment can say, checked and with defaults. */
export interface Config {
  readonly corpusDir: string;
  readonly host: string;
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Undefined: pretty on a terminal, JSON elsewhere. */
  readonly logFormat: 'pretty' | 'json' | undefined;
}

interface Variable<T> {
  /** What it is for; the comment in .env.example. */
  readonly about: string;
  readonly example: string;
  /** What a value must be, for the fault report. */
  readonly expected: string;
  readonly shape: z.ZodMiniType<T, string>;
  readonly fallback: T;
}

function variable<T>(definition: Variable<T>): Variable<T> {
  return definition;
}

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
    shape: z.pipe(
      z.pipe(z.string().check(z.regex(/^\d{1,5}$/)), z.transform(Number)),
      z.number().check(z.maximum(65_535)),
    ),
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
} as const;

/** Environment variables as given to the process; an empty value counts as not set. */
export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the environment.
 * @throws PaperboyError `config_invalid`, naming every fault together; never a value, which may be a secret
 */
export function readConfig(environment: Environment): Config {
  const faults: string[] = [];
  const read = <T>(name: string, { shape, fallback, expected, example }: Variable<T>): T => {
    const value = environment[name]?.trim();
    if (value === undefined || value === '') return fallback;
    const parsed = z.safeParse(shape, value);
    if (parsed.success) return parsed.data;
    faults.push(`${name} must be ${expected}, for example ${name}=${example}`);
    return fallback;
  };
  const config: Config = {
    corpusDir: read('CORPUS_DIR', VARIABLES.CORPUS_DIR),
    host: read('HOST', VARIABLES.HOST),
    port: read('PORT', VARIABLES.PORT),
    logLevel: read('LOG_LEVEL', VARIABLES.LOG_LEVEL),
    logFormat: read('LOG_FORMAT', VARIABLES.LOG_FORMAT),
  };
  if (faults.length > 0) {
    throw new PaperboyError(
      'config_invalid',
      `The environment has ${count(faults.length)}:\n  ${faults.join('\n  ')}`,
    );
  }
  return Object.freeze(config);
}

function count(faults: number): string {
  return faults === 1 ? 'a fault' : `${faults} faults`;
}
