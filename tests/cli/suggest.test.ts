import { expect, it } from 'vitest';
import { runSuggest } from '../../src/cli/suggest.ts';
import { commandTerminal, jsonLines } from '../helpers/command-terminal.ts';
import { SEED_OPENING } from '../helpers/seed-opening.ts';

async function suggest(prefix: string, options: { json?: boolean; limit?: number } = {}) {
  const { terminal, written } = commandTerminal();
  await runSuggest(prefix, { opening: SEED_OPENING, json: false, ...options }, terminal);
  return written();
}

it('completes titles and authors, a line each', async () => {
  expect(await suggest('serg')).toEqual({ stdout: 'Sergey Levine\n', stderr: '' });
  expect((await suggest('a')).stdout.trim().split('\n')).toHaveLength(25);
  expect((await suggest('a', { limit: 2 })).stdout.trim().split('\n')).toHaveLength(2);
});

it('completes as JSON lines', async () => {
  const title = 'Conservative Q-Learning for Offline Reinforcement Learning';
  expect(jsonLines((await suggest('conservative q', { json: true })).stdout)).toEqual([
    expect.objectContaining({ kind: 'title', text: title }),
  ]);
});

it('says where nothing is to be found, beside the results', async () => {
  expect(await suggest('qqqq', { json: true })).toEqual({
    stdout: '',
    stderr: 'No title or author begins like “qqqq”.\n',
  });
});
