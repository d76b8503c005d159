import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Accident, accidentsOn } from '../tests/helpers/digest-accidents.ts';
import { dieAtEachStep, dieAtRandom } from '../tests/helpers/digest-crashes.ts';
import { createDigestFleet } from '../tests/helpers/digest-fleet.ts';
import { type DigestTrial, startDigestTrial } from '../tests/helpers/digest-trial.ts';
import { postgresMissing, startPostgres } from '../tests/helpers/postgres.ts';
import { passTimeChange, TIME_CHANGES } from '../tests/helpers/time-change.ts';

// The bot is killed at every step of a delivery and at random moments, while the APIs fail before and after they took a
// post; between the kills happens what happens in a year (digest-accidents.ts, time-change.ts). Then what Slack and Discord
// received is counted. Half an hour for each database. `node bench/digest-crash.ts [KILLS] [DATABASE]`

const [kills = '300', only] = process.argv.slice(2);
const KILLS = Number(kills);
const KILLS_A_DAY = 4;
const DAYS_BETWEEN = 2;
const CHANNELS = 6;

type Engine = Parameters<typeof accidentsOn>[0];

interface Run {
  readonly engine: Engine;
  readonly freshUrl: () => Promise<string>;
  readonly replicas: number;
}

async function crash({ engine, freshUrl, replicas }: Run): Promise<void> {
  const channels = { slackChannels: CHANNELS, discordChannels: CHANNELS };
  const trial = await startDigestTrial({ databaseUrl: await freshUrl(), ...channels, replicas });
  const fleet = createDigestFleet(trial);
  const happened = new Map<string, number>();
  const unsettled: string[] = [];
  const count = (name: string) => happened.set(name, (happened.get(name) ?? 0) + 1);
  try {
    const atSteps = await dieAtEachStep(trial);
    let atRandom = 0;
    for (const accident of untilAllHappened(engine, () => atRandom >= KILLS)) {
      if (atRandom < KILLS) atRandom += await dieSome(trial, KILLS - atRandom);
      if (!(await accident.happen(fleet, Math.random))) unsettled.push(accident.name);
      await fleet.end();
      count(accident.name);
      const { lost, doubled } = trial.outcome();
      process.stderr.write(
        `\r\u001b[K${engine}: ${atRandom} of ${KILLS} kills, ${lost} lost, ${doubled} doubled; last ${accident.name} `,
      );
    }
    const outcomes = [trial.outcome()];
    for (const change of TIME_CHANGES) {
      outcomes.push(await passTimeChange(change, await freshUrl()));
      count('clocks changed');
    }
    process.stderr.write('\r\u001b[K');
    const sum = (of: keyof (typeof outcomes)[number]) => outcomes.reduce((all, one) => all + one[of], 0);
    const accidents = [...happened].map(([name, times]) => `${name} ${times} ×`).join(', ');
    console.log(
      `${engine}, ${replicas} at a time: killed ${atRandom} times at random and ${atSteps} times at a step; ${accidents}; ${sum('due')} slots due, ${sum('received')} posts received, ${sum('lost')} lost, ${sum('doubled')} doubled${unsettled.length === 0 ? '' : `; not settled after ${unsettled.join(', ')}`}`,
    );
    if (sum('lost') + sum('doubled') + unsettled.length > 0) process.exitCode = 1;
  } finally {
    await trial.close();
  }
}

/** Each in an order of chance, and all again until there were kills enough. */
function* untilAllHappened(engine: Engine, areEnough: () => boolean): Generator<Accident> {
  do {
    const left = accidentsOn(engine).slice();
    while (left.length > 0) yield* left.splice(Math.floor(Math.random() * left.length), 1);
  } while (!areEnough());
}

function dieSome(trial: DigestTrial, left: number): Promise<number> {
  const kills = Math.min(left, KILLS_A_DAY * DAYS_BETWEEN);
  return dieAtRandom(trial, { kills, killsADay: KILLS_A_DAY, livesMs: 1_500, random: Math.random });
}

const folder = mkdtempSync(join(tmpdir(), 'paperboy-bench-'));
let files = 0;
const onFile = async () => `file:${join(folder, `${files++}.db`)}`;
if (only !== 'PostgreSQL') await crash({ engine: 'SQLite', freshUrl: onFile, replicas: 1 });
rmSync(folder, { recursive: true });
if (only === 'SQLite') process.exit();
if (postgresMissing === undefined) {
  const postgres = await startPostgres();
  await crash({ engine: 'PostgreSQL', freshUrl: postgres.freshUrl, replicas: 2 });
  await postgres.stop();
} else console.log(`PostgreSQL: left out, ${postgresMissing}`);
