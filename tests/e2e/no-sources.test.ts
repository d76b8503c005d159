import { join } from 'node:path';
import { expect, it } from 'vitest';
import { VARIABLES } from '../../src/app/config.ts';
import { startRecordingNetwork } from '../helpers/recording-network.ts';
import { runPaperboy, startPaperboy } from '../helpers/run-paperboy.ts';
import { askPage } from '../helpers/source-lab.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

/** Every address that the program may be told. */
const ADDRESSES = VARIABLES.filter(
  ({ name, read }) => name.endsWith('_URL') && read('http://127.0.0.1:1') !== undefined,
).map(({ name }) => name);

const ASKED = [
  'conservative q-learning for offline reinforcement learning',
  'related bandits with knapsacks',
  'cite bandits with knapsacks',
  '2005.11401',
  'https://arxiv.org/abs/2005.11401',
  '10.1162/neco.1997.9.8.1735',
  'new',
  'sources',
  'sources add arxiv:cs.LG',
];

it('without SOURCES no request leaves the machine, whatever is asked', async () => {
  const network = await startRecordingNetwork();
  const environment = {
    ...Object.fromEntries(ADDRESSES.map((name) => [name, network.server])),
    DATABASE_URL: `file:${join(temporaryFolder(), 'p.db')}`,
    HTTP_PROXY: network.proxy,
    HTTPS_PROXY: network.proxy,
  };
  expect(ADDRESSES).toContain('ARXIV_OAI_URL');
  const bot = await startPaperboy(environment);
  for (const asked of ASKED) expect(await askPage(bot.url, asked)).toContain('<main');
  expect((await fetch(`${bot.url}/metrics`)).status).toBe(200);
  const talk = await runPaperboy(['chat'], { environment, stdin: `${ASKED.join('\n')}\n` });
  expect(talk).toMatchObject({ code: 0, stdout: expect.stringContaining('> sources add arxiv:cs.LG') });
  for (const args of [['sources'], ['sources', 'read'], ['doctor'], ['reload']])
    await runPaperboy(args, { environment });
  expect(network.connections).toEqual([]);
  // It would have been seen.
  const read = await runPaperboy(['sources', 'read'], {
    environment: { ...environment, SOURCES: 'zotero:groups/12345' },
  });
  expect(read.stdout).toMatch(/^zotero:groups\/12345: not read to its end: .*HTTP 404/);
  expect(network.connections).toEqual(['proxy', 'server']);
});
