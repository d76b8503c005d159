import type { Config } from '../app/config.ts';
import type { SourceReading } from '../harvest/source-reading.ts';
import { addCommand, type CommandLine, type CorpusOption } from './command-line.ts';

interface JsonOption extends CorpusOption {
  readonly json?: boolean;
}

/** Where papers come from. */
export function addSourcesCommands({
  program,
  terminal,
  configFor,
  exitWith,
  openSources = openSourcesOf,
}: CommandLine): void {
  const sources = program
    .command('sources')
    .description('where papers come from: list, add, pause, resume, remove and read them')
    .showHelpAfterError();
  const command = (usage: string, description: string) =>
    addCommand(sources, usage, description).option('--json', 'as JSON lines');
  const withSources = async (options: CorpusOption, run: (reading: SourceReading) => Promise<number>) => {
    const reading = await openSources(configFor(options));
    try {
      exitWith(await run(reading));
    } finally {
      await reading.close();
    }
  };

  sources
    .command('list', { isDefault: true })
    .description('how each source stands')
    .option('--corpus <dir>', 'the folder with the listings (default: CORPUS_DIR)')
    .option('--json', 'as JSON lines')
    .action(({ json = false, ...options }: JsonOption) =>
      withSources(options, async ({ desk }) => {
        const { runSourcesList } = await import('./sources.ts');
        return runSourcesList(desk, { json }, terminal);
      }),
    );

  for (const [verb, description] of CHANGES)
    command(`${verb} <source...>`, description).action(
      (words: string[], { json = false, ...options }: JsonOption) =>
        withSources(options, async ({ desk }) => {
          const { runSourcesChange } = await import('./sources.ts');
          return runSourcesChange(desk, { verb, name: words.join(' '), json }, terminal);
        }),
    );

  command('read [source...]', 'reads sources now: those that are named, or all').action(
    (names: string[], { json = false, ...options }: JsonOption) =>
      withSources(options, async (reading) => {
        const { runSourcesRead } = await import('./sources-read.ts');
        const stop = new AbortController();
        // A second one ends the process at once.
        process.once('SIGINT', () => stop.abort());
        return runSourcesRead(reading, { names, json, signal: stop.signal }, terminal);
      }),
  );
}

const CHANGES = [
  ['add', 'reads another source too: arxiv:cs.LG, zotero:groups/12345, feed:https://…'],
  ['pause', 'reads a source no more until it is resumed'],
  ['resume', 'reads a source again'],
  ['remove', 'takes a source and the papers that nothing else has out of the library'],
] as const;

async function openSourcesOf(config: Config): Promise<SourceReading> {
  return (await import('../app/open-source-reading.ts')).openSourceReading(config);
}
