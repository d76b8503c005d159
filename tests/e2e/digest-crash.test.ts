import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dieAtEachStep, dieAtRandom, STEPS } from '../helpers/digest-crashes.ts';
import { duringDigestTrial } from '../helpers/digest-trial.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';
import { pseudoRandom } from '../helpers/pseudo-random.ts';

const folder = mkdtempSync(join(tmpdir(), 'paperboy-digest-'));
let postgres: Postgres | undefined;

beforeAll(async () => {
  if (postgresMissing === undefined) postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** At random moments: fewer where it dies at each step besides. */
const KILLS = { SQLite: 3, PostgreSQL: 4 };
/** One process lives at a time. */
const ALONE = { slackChannels: 3, discordChannels: 3, deadAfterMs: 400 };

const engines = [
  ['SQLite', async () => `file:${join(folder, 'crash.db')}`],
  ['PostgreSQL', async () => (await postgres?.freshUrl()) ?? ''],
] as const;

describe.concurrent.each(engines)('the paper of the day on %s', (engine, url) => {
  const isMissing = engine === 'PostgreSQL' && postgresMissing !== undefined;

  it.skipIf(isMissing)(
    'is posted once though the process dies at any step, at any moment, and the API fails',
    async () => {
      await duringDigestTrial({ databaseUrl: await url(), ...ALONE }, async (trial) => {
        const steps = engine === 'SQLite' ? await dieAtEachStep(trial) : 0;
        const killed = await dieAtRandom(trial, {
          kills: KILLS[engine],
          killsADay: 3,
          livesMs: 1_000,
          random: pseudoRandom(20_270_301),
        });
        expect({ steps, killed }).toEqual({
          steps: engine === 'SQLite' ? STEPS.length : 0,
          killed: KILLS[engine],
        });
        const { due, received, lost, doubled } = trial.outcome();
        expect({ lost, doubled, received }).toEqual({ lost: 0, doubled: 0, received: due });
      });
    },
    300_000,
  );
});

describe.concurrent('replicas', () => {
  it.skipIf(postgresMissing !== undefined)(
    'share the work: each slot of 80 channels is posted once, also when two of four die on the way',
    async () => {
      const databaseUrl = (await postgres?.freshUrl()) ?? '';
      await duringDigestTrial({ databaseUrl, slackChannels: 80, discordChannels: 0 }, async (trial) => {
        const replicas = await Promise.all(Array.from({ length: 4 }, () => trial.start()));
        trial.nextDay();
        await expect
          .poll(() => trial.slack.posts.length, { timeout: 90_000, interval: 5 })
          .toBeGreaterThan(15);
        await Promise.all(replicas.slice(0, 2).map((replica) => replica.kill()));
        expect(await trial.allPosted(120_000)).toBe(true);
        await Promise.all(replicas.slice(2).map((replica) => replica.stop()));
        const { due, received, lost, doubled } = trial.outcome();
        expect({ due, received, lost, doubled }).toEqual({ due: 80, received: 80, lost: 0, doubled: 0 });
      });
    },
    300_000,
  );
});
