import { Command } from 'commander';
import { expect, it } from 'vitest';
import { readConfig } from '../../src/app/config.ts';
import { addSourcesCommands } from '../../src/cli/sources-commands.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { ONE_SOURCE } from '../helpers/growing-bot.ts';
import { scriptedDesk } from '../helpers/scripted-sources.ts';

async function run(...args: readonly string[]) {
  const { terminal, written } = commandTerminal();
  const program = new Command('paperboy').exitOverride().configureOutput({ writeErr: () => undefined });
  const codes: number[] = [];
  let isClosed = false;
  const desk = scriptedDesk(ONE_SOURCE);
  addSourcesCommands({
    program,
    terminal,
    pace: undefined,
    startedByNpm: false,
    configFor: () => readConfig({}),
    exitWith: (code) => codes.push(code),
    openSources: async () => ({
      desk,
      read: async () => ({ records: 1, removed: 0 }),
      close: async () => {
        isClosed = true;
      },
    }),
  });
  await program.parseAsync(['sources', ...args], { from: 'user' });
  return { codes, isClosed, desk, ...(await written()) };
}

it('lists the sources when nothing else is said', async () => {
  for (const args of [['--json'], ['list', '--json']]) {
    const { stdout, codes, isClosed } = await run(...args);
    expect(jsonLines(stdout)).toMatchObject([{ name: 'arxiv:cs.LG' }]);
    expect([codes, isClosed]).toEqual([[0], true]);
  }
});

it('changes and reads them', async () => {
  const { desk, stdout } = await run('add', 'arxiv', 'stat.ML', '--json');
  expect(jsonLines(stdout)).toEqual([{ kind: 'done', name: 'arxiv:stat.ML' }]);
  expect((await desk.list())[1]).toMatchObject({ addedBy: 'console:local:local' });
  expect((await run('read')).stdout).toMatch(/^arxiv:cs\.LG: 1 paper read, in /);
});

it.each([['add'], ['remove'], ['nonsense'], ['list', 'x', '--nope']])(
  '%s is wrong usage',
  async (...args) => {
    await expect(run(...args)).rejects.toMatchObject({ name: 'CommanderError' });
  },
);
