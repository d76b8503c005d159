import { Option } from 'commander';
import type { ExportFormat } from '../papers/citation/export-formats.ts';
import {
  addCommand,
  type CommandLine,
  type CorpusOption,
  joinWords,
  readFormat,
  wholeNumber,
} from './command-line.ts';

interface PapersOptions extends ListOptions {
  readonly format?: ExportFormat;
}

interface ListOptions extends CorpusOption {
  readonly limit?: number;
  readonly offset?: number;
  readonly json?: boolean;
}

/** Questions to the library. */
export function addLibraryCommands({ program, terminal, configFor }: CommandLine): void {
  addCommand(
    program,
    'search <query...>',
    'ranked papers; with - as the query one a line from stdin, as JSON lines',
  )
    .allowUnknownOption()
    .option('--limit <n>', 'at most so many', wholeNumber(1))
    .option('--offset <n>', 'leave out so many', wholeNumber(0))
    .option('--json', 'as JSON')
    .action(async (words: string[], { limit = 10, offset = 0, json = false, ...options }: ListOptions) => {
      const { runSearch } = await import('./search.ts');
      const opening = configFor(options);
      await runSearch(joinWords(words, program), { opening, limit, offset, json }, terminal);
    });

  addCommand(
    program,
    'related <source...>',
    'papers related to an id, a title or any text; with - one a line from stdin',
  )
    .allowUnknownOption()
    .option('--limit <n>', 'at most so many', wholeNumber(1))
    .option('--json', 'as JSON')
    .action(async (words: string[], { limit = 5, json = false, ...options }: ListOptions) => {
      const { runRelated } = await import('./related.ts');
      await runRelated(joinWords(words, program), { opening: configFor(options), limit, json }, terminal);
    });

  addCommand(program, 'suggest <prefix...>', 'completions of a title or name')
    .option('--limit <n>', 'at most so many (25)', wholeNumber(1))
    .option('--json', 'as JSON lines')
    .action(async (words: string[], { limit = 25, json = false, ...options }: ListOptions) => {
      const { runSuggest } = await import('./suggest.ts');
      await runSuggest(words.join(' '), { opening: configFor(options), limit, json }, terminal);
    });
}

/** What the listings hold. */
export function addListingCommands({ program, terminal, configFor, exitWith }: CommandLine): void {
  addCommand(program, 'index', 'builds the index of the listings now, instead of at the first start')
    .option('--json', 'as JSON')
    .action(async ({ json = false, ...options }: ListOptions) => {
      const { runIndex } = await import('./index-listings.ts');
      await runIndex({ opening: configFor(options), json }, terminal);
    });

  addCommand(program, 'papers', 'the whole library')
    .option('--json', 'as JSON lines')
    .option('--format <format>', 'as bibtex, ris, csl, csv or jsonl', readFormat)
    .action(async ({ json = false, format, ...options }: PapersOptions) => {
      const { runPapers } = await import('./papers.ts');
      const wanted = format === undefined ? {} : { format };
      const { corpusDir: corpus, living } = configFor(options);
      await runPapers({ corpus, living, json, ...wanted }, terminal);
    });

  addCommand(program, 'check', 'what the listings hold, what was rejected and why, duplicates and repairs')
    .option('--json', 'as JSON')
    .action(async ({ json = false, ...options }: ListOptions) => {
      const { runCheckOfAll } = await import('./check.ts');
      exitWith(await runCheckOfAll(configFor(options), { json }, terminal));
    });
}

interface EvalOptions {
  readonly related: boolean;
  readonly baseline: 'minisearch' | 'bm25' | undefined;
  readonly json: boolean;
}

/** How well the ranking finds; measuring it is no part of the bot. */
export function addEvalCommand({ program, terminal, configFor }: CommandLine): void {
  addCommand(program, 'eval <dir>', 'ranking quality on a test collection in the BEIR layout')
    .option('--related', 'treat each query as a paper to find relatives of')
    .addOption(
      new Option(
        '--baseline <engine>',
        'compare with MiniSearch as it comes or with textbook BM25, by a paired randomisation test',
      ).choices(['minisearch', 'bm25']),
    )
    .option('--json', 'as JSON')
    .action(async (directory: string, { related = false, baseline, json = false }: Partial<EvalOptions>) => {
      const { runEval } = await import('../../bench/eval/run-eval.ts');
      await runEval(directory, { related, baseline, json, model: configFor({}) }, terminal);
    });
}
