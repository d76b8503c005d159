import { type Command, InvalidArgumentError } from 'commander';
import type { Config } from '../app/config.ts';
import type { SourcesConfig } from '../app/prepare-once.ts';
import type { DigestPace } from '../digest/pace.ts';
import type { SourceReading } from '../harvest/source-reading.ts';
import { createLogger, type Logger } from '../logger.ts';
import { EXPORT_FORMATS, type ExportFormat, readExportFormat } from '../papers/citation/export-formats.ts';
import type { Terminal } from '../platforms/console/terminal.ts';

/** What commands work with. */
export interface CommandLine {
  readonly program: Command;
  readonly terminal: Terminal;
  /** How time passes for the papers of the day; undefined: by the machine's clock. */
  readonly pace: Partial<DigestPace> | undefined;
  /** By `npm start` or another script, not by a shell, a unit or an image. */
  readonly startedByNpm: boolean;
  /** @throws PaperboyError `config_invalid` */
  configFor(options: CorpusOption): Config & { readonly living?: SourcesConfig };
  /** Where papers come from; to be closed. */
  openSources?(config: Config): Promise<SourceReading>;
  exitWith(code: number): void;
}

/** `--corpus DIR`; undefined where it is not given, then CORPUS_DIR holds. */
export interface CorpusOption {
  readonly corpus?: string;
}

/** A command of the program, which takes another corpus than the environment says. */
export function addCommand(program: Command, usage: string, description: string): Command {
  return program
    .command(usage)
    .description(description)
    .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)');
}

/** The log that the configuration asks for; its secrets never stand in it. */
export function loggerFor({ logLevel, logFormat, secrets }: Config): Promise<Logger> {
  const format = logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json');
  return createLogger({ level: logLevel, format, secrets });
}

/** Words as given; what looks like an exclusion (`-survey`) is one, what looks like a long option is a slip. */
export function joinWords(words: readonly string[], program: Command): string {
  const slip = words.find((word) => word.startsWith('--'));
  if (slip !== undefined) program.error(`error: unknown option '${slip}'`);
  return words.join(' ');
}

/** Reads an option that is a date, `YYYY-MM-DD`. */
export function calendarDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a date like 2027-03-01.');
}

/** Reads an option that is a whole number. */
export function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  };
}

/** A format of files with papers. @throws InvalidArgumentError for any other */
export function readFormat(text: string): ExportFormat {
  const format = readExportFormat(text);
  if (format !== undefined) return format;
  throw new InvalidArgumentError(`It must be one of ${Object.keys(EXPORT_FORMATS).join(', ')}.`);
}
