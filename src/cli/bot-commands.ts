import { addCommand, type CommandLine, type CorpusOption, loggerFor } from './command-line.ts';

/** The bot on every configured platform. */
export function addStartCommand({ program, configFor, exitWith, pace, startedByNpm }: CommandLine): void {
  addCommand(program, 'start', 'answer on every configured platform and on a local web page').action(
    async (options: CorpusOption) => {
      const config = configFor(options);
      const { runStart } = await import('./start.ts');
      exitWith(await runStart(config, { logger: await loggerFor(config), pace, startedByNpm }));
    },
  );
}

/** Asks the running bot. */
export function addReloadCommand({ program, terminal, exitWith }: CommandLine): void {
  addCommand(
    program,
    'reload',
    'asks the running bot to look at its sources at once, and says what came of it',
  )
    .option('--json', 'as JSON')
    .action(async ({ json = false }: { readonly json?: boolean }) => {
      const { runReload } = await import('./reload.ts');
      exitWith(await runReload({ json }, terminal));
    });
}

/** The bot in the terminal. */
export function addChatCommand({ program, terminal, configFor }: CommandLine): void {
  addCommand(
    program,
    'chat',
    'a conversation in the terminal; also reads a script of lines from stdin',
  ).action(async (options: CorpusOption) => {
    const config = configFor(options);
    const { runChat } = await import('./chat.ts');
    await runChat(config, await loggerFor(config), terminal);
  });
}

/** What the bot needs. */
export function addDoctorCommand({ program, terminal, configFor, exitWith }: CommandLine): void {
  addCommand(
    program,
    'doctor',
    'checks configuration, corpus, database and every configured chat, with the remedies',
  ).action(async (options: CorpusOption) => {
    const { runDoctor } = await import('./doctor.ts');
    exitWith(await runDoctor(configFor(options), terminal));
  });
}
