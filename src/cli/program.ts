import { inspect } from 'node:util';
import { Command, CommanderError } from 'commander';
import { config as loadDotenv } from 'dotenv';
import { readConfig, secretsIn } from '../app/config.ts';
import { sharedDatabase } from '../app/shared-database.ts';
import type { DigestPace } from '../digest/pace.ts';
import { PaperboyError } from '../errors.ts';
import { createMask } from '../mask.ts';
import { processTerminal } from '../platforms/console/terminal.ts';
import type { Environment } from '../variable.ts';
import { addChatCommand, addDoctorCommand, addReloadCommand, addStartCommand } from './bot-commands.ts';
import type { CommandLine } from './command-line.ts';
import { addDigestCommands } from './digest-commands.ts';
import { addEvalCommand, addLibraryCommands, addListingCommands } from './library-commands.ts';
import { addSourcesCommands } from './sources-commands.ts';
import { addVerbCommands } from './verb-commands.ts';

const FAILURE = 1;
const WRONG_USAGE = 2;

/**
 * Runs one command line. Commands are loaded when they are used, so that each starts as fast as what it needs.
 * @param pace how time passes for the papers of the day; by the machine's clock where nothing else is said
 * @returns the exit code: 0 success, 1 failure with its reason on stderr, 2 wrong usage
 */
export async function runProgram(
  args: readonly string[],
  environment: Environment,
  pace?: Partial<DigestPace>,
): Promise<number> {
  const terminal = processTerminal();
  endQuietlyWithoutReader();
  let code = 0;
  const program = new Command('paperboy')
    .description('Research papers in the place where a lab talks.')
    .showHelpAfterError('(paperboy --help lists the commands)')
    .exitOverride();
  const line: CommandLine = {
    program,
    terminal,
    pace,
    startedByNpm: environment['npm_lifecycle_event'] !== undefined,
    configFor: ({ corpus }) => {
      const config = readConfig(withDotenv(environment));
      // A corpus that is named is all there is.
      if (corpus !== undefined) return { ...config, corpusDir: corpus, sources: undefined };
      if (config.sources === undefined) return config;
      const living = { ...config, databaseUrl: sharedDatabase(config.databaseUrl) };
      return { ...living, living };
    },
    exitWith: (exitCode) => {
      code = exitCode;
    },
  };
  for (const add of ADD_COMMANDS) add(line);
  try {
    await program.parseAsync(args);
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE;
    // Errors of libraries carry what they were given, addresses with passwords too.
    const mask = createMask(secretsIn(withDotenv(environment)));
    const isExpected = error instanceof PaperboyError;
    terminal.stderr.write(`${mask(isExpected ? error.message : inspect(error))}\n`);
    return isExpected && error.code === 'usage' ? WRONG_USAGE : FAILURE;
  }
}

/** A reader may have seen enough (`paperboy papers | head`). */
function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** In the order of the help. */
const ADD_COMMANDS: readonly ((line: CommandLine) => void)[] = [
  addStartCommand,
  addLibraryCommands,
  addVerbCommands,
  addListingCommands,
  addReloadCommand,
  addChatCommand,
  addDigestCommands,
  addSourcesCommands,
  addDoctorCommand,
  addEvalCommand,
];

/** What `.env` in this folder adds to the environment, which counts more. */
function withDotenv(environment: Environment): Environment {
  const variables: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) if (value !== undefined) variables[name] = value;
  loadDotenv({ quiet: true, processEnv: variables });
  return variables;
}
