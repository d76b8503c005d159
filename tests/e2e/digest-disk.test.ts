import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  mkdtempSync,
  openSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DigestTrial, startDigestTrial } from '../helpers/digest-trial.ts';
import { runPaperboy } from '../helpers/run-paperboy.ts';

let folder: string;
let file: string;
let trial: DigestTrial | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'paperboy-disk-'));
  file = join(folder, 'paperboy.db');
});

afterEach(async () => {
  await trial?.close();
  trial = undefined;
  chmodSync(folder, 0o755);
  rmSync(folder, { recursive: true });
});

/** Papers that Slack received, and rows of the ledger. */
async function compared(of: DigestTrial) {
  const store = await openStore(`file:${file}`);
  const rows = await Promise.all(
    of.slack.channels.map((id) => store.digests.deliveries.recent(toAddress('slack', 'T000000001', id), 10)),
  );
  await store.close();
  return { posts: of.slack.posts.length, sent: rows.flat().filter(({ state }) => state === 'sent').length };
}

describe('a disk that is full', () => {
  it('stops nothing but what needs it: no post without a row, a clear word, and all is posted when there is room', async () => {
    trial = await startDigestTrial({ databaseUrl: `file:${file}`, slackChannels: 3, discordChannels: 0 });
    const full = await trial.start({ until: /Paper of the day: 3 channels/ });
    // From now on the kernel lets the process write no file beyond this, as when the disk is full.
    execFileSync('prlimit', ['--pid', String(full.pid), '--fsize=4096']);
    trial.nextDay();
    expect(await full.waitForLog(/the database cannot be used/)).toMatch(/disk.*(?:full|fails)|full/);
    expect((await fetch(new URL('/?q=bandits', full.url))).status).toBe(200);
    await full.kill();
    expect(trial.slack.posts).toEqual([]);
    const next = await trial.start();
    expect(await trial.allPosted(45_000)).toBe(true);
    await next.stop();
    expect(await compared(trial)).toEqual({ posts: 3, sent: 3 });
  }, 90_000);
});

describe('a database file', () => {
  it('that may not be written is refused at the start, with the remedy', async () => {
    await (await openStore(`file:${file}`)).close();
    chmodSync(file, 0o444);
    chmodSync(folder, 0o555);
    const environment = {
      DATABASE_URL: `file:${file}`,
      SLACK_BOT_TOKEN: 'xoxb-1',
      SLACK_SIGNING_SECRET: 'secret',
      SLACK_API_URL: 'http://127.0.0.1:9/api/',
    };
    const { code, stderr } = await runPaperboy(['start'], { environment, boundByRights: true });
    expect(code).toBe(1);
    expect(stderr).toMatch(/The database at file:.* \(DATABASE_URL\) cannot be used: .*(?:read|write|open)/);
  });

  it.each([
    [
      'that is something else',
      'no database at all, but a text that is long enough to be looked at\n'.repeat(99),
    ],
    ['that was cut off', undefined],
  ])('%s is refused, and stays as it is', async (_, text) => {
    if (text === undefined) {
      await (await openStore(`file:${file}`)).close();
      truncateSync(file, 5_000);
    } else writeFileSync(file, text);
    const { size } = statSync(file);
    const { code, stdout } = await runPaperboy(['doctor'], { environment: { DATABASE_URL: `file:${file}` } });
    expect(code).toBe(1);
    expect(stdout).toMatch(/FAIL {2}Database: .*(?:damaged|no SQLite database)/);
    expect(statSync(file).size).toBe(size);
  });

  it('that is damaged inside stops the papers of the day with a clear word, and nothing is posted', async () => {
    trial = await startDigestTrial({ databaseUrl: `file:${file}`, slackChannels: 3, discordChannels: 0 });
    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    // All after the schema's page.
    writeSync(handle, Buffer.alloc(size - 4_096, 0xa5), 0, size - 4_096, 4_096);
    closeSync(handle);
    const { code, stderr } = await trial.run();
    expect(code).toBe(1);
    expect(stderr).toMatch(/The database at file:.* cannot be used: .*damaged/);
    expect(trial.slack.posts).toEqual([]);
  });
});
