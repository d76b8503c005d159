import type { Config } from '../app/config.ts';
import { type CommandLine, type CorpusOption, calendarDate, loggerFor, wholeNumber } from './command-line.ts';
import type { DigestOptions } from './digest.ts';

type DigestCommandOptions = CorpusOption & Partial<DigestOptions>;

/** The papers of the day. */
export function addDigestCommands({ program, terminal, configFor }: CommandLine): void {
  const digest = program
    .command('digest')
    .description(
      'the paper of the day: what would be posted, and what was paused (in chats, “digest help” tells more)',
    )
    .showHelpAfterError();
  const command = (name: string, description: string) =>
    digest
      .command(name)
      .description(description)
      .option('--days <n>', 'so many posts or days (7)', wholeNumber(1))
      .option('--topic <query>', 'only papers on it')
      .option('--papers <which>', 'new, “new or nothing”, or any (default: as the channel has it)')
      .option('--channel <address>', 'as that channel gets them, for example slack:T0123:C0456')
      .option('--time <time>', 'local time (default: DIGEST_TIME)')
      .option('--timezone <zone>', 'an IANA zone or a city (default: DIGEST_TIMEZONE)')
      .option('--weekdays <days>', 'daily, weekdays or mon,wed,fri (default: DIGEST_DAYS)')
      .option('--json', 'as JSON lines')
      .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)');

  digest
    .command('resume')
    .description('end the pause of channels that took no posts')
    .argument('[address...]', 'channels, for example slack:T0123:C0456')
    .option('--all', 'all that are paused')
    .action(async (addresses: readonly string[], { all = false }: { readonly all?: boolean }) => {
      const { runResume } = await import('./digest-resume.ts');
      await runResume(configFor({}), { addresses, all }, terminal);
    });

  command('preview', 'what would be posted, day by day').action(
    async ({ days = 7, json = false, ...options }: DigestCommandOptions) => {
      const { runPreview } = await import('./digest.ts');
      const config = configFor(options);
      await runPreview(config, { ...options, ...newsOf(config), days, json }, terminal);
    },
  );

  command('simulate', 'every post of so many days, by planner, picker and ledger over virtual time')
    .option('--from <date>', 'the first day, YYYY-MM-DD (default: today)', calendarDate)
    .action(async ({ days = 7, json = false, ...options }: DigestCommandOptions) => {
      const config = configFor(options);
      const { runSimulation } = await import('./digest.ts');
      const logger = await loggerFor(config);
      await runSimulation(config, { ...options, ...newsOf(config), days, json, logger }, terminal);
    });
}

/** What came into the library; nothing does where SOURCES is not set. */
function newsOf({ sources }: Pick<Config, 'sources'>): Pick<DigestOptions, 'arrivals'> {
  if (sources === undefined) return {};
  return {
    arrivals: async ({ records }) => {
      const { createArrivals } = await import('../harvest/stored-arrivals.ts');
      return createArrivals(records);
    },
  };
}
