import { Option } from 'commander';
import { VERB_LIST } from '../answers/verbs.ts';
import { ENGLISH } from '../messages/english.ts';
import { addCommand, type CommandLine, type CorpusOption, loggerFor } from './command-line.ts';

interface SaidOptions extends CorpusOption {
  readonly json?: boolean;
  /** See Words.as. */
  readonly as?: string;
  readonly format?: string;
}

/** Every verb of the conversation is a command: those that have words and no command of their own. */
export function addVerbCommands({ program, terminal, configFor, exitWith }: CommandLine): void {
  for (const { words, help = [] } of VERB_LIST) {
    const name = words?.said[0];
    if (name === undefined || HAVE_THEIR_OWN.has(name)) continue;
    const usage =
      words?.takes === undefined ? name : `${name} ${argumentOf(words.takes, words.mayStandAlone)}`;
    const command = addCommand(program, usage, help[0] === undefined ? '' : ENGLISH.text(help[0].get)).option(
      '--json',
      'as JSON',
    );
    if (words?.as !== undefined)
      command.addOption(new Option(`${words.as.flag} <format>`, 'in this form').choices(words.as.values));
    command.action(async () => {
      const { json = false, as, format = as, ...options } = command.opts<SaidOptions>();
      const config = configFor(options);
      const { runSay } = await import('./say.ts');
      const line = [name, ...command.args, ...(format === undefined ? [] : ['as', format])].join(' ');
      exitWith(await runSay(line, { opening: config, json, logger: await loggerFor(config) }, terminal));
    });
  }
}

function argumentOf(takes: string, mayBeLeftOut = false): string {
  return mayBeLeftOut ? `[${takes}...]` : `<${takes}...>`;
}

/** `help` is the program's own. */
const HAVE_THEIR_OWN: ReadonlySet<string> = new Set(['related', 'digest', 'sources', 'help']);
