import { setTimeout as wait } from 'node:timers/promises';
import { toAddress } from '../../src/chat/address.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import { type DiscordServer, startDiscordServer, TOKEN } from './discord/discord-server.ts';
import { type Result, runPaperboy, type Started, type StartOptions, startPaperboy } from './run-paperboy.ts';
import { BOT_TOKEN, SIGNING_SECRET, type SlackServer, startSlackServer, TEAM } from './slack/slack-server.ts';
import { createTestClock } from './test-clock.ts';
import type { TrialPace } from './trial-pace.ts';

interface TrialOptions {
  readonly databaseUrl: string;
  readonly slackChannels: number;
  readonly discordChannels: number;
}

/** How a trial went: each day of each channel is due once. */
interface Outcome {
  readonly due: number;
  readonly received: number;
  readonly lost: number;
  readonly doubled: number;
}

/** Days that come when the test says so, in channels of servers that keep what they receive. */
export interface DigestTrial {
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  /** Starts one more process. @param how what `pace` says comes over the trial's own */
  start(how?: StartOptions): Promise<Started>;
  /** Runs a process that ends by itself. */
  run(): Promise<Result>;
  /** Makes the next day's papers due. */
  nextDay(): void;
  /** Resolves with true when every channel has a post of every day, with false when that takes too long. */
  allPosted(milliseconds: number): Promise<boolean>;
  outcome(): Outcome;
  close(): Promise<void>;
}

const FIRST_DAY = Date.parse('2027-03-01T09:00:01Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 15;

export async function startDigestTrial(options: TrialOptions): Promise<DigestTrial> {
  const { databaseUrl, slackChannels, discordChannels } = options;
  const slack = await startSlackServer([], Math.max(0, slackChannels - 2));
  const discord = await startDiscordServer({ moreChannels: Math.max(0, discordChannels - 1) });
  const addresses = [
    ...slack.channels.slice(0, slackChannels).map((id) => toAddress('slack', TEAM, id)),
    ...discord.channels.slice(0, discordChannels).map((id) => toAddress('discord', discord.guildId, id)),
  ];
  const clock = createTestClock();
  clock.goTo(new Date(FIRST_DAY - 60_000));
  const slots: string[] = [];

  /** How often each day of each channel was posted. */
  const counted = (): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const slot of slots) for (const address of addresses) counts.set(deliveryKey({ address, slot }), 0);
    const keys = [...slack.posts.map(({ key }) => key), ...discord.posts.map(({ key }) => key)];
    for (const key of keys)
      if (key !== undefined && counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };

  const pace: TrialPace = {
    clockFile: clock.file,
    tickMs: 20,
    beatMs: 50,
    deadAfterMs: 400,
    firstRetryMs: 100,
  };
  const environment = {
    ...(slackChannels === 0
      ? {}
      : {
          SLACK_BOT_TOKEN: BOT_TOKEN,
          SLACK_SIGNING_SECRET: SIGNING_SECRET,
          SLACK_PORT: '0',
          SLACK_API_URL: slack.apiUrl,
        }),
    ...(discordChannels === 0 ? {} : { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl }),
    DATABASE_URL: databaseUrl,
    DIGEST_CHANNELS: addresses.join(','),
    DIGEST_DAYS: 'daily',
  };
  const start: DigestTrial['start'] = (how = {}) =>
    startPaperboy(environment, { stopWithTest: false, ...how, pace: { ...pace, ...how.pace } });
  // The channels have their digest before the first day comes.
  await (await start({ until: /Paper of the day: \d+ channels/ })).stop();

  return {
    slack,
    discord,
    start,
    run: () => runPaperboy(['start'], { environment, pace }),
    nextDay: () => {
      const moment = new Date(FIRST_DAY + slots.length * DAY_MS);
      slots.push(moment.toISOString().slice(0, 10));
      clock.goTo(moment);
    },
    allPosted: async (milliseconds) => {
      const end = performance.now() + milliseconds;
      while ([...counted().values()].includes(0)) {
        if (performance.now() > end) return false;
        await wait(LOOK_MS);
      }
      return true;
    },
    outcome: () => {
      const counts = [...counted().values()];
      return {
        due: counts.length,
        received: counts.reduce((sum, count) => sum + count, 0),
        lost: counts.filter((count) => count === 0).length,
        doubled: counts.reduce((sum, count) => sum + Math.max(0, count - 1), 0),
      };
    },
    close: async () => {
      await Promise.all([slack.close(), discord.close()]);
      clock.remove();
    },
  };
}
