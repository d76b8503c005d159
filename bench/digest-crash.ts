import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dieAtEachStep, dieAtRandom } from '../tests/helpers/digest-crashes.ts';
import { startDigestTrial } from '../tests/helpers/digest-trial.ts';
import { postgresMissing, startPostgres } from '../tests/helpers/postgres.ts';

// The bot is killed at every step of a delivery and at random moments, while the APIs fail before and after they took a
// post; then what Slack and Discord received is counted. A quarter of an hour for each database. `node bench/digest-crash.ts`

const KILLS = 300;
const CHANNELS = 6;

async function crash(engine: string, databaseUrl: string): Promise<void> {
  const trial = await startDigestTrial({ databaseUrl, slackChannels: CHANNELS, discordChannels: CHANNELS });
  try {
    const atSteps = await dieAtEachStep(trial);
    const atRandom = await dieAtRandom(trial, {
      kills: KILLS,
      killsADay: 4,
      livesMs: 1_500,
      random: Math.random,
      onDay: (killed) => process.stderr.write(`\r${engine}: ${killed} of ${KILLS} kills `),
    });
    const { due, received, lost, doubled } = trial.outcome();
    process.stderr.write('\r');
    console.log(
      `${engine}: killed ${atRandom} times at random and ${atSteps} times at a step; ${due} slots due, ${received} posts received, ${lost} lost, ${doubled} doubled`,
    );
  } finally {
    await trial.close();
  }
}

const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
await crash('SQLite', `file:${join(folder, 'crash.db')}`);
rmSync(folder, { recursive: true });
if (postgresMissing === undefined) {
  const postgres = await startPostgres();
  await crash('PostgreSQL', await postgres.freshUrl());
  await postgres.stop();
} else console.log(`PostgreSQL: left out, ${postgresMissing}`);
