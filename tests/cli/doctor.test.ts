import { expect, it } from 'vitest';
import { type Config, readConfig } from '../../src/app/config.ts';
import { toAddress } from '../../src/chat/address.ts';
import { runDoctor } from '../../src/cli/doctor.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import type { ConfiguredPlatform } from '../../src/platforms/chat-platform.ts';
import { openStore } from '../../src/store/open-store.ts';
import { commandTerminal } from '../helpers/command-terminal.ts';
import { catalogRecord, temporaryCorpus } from '../helpers/temporary-corpus.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What the platforms say of themselves is in tests/e2e/doctor.test.ts.

async function doctor(environment: Readonly<Record<string, string>> = {}) {
  return doctorOf(readConfig({ DATABASE_URL: 'file::memory:', ...environment }));
}

async function doctorOf(config: Config) {
  const { terminal, written } = commandTerminal();
  const code = await runDoctor(config, terminal);
  return { code, lines: (await written()).stdout.trimEnd().split('\n') };
}

it('looks at everything that is needed, a line each', async () => {
  const { code, lines } = await doctor();
  expect(lines).toEqual([
    'ok    Configuration: no faults',
    'ok    Corpus: 278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)',
    'ok    Database: file::memory:',
    'ok    Slack: not configured',
    'ok    Discord: not configured',
    'ok    Digests: none',
  ]);
  expect(code).toBe(0);
});

it('names variables that are nearly ours', async () => {
  const { code, lines } = await doctor({ SLACK_TOKEN: 'xoxb-hidden', DIGEST_TOPC: 'bandits' });
  expect(code).toBe(1);
  expect(lines.slice(0, 2)).toEqual([
    'FAIL  Configuration: SLACK_TOKEN is not a variable of Paperboy; did you mean SLACK_BOT_TOKEN or SLACK_APP_TOKEN?',
    'FAIL  Configuration: DIGEST_TOPC is not a variable of Paperboy; did you mean DIGEST_TOPIC?',
  ]);
});

it('counts what could not be read of the corpus, and fails only when nothing can', async () => {
  const CORPUS_DIR = await temporaryCorpus({ 'page.md': catalogRecord('One') + catalogRecord('') });
  const { code, lines } = await doctor({ CORPUS_DIR });
  expect(code).toBe(0);
  expect(lines).toContain('ok    Corpus: 1 record could not be read; “paperboy check” names them');
  const missing = await doctor({ CORPUS_DIR: '/nowhere' });
  expect(missing.code).toBe(1);
  expect(missing.lines[1]).toMatch(/^FAIL {2}Corpus: The corpus folder \/nowhere does not exist/);
});

it('names a database that cannot be used, once, and looks at the rest', async () => {
  const { code, lines } = await doctor({ DATABASE_URL: 'postgres://me:hidden@127.0.0.1:1/x' });
  expect(code).toBe(1);
  expect(lines.filter((line) => line.startsWith('FAIL'))).toEqual([
    expect.stringMatching(/^FAIL {2}Database: .*ECONNREFUSED/),
  ]);
  expect(lines.at(-1)).toBe('ok    Digests: none');
  expect(lines.join()).not.toContain('hidden');
});

it('looks at where libraries are shared, where they are', async () => {
  const LIBRARY_URL = temporaryFolder();
  expect((await doctor({ LIBRARY_URL })).lines).toContain(`ok    Shared libraries: ${LIBRARY_URL}`);
  const { code, lines } = await doctor({
    LIBRARY_URL: 's3://lab/paperboy',
    AWS_ACCESS_KEY_ID: 'key',
    AWS_SECRET_ACCESS_KEY: 'hidden',
    AWS_ENDPOINT_URL_S3: 'http://127.0.0.1:1',
  });
  expect(code).toBe(1);
  expect(lines).toContainEqual(
    expect.stringMatching(/^FAIL {2}Shared libraries: .*s3:\/\/lab\/paperboy .*nothing listens there/),
  );
  expect(lines.join()).not.toContain('hidden');
});

it('names a sentence model that is not there', async () => {
  const { code, lines } = await doctor({ EMBEDDINGS_MODEL: '/no/such/model' });
  expect(code).toBe(1);
  expect(lines).toContainEqual(expect.stringMatching(/^FAIL {2}Sentence model: .*\/no\/such\/model/));
});

it('names every channel with a digest: paused, or of a platform that is not configured', async () => {
  const DATABASE_URL = `file:${temporaryFolder()}/paperboy.db`;
  const store = await openStore(DATABASE_URL);
  const { subscriptions } = store.digests;
  const schedule = { time: '09:00', timezone: 'UTC', days: [1] };
  const [paused, other] = [toAddress('slack', 'T1', 'C1'), toAddress('matrix', 'home', 'C2')];
  for (const address of [paused, other])
    await subscriptions.put(newSubscription(address, schedule, new Date()));
  await subscriptions.pause(paused, 'The channel is gone.');
  await store.close();
  const { code, lines } = await doctor({ DATABASE_URL, DIGEST_CHANNELS: 'discord:1:2,slack:T1:C1' });
  expect(code).toBe(1);
  expect(lines.slice(5)).toEqual([
    'FAIL  Digest discord:1:2: Discord is not configured, so nothing is posted.',
    'FAIL  Digest slack:T1:C1: paused: The channel is gone. – “digest on” in the channel turns it on again, “paperboy digest resume” all of them',
    'FAIL  Digest matrix:home:C2: “matrix” is not configured, so nothing is posted.',
  ]);
});

it('tells of every channel, also where the look at one of them fails', async () => {
  const config = readConfig({
    DATABASE_URL: 'file::memory:',
    DIGEST_CHANNELS: 'slack:T1:C1,slack:T1:C2',
  });
  const slack: ConfiguredPlatform = {
    load: async () => undefined,
    create: async () => {
      throw new Error('not now');
    },
    diagnose: async () => [],
    obstacle: async (address) => {
      if (address.endsWith('C1')) throw new Error('The token was revoked.');
      return undefined;
    },
  };
  const { code, lines } = await doctorOf({ ...config, platforms: new Map([['slack', slack]]) });
  expect(code).toBe(1);
  expect(lines.slice(-2)).toEqual([
    'FAIL  Digest slack:T1:C1: The token was revoked.',
    'ok    Digest slack:T1:C2: begins with the next start',
  ]);
});

it('says that a clock is wrong when the ledger has days that have not come', async () => {
  const DATABASE_URL = `file:${temporaryFolder()}/paperboy.db`;
  const store = await openStore(DATABASE_URL);
  const slot = {
    address: toAddress('slack', 'T1', 'C1'),
    slot: '2099-01-01',
    dueAt: new Date('2099-01-01T09:00Z'),
  };
  await store.digests.deliveries.claim({ ...slot, paperId: 'p', note: undefined }, 'another process');
  await store.close();
  const { code, lines } = await doctor({ DATABASE_URL });
  expect(code).toBe(1);
  expect(lines.find((line) => line.includes('Clock'))).toMatch(
    /^FAIL {2}Clock: .*2099-01-01.*a clock was ahead/,
  );
});
