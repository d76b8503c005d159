import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accidentsOn } from '../helpers/digest-accidents.ts';
import { createDigestFleet } from '../helpers/digest-fleet.ts';
import { duringDigestTrial } from '../helpers/digest-trial.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';
import { pseudoRandom } from '../helpers/pseudo-random.ts';
import { passTimeChange, TIME_CHANGES } from '../helpers/time-change.ts';

const folder = mkdtempSync(join(tmpdir(), 'paperboy-accidents-'));
let postgres: Postgres | undefined;

beforeAll(async () => {
  if (postgresMissing === undefined) postgres = await startPostgres();
});

afterAll(async () => {
  await postgres?.stop();
  rmSync(folder, { recursive: true, force: true });
});

// Each accident on one database; `node bench/digest-crash.ts` has all on both, again and again.
describe.concurrent('what else happens in a year', () => {
  const random = pseudoRandom(20_270_301);

  describe.each([
    ['SQLite', 1],
    ['PostgreSQL', 2],
  ] as const)('on %s', (engine, replicas) => {
    const isMissing = engine === 'PostgreSQL' && postgresMissing !== undefined;
    const happening = accidentsOn(engine).filter(
      ({ only }, at) => only !== undefined || postgresMissing !== undefined || at % 2 === replicas - 1,
    );

    it.skipIf(isMissing)(
      'loses and doubles nothing',
      async () => {
        const databaseUrl =
          engine === 'SQLite' ? `file:${join(folder, 'year.db')}` : ((await postgres?.freshUrl()) ?? '');
        await duringDigestTrial(
          { databaseUrl, slackChannels: 2, discordChannels: 2, replicas },
          async (trial) => {
            const fleet = createDigestFleet(trial);
            for (const { name, happen } of happening) {
              const isSettled = await happen(fleet, random);
              const { due, ...outcome } = trial.outcome();
              expect({ name, isSettled, ...outcome }).toEqual({
                ...{ name, isSettled: true },
                ...{ received: due, lost: 0, doubled: 0 },
              });
            }
            await fleet.end();
          },
        );
      },
      180_000,
    );
  });

  it('nor does the night on which clocks are changed', async () => {
    const [, , change] = TIME_CHANGES;
    const { due, ...outcome } = await passTimeChange(change, `file:${join(folder, 'night.db')}`);
    expect(outcome).toEqual({ received: due, lost: 0, doubled: 0 });
    expect(due).toBe(12);
  }, 180_000);
});
