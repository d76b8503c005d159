import { type DigestTrial, startDigestTrial } from './digest-trial.ts';
import { lookedThrough } from './looked-through.ts';

/** The nights on which clocks are changed in Berlin and New York, each with a day before and one after. */
export const TIME_CHANGES = [
  { name: 'summer time in New York', days: ['2027-03-13', '2027-03-14', '2027-03-15'] },
  { name: 'summer time in Berlin', days: ['2027-03-27', '2027-03-28', '2027-03-29'] },
  { name: 'winter time in Berlin', days: ['2027-10-30', '2027-10-31', '2027-11-01'] },
  { name: 'winter time in New York', days: ['2027-11-06', '2027-11-07', '2027-11-08'] },
] as const;

/** Times that the change skips, repeats, or leaves alone. */
const SCHEDULES = [
  { time: '02:30', timezone: 'Europe/Berlin' },
  { time: '01:30', timezone: 'America/New_York' },
  { time: '02:30', timezone: 'America/New_York' },
  { time: '06:00', timezone: 'Europe/Berlin' },
];

const HALF_HOUR_MS = 30 * 60_000;
const HALF_DAY_MS = 24 * HALF_HOUR_MS;
const MAY_TAKE_MS = 60_000;

/**
 * Goes through the days of a change in four channels with each of the schedules in one, half an hour at a time where clocks
 * are changed. From noon to noon in UTC each date comes once, wherever a channel is.
 */
export async function passTimeChange(
  { days }: (typeof TIME_CHANGES)[number],
  databaseUrl: string,
): Promise<ReturnType<DigestTrial['outcome']>> {
  const noonBefore = Date.parse(`${days[0]}T12:00:00Z`) - 2 * HALF_DAY_MS;
  const trial = await startDigestTrial({
    ...{ databaseUrl, slackChannels: 2, discordChannels: 2, schedules: SCHEDULES },
    begins: new Date(noonBefore),
  });
  try {
    const bot = await trial.start();
    for (const [at, day] of days.entries()) {
      trial.expectSlot(day);
      const noon = noonBefore + (at + 1) * 2 * HALF_DAY_MS;
      const isChanging = at === 1;
      for (let left = HALF_DAY_MS; isChanging && left > 0; left -= HALF_HOUR_MS) {
        trial.clock.goTo(new Date(noon - left));
        await lookedThrough(bot);
      }
      trial.clock.goTo(new Date(noon));
      await trial.allSettled(MAY_TAKE_MS);
    }
    await lookedThrough(bot);
    await bot.stop();
    return trial.outcome();
  } finally {
    await trial.close();
  }
}
