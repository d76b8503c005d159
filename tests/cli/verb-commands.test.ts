import { Command } from 'commander';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import type { CorpusOption } from '../../src/cli/command-line.ts';
import { addVerbCommands } from '../../src/cli/verb-commands.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { SEED_LIBRARY } from '../helpers/seed-opening.ts';

/** The commands of the verbs, and what one of them does. */
function verbCommands() {
  const { terminal, written } = commandTerminal();
  const program = new Command('paperboy').exitOverride().configureOutput({ writeErr: () => undefined });
  const asked: CorpusOption[] = [];
  const codes: number[] = [];
  addVerbCommands({
    program,
    terminal,
    pace: undefined,
    startedByNpm: false,
    configFor: (options) => {
      asked.push(options);
      const config = readConfig({ DATABASE_URL: 'file::memory:', LOG_LEVEL: 'silent', LOG_FORMAT: 'json' });
      return { ...SEED_LIBRARY, ...config };
    },
    exitWith: (code) => codes.push(code),
  });
  const run = (...args: readonly string[]) => program.parseAsync(args, { from: 'user' });
  return { program, run, written, asked, codes };
}

it('are those of all verbs that are said and have no command of their own', () => {
  const { program } = verbCommands();
  expect(program.commands.map((command) => command.name())).toEqual([
    ...['paper', 'cite', 'random', 'new', 'saved', 'unfollow', 'follow', 'following'],
  ]);
  expect(program.helpInformation()).toMatch(/cite \[options\] <reference\.\.\.> +a BibTeX entry/);
});

it('say the verb with the words as they were given', async () => {
  const { run, written, asked, codes } = verbCommands();
  await run(
    'cite',
    'Conservative',
    'Q-Learning for Offline Reinforcement Learning',
    '--json',
    '--corpus',
    'x',
  );
  expect(asked).toEqual([{ corpus: 'x' }]);
  expect(codes).toEqual([0]);
  const [answer] = jsonLines((await written()).stdout);
  expect(answer.text).toContain('@inproceedings{kumar2020conservative,');
});

it('need their words where there are any', async () => {
  const { run, codes } = verbCommands();
  await expect(run('cite')).rejects.toThrow("missing required argument 'reference'");
  await run('random');
  await run('paper', '0123456789');
  expect(codes).toEqual([0, 1]);
});

it('take the form of a citation and of a file as an option', async () => {
  const { run, written, codes } = verbCommands();
  await run('cite', 'MetaSDF', '--as', 'ris');
  await expect(run('cite', 'MetaSDF', '--as', 'xls')).rejects.toThrow('Allowed choices are bibtex');
  await run('saved', '--format', 'bibtex');
  expect(codes).toEqual([0, 1]);
  const { stdout, stderr } = await written();
  expect(stdout).toContain('TY  - CONF');
  expect(stderr).toContain('Your reading list is empty');
});
