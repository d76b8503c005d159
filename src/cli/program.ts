import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { type Config, type Environment, readConfig } from '../config.ts';
import { PaperboyError } from '../errors.ts';
import { createLogger, type Logger } from '../logger.ts';
import { processTerminal, type Terminal } from '../platforms/console/terminal.ts';
import type { DigestOptions } from './digest.ts';
import type { Baseline, EvalOptions } from './eval.ts';

const FAILURE = 1;
const WRONG_USAGE = 2;

/**
 * Runs one command line. Commands are loaded when they are used, so that each starts as fast as what it needs.
 * @returns the exit code: 0 success, 1 failure with its reason on stderr, 2 wrong usage
 */
export async function runProgram(args: readonly string[], environment: Environment): Promise<number> {
  const terminal = processTerminal();
  endQuietlyWithoutReader();
  let code = 0;
  const program = createProgram(environment, terminal, (exitCode) => {
    code = exitCode;
  });
  try {
    await program.parseAsync(args);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    if (!(error instanceof PaperboyError)) throw error;
    terminal.stderr.write(`${error.message}\n`);
    return error.code === 'usage' ? WRONG_USAGE : FAILURE;
  }
}

/** A reader may have seen enough (`paperboy papers | head`). */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

interface CorpusOption {
  readonly corpus?: string;
}

interface ListOptions extends CorpusOption {
  readonly limit?: number;
  readonly offset?: number;
  readonly json?: boolean;
}

type DigestCommandOptions = CorpusOption & Partial<DigestOptions>;

function createProgram(
  environment: Environment,
  terminal: Terminal,
  exitWith: (code: number) => void,
): Command {
  const program = new Command('paperboy')
    .description('Research papers in the place where a lab talks.')
    .showHelpAfterError('(paperboy --help lists the commands)')
    .exitOverride();
  const command = (usage: string, description: string) =>
    program
      .command(usage)
      .description(description)
      .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)');
  const configFor = ({ corpus }: CorpusOption): Config => {
    const config = readConfig(withDotenv(environment));
    return corpus === undefined ? config : { ...config, corpusDir: corpus };
  };

  command('start', 'answer on every configured platform and on a local web page').action(
    async (options: CorpusOption) => {
      const config = configFor(options);
      const { runStart } = await import('./start.ts');
      await runStart(config, await loggerFor(config));
    },
  );

  command('search <query...>', 'ranked papers; with - as the query one a line from stdin, as JSON lines')
    .allowUnknownOption()
    .option('--limit <n>', 'at most so many', wholeNumber(1))
    .option('--offset <n>', 'leave out so many', wholeNumber(0))
    .option('--json', 'as JSON')
    .action(async (words: string[], { limit = 10, offset = 0, json = false, ...options }: ListOptions) => {
      const { runSearch } = await import('./search.ts');
      await runSearch(
        joinWords(words, program),
        { opening: configFor(options), limit, offset, json },
        terminal,
      );
    });

  command('related <source...>', 'papers related to an id, a title or any text; with - one a line from stdin')
    .allowUnknownOption()
    .option('--limit <n>', 'at most so many', wholeNumber(1))
    .option('--json', 'as JSON')
    .action(async (words: string[], { limit = 5, json = false, ...options }: ListOptions) => {
      const { runRelated } = await import('./related.ts');
      await runRelated(joinWords(words, program), { opening: configFor(options), limit, json }, terminal);
    });

  command('suggest <prefix...>', 'completions of a title or name')
    .option('--limit <n>', 'at most so many (25)', wholeNumber(1))
    .option('--json', 'as JSON lines')
    .action(async (words: string[], { limit = 25, json = false, ...options }: ListOptions) => {
      const { runSuggest } = await import('./suggest.ts');
      await runSuggest(words.join(' '), { corpus: configFor(options).corpusDir, limit, json }, terminal);
    });

  command('papers', 'the whole corpus')
    .option('--json', 'as JSON lines')
    .action(async ({ json = false, ...options }: ListOptions) => {
      const { runPapers } = await import('./papers.ts');
      await runPapers({ corpus: configFor(options).corpusDir, json }, terminal);
    });

  command('check', 'what the listings hold, what was rejected and why, duplicates and repairs')
    .option('--json', 'as JSON')
    .action(async ({ json = false, ...options }: ListOptions) => {
      const { runCheck } = await import('./check.ts');
      exitWith(await runCheck({ corpus: configFor(options).corpusDir, json }, terminal));
    });

  command('chat', 'a conversation in the terminal; also reads a script of lines from stdin').action(
    async (options: CorpusOption) => {
      const config = configFor(options);
      const { runChat } = await import('./chat.ts');
      await runChat(config, await loggerFor(config), terminal);
    },
  );

  const digest = program
    .command('digest')
    .description('the paper of the day: what would be posted (in chats, “digest help” tells more)')
    .showHelpAfterError();
  const digestCommand = (name: string, description: string) =>
    digest
      .command(name)
      .description(description)
      .option('--days <n>', 'so many posts or days (7)', wholeNumber(1))
      .option('--topic <query>', 'only papers on it')
      .option('--channel <address>', 'as that channel gets them, for example slack:T0123:C0456')
      .option('--time <time>', 'local time (default: DIGEST_TIME)')
      .option('--timezone <zone>', 'an IANA zone or a city (default: DIGEST_TIMEZONE)')
      .option('--weekdays <days>', 'daily, weekdays or mon,wed,fri (default: DIGEST_DAYS)')
      .option('--json', 'as JSON lines')
      .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)');

  digestCommand('preview', 'what would be posted, day by day').action(
    async ({ days = 7, json = false, ...options }: DigestCommandOptions) => {
      const { runPreview } = await import('./digest.ts');
      await runPreview(configFor(options), { ...options, days, json }, terminal);
    },
  );

  digestCommand('simulate', 'every post of so many days, by planner, picker and ledger over virtual time')
    .option('--from <date>', 'the first day, YYYY-MM-DD (default: today)', calendarDate)
    .action(async ({ days = 7, json = false, ...options }: DigestCommandOptions) => {
      const config = configFor(options);
      const { runSimulation } = await import('./digest.ts');
      await runSimulation(config, { ...options, days, json }, await loggerFor(config), terminal);
    });

  command(
    'doctor',
    'checks configuration, corpus, database and every configured chat, with the remedies',
  ).action(async (options: CorpusOption) => {
    const { runDoctor } = await import('./doctor.ts');
    exitWith(await runDoctor(configFor(options), terminal));
  });

  command('eval <dir>', 'ranking quality on a test collection in the BEIR layout')
    .option('--related', 'treat each query as a paper to find relatives of')
    .addOption(
      new Option(
        '--baseline <engine>',
        'compare with MiniSearch as it comes or with textbook BM25, by a paired randomisation test',
      ).choices(['minisearch', 'bm25'] satisfies Baseline[]),
    )
    .option('--json', 'as JSON')
    .action(async (directory: string, { related = false, baseline, json = false }: Partial<EvalOptions>) => {
      const { runEval } = await import('./eval.ts');
      const { embeddingsModel } = configFor({});
      await runEval(directory, { related, baseline, json, embeddingsModel }, terminal);
    });

  return program;
}

/** What `.env` in this folder adds to the environment, which counts more. */
function withDotenv(environment: Environment): Environment {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) variables[name] = value;
  loadDotenv({ quiet: true, processEnv: variables });
  return variables;
}

function loggerFor({ logLevel, logFormat, secrets }: Config): Promise<Logger> {
  const format = logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json');
  return createLogger({ level: logLevel, format, secrets });
}

/** Words as given; what looks like an exclusion (`-survey`) is one, what looks like a long option is a slip. */
function joinWords(words: readonly string[], program: Command): string {
  const slip = words.find((word) => word.startsWith('--'));
  if (slip !== undefined) program.error(`error: unknown option '${slip}'`);
  return words.join(' ');
}

function calendarDate(text: string): string {
  const date = new Date(`${text}T00:00:00Z`);
  if (/^\d{4}-\d{2}-\d{2}$/.test(text) && date.toISOString().startsWith(text)) return text;
  throw new InvalidArgumentError('It must be a date like 2027-03-01.');
}

function wholeNumber(least: number): (text: string) => number {
  return (text) => {
    if (/^\d{1,6}$/.test(text) && Number(text) >= least) return Number(text);
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  };
}
