#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { type Config, readConfig } from './config.ts';
import { PaperboyError } from './errors.ts';
import { createLogger } from './logger.ts';
import { processTerminal } from './platforms/console/terminal.ts';

// The command line: the only reader of the environment and of the arguments. Commands are loaded when they are
// used, so that each starts as fast as what it needs.

enableCompileCache();
const terminal = processTerminal();
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // The reader has seen enough (`paperboy papers | head`).
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const program = new Command('paperboy')
  .description('Research papers in the place where a lab talks.')
  .showHelpAfterError('(paperboy --help lists the commands)')
  .configureOutput({ writeErr: (text) => process.stderr.write(text) })
  .exitOverride();

const environment = () => {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) variables[name] = value;
  loadDotenv({ quiet: true, processEnv: variables });
  return variables;
};

interface CorpusOption {
  readonly corpus?: string;
}

const configFor = ({ corpus }: CorpusOption): Config => {
  const config = readConfig(environment());
  return corpus === undefined ? config : { ...config, corpusDir: corpus };
};

const loggerFor = ({ logLevel, logFormat }: Config) =>
  createLogger({ level: logLevel, format: logFormat ?? (process.stderr.isTTY ? 'pretty' : 'json') });

const command = (usage: string, description: string) =>
  program
    .command(usage)
    .description(description)
    .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)');

/** Words as given; what looks like an exclusion (`-survey`) is one, what looks like a long option is a slip. */
const joinWords = (words: readonly string[]): string => {
  const slip = words.find((word) => word.startsWith('--'));
  if (slip !== undefined) program.error(`error: unknown option '${slip}'`);
  return words.join(' ');
};

const wholeNumber = (least: number) => (text: string) => {
  if (!/^\d{1,6}$/.test(text) || Number(text) < least)
    throw new InvalidArgumentError(`It must be a whole number from ${least}.`);
  return Number(text);
};

interface ListOptions extends CorpusOption {
  readonly limit?: number;
  readonly offset?: number;
  readonly json?: boolean;
}

command('start', 'answer on every configured platform and on a local web page').action(
  async (options: CorpusOption) => {
    const config = configFor(options);
    const { runStart } = await import('./cli/start.ts');
    await runStart(config, await loggerFor(config));
  },
);

command('search <query...>', 'ranked papers; with - as the query one a line from stdin, as JSON lines')
  .allowUnknownOption()
  .option('--limit <n>', 'at most so many', wholeNumber(1))
  .option('--offset <n>', 'leave out so many', wholeNumber(0))
  .option('--json', 'as JSON')
  .action(async (words: string[], { limit = 10, offset = 0, json = false, ...options }: ListOptions) => {
    const { runSearch } = await import('./cli/search.ts');
    await runSearch(
      joinWords(words),
      { corpus: configFor(options).corpusDir, limit, offset, json },
      terminal,
    );
  });

command('related <source...>', 'papers related to an id, a title or any text; with - one a line from stdin')
  .allowUnknownOption()
  .option('--limit <n>', 'at most so many', wholeNumber(1))
  .option('--json', 'as JSON')
  .action(async (words: string[], { limit = 5, json = false, ...options }: ListOptions) => {
    const { runRelated } = await import('./cli/related.ts');
    await runRelated(joinWords(words), { corpus: configFor(options).corpusDir, limit, json }, terminal);
  });

command('suggest <prefix...>', 'completions of a title or name')
  .option('--limit <n>', 'at most so many (25)', wholeNumber(1))
  .option('--json', 'as JSON lines')
  .action(async (words: string[], { limit = 25, json = false, ...options }: ListOptions) => {
    const { runSuggest } = await import('./cli/suggest.ts');
    await runSuggest(words.join(' '), { corpus: configFor(options).corpusDir, limit, json }, terminal);
  });

command('papers', 'the whole corpus')
  .option('--json', 'as JSON lines')
  .action(async ({ json = false, ...options }: ListOptions) => {
    const { runPapers } = await import('./cli/papers.ts');
    await runPapers({ corpus: configFor(options).corpusDir, json }, terminal);
  });

command('check', 'what the listings hold, what was rejected and why, duplicates and repairs')
  .option('--json', 'as JSON')
  .action(async ({ json = false, ...options }: ListOptions) => {
    const { runCheck } = await import('./cli/check.ts');
    process.exitCode = await runCheck({ corpus: configFor(options).corpusDir, json }, terminal);
  });

command('chat', 'a conversation in the terminal; also reads a script of lines from stdin').action(
  async (options: CorpusOption) => {
    const config = configFor(options);
    const { runChat } = await import('./cli/chat.ts');
    await runChat({ corpus: config.corpusDir }, await loggerFor(config), terminal);
  },
);

command('eval <dir>', 'ranking quality on a test collection in the BEIR layout')
  .option('--related', 'treat each query as a paper to find relatives of')
  .option('--json', 'as JSON')
  .action(
    async (directory: string, { related = false, json = false }: { related?: boolean; json?: boolean }) => {
      const { runEval } = await import('./cli/eval.ts');
      await runEval(directory, { related, json }, terminal);
    },
  );

const USAGE = 2;

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else if (error instanceof PaperboyError) {
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  } else throw error;
}
