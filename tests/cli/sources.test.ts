import { expect, it } from 'vitest';
import { runSourcesChange, runSourcesList } from '../../src/cli/sources.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { ONE_SOURCE } from '../helpers/growing-bot.ts';
import { scriptedDesk, sourceStatus } from '../helpers/scripted-sources.ts';

const configured = sourceStatus('folder:seeds', { origin: 'config', addedBy: undefined });

it('lists a source a line, or as an object a line', async () => {
  const desk = scriptedDesk([configured, ...ONE_SOURCE]);
  const plain = commandTerminal();
  expect(await runSourcesList(desk, { json: false }, plain.terminal)).toBe(0);
  expect((await plain.written()).stdout).toMatch(
    /^folder:seeds: 1,234 papers · read .+\narxiv:cs\.LG: 1,234 papers/,
  );
  const json = commandTerminal();
  await runSourcesList(desk, { json: true }, json.terminal);
  expect(jsonLines((await json.written()).stdout)[1]).toMatchObject({
    name: 'arxiv:cs.LG',
    papers: 1_234,
    lastSuccess: '2026-01-05T08:00:00.000Z',
    isPaused: false,
  });
});

it('says of none where to read on', async () => {
  const { terminal, written } = commandTerminal();
  expect(await runSourcesList(scriptedDesk([]), { json: false }, terminal)).toBe(0);
  expect((await written()).stdout).toContain('docs/sources.md');
});

it.each([
  ['add', 'https://arxiv.org/list/stat.ML/recent', 0, 'arxiv:stat.ML is added.', ''],
  ['add', 'arxiv:cs.LG', 0, 'arxiv:cs.LG is among the sources already.', ''],
  ['add', 'nonsense', 1, '', '“nonsense” is no source.'],
  ['pause', 'cs.LG', 0, 'arxiv:cs.LG is read no more', ''],
  ['remove', 'arxiv cs.LG', 0, 'arxiv:cs.LG is removed', ''],
  ['resume', 'arxiv:cs.LX', 1, '', 'There is no source arxiv:cs.LX here. Did you mean arxiv:cs.LG?'],
  ['remove', 'folder:seeds', 1, '', 'is named in SOURCES'],
] as const)('%s %s ends with %i', async (verb, name, code, out, err) => {
  const { terminal, written } = commandTerminal();
  const desk = scriptedDesk([configured, ...ONE_SOURCE]);
  expect(await runSourcesChange(desk, { verb, name, json: false }, terminal)).toBe(code);
  const { stdout, stderr } = await written();
  expect([stdout, stderr]).toEqual([
    expect.stringMatching(out === '' ? /^$/ : out),
    expect.stringMatching(err === '' ? /^$/ : err.replace('?', '\\?')),
  ]);
});
