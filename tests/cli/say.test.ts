import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { runSay } from '../../src/cli/say.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { silent } from '../helpers/conversation.ts';
import { SEED_OPENING } from '../helpers/seed-opening.ts';
import { seeds } from '../helpers/seeds.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

async function say(text: string, { json = false, databaseUrl = 'file::memory:' } = {}) {
  const { terminal, written } = commandTerminal();
  const opening = { ...SEED_OPENING, databaseUrl };
  const code = await runSay(text, { opening, json, logger: silent }, terminal);
  const { stdout, stderr } = await written();
  return { code, stdout, stderr: withoutProgress(stderr) };
}

/** On a busy machine reading the library takes so long that it is told. */
function withoutProgress(stderr: string): string {
  return stderr.replace(/^.*…\n/gm, '');
}

const [{ id, title } = { id: '', title: '' }] = seeds.papers;

it('says what the conversation answers', async () => {
  const { code, stdout, stderr } = await say(
    'cite Conservative Q-Learning for Offline Reinforcement Learning',
  );
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).toContain('@inproceedings{kumar2020conservative,');
  expect(stdout).not.toMatch(/\[Abstract\]/);
});

it('says it as JSON, with the papers in it', async () => {
  const { code, stdout } = await say(`paper ${id}`, { json: true });
  expect(code).toBe(0);
  expect(jsonLines(stdout)).toEqual([
    { tone: 'answer', text: expect.stringContaining('Model pre-training'), papers: [{ id, title }] },
  ]);
});

it('fails with the reason on stderr when there is no answer', async () => {
  const missing = await say('cite 0123456789');
  expect(missing).toMatchObject({ code: 1, stdout: '' });
  expect(missing.stderr).toMatch(/^I do not have a paper with the id 0123456789 here/);
  expect((await say('cite conservative')).stderr).toMatch(/Did you mean:\s+\[.*Conservative/s);
  const asJson = await say('cite 0123456789', { json: true });
  expect(asJson).toMatchObject({ code: 1, stderr: missing.stderr });
  expect(jsonLines(asJson.stdout)).toMatchObject([{ tone: 'notice', papers: [] }]);
});

it('opens the database only for the reading list, and closes it', async () => {
  const file = `${temporaryFolder()}/paperboy.db`;
  await say('random', { databaseUrl: `file:${file}` });
  expect(existsSync(file)).toBe(false);
  const { code, stderr } = await say('saved', { databaseUrl: `file:${file}` });
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('reading list is empty') });
  expect(existsSync(file)).toBe(true);
  // SQLite keeps its log beside the file for as long as somebody has it open.
  expect(existsSync(`${file}-wal`)).toBe(false);
});
