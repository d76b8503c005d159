import { writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { type Address, toAddress } from '../../src/chat/address.ts';
import { applyConfiguredChannels } from '../../src/digest/configured-channels.ts';
import { deliveryKey } from '../../src/digest/delivery-key.ts';
import type { Step } from '../../src/digest/pace.ts';
import { newSubscription } from '../../src/digest/subscription.ts';
import { openStore } from '../../src/store/open-store.ts';
import { type DiscordServer, startDiscordServer, TOKEN } from './discord/discord-server.ts';
import { type Result, runPaperboy, type Started, type StartOptions, startPaperboy } from './run-paperboy.ts';
import {
  APP_TOKEN,
  BOT_TOKEN,
  SIGNING_SECRET,
  type SlackServer,
  startSlackServer,
  TEAM,
} from './slack/slack-server.ts';
import { createTestClock, type TestClock } from './test-clock.ts';
import type { TrialPace } from './trial-pace.ts';

interface TrialOptions {
  readonly databaseUrl: string;
  readonly slackChannels: number;
  readonly discordChannels: number;
  /** How many processes post: one by default. */
  readonly replicas?: number;
  /** Turned on in the channels in turn, in place of DIGEST_CHANNELS at nine o'clock UTC. */
  readonly schedules?: readonly { readonly time: string; readonly timezone: string }[];
  /** Signed requests by default. */
  readonly slackOver?: 'http' | 'socket';
  /** When it begins: a minute before nine o'clock of the first day by default. */
  readonly begins?: Date;
  /**
   * After how long a silence a process counts as dead, in milliseconds. Longer, by default, than a busy machine keeps one from
   * its turn: where several live at once, one that lives is not to be taken for dead.
   */
  readonly deadAfterMs?: number;
}

/** How a trial went: each day of each channel is due once. */
interface Outcome {
  readonly due: number;
  readonly received: number;
  readonly lost: number;
  readonly doubled: number;
}

interface TrialStart extends StartOptions {
  /** Put over the trial's own. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Days that come when the test says so, in channels of servers that keep what they receive. */
export interface DigestTrial {
  readonly databaseUrl: string;
  readonly replicas: number;
  readonly slack: SlackServer;
  readonly discord: DiscordServer;
  /** By which papers are due. */
  readonly clock: TestClock;
  /** Starts one more process. @param how what `pace` says comes over the trial's own */
  start(how?: TrialStart): Promise<Started>;
  /** The process that next reaches this step dies there: whoever runs by then, and only the first. */
  dieAt(step: Step): void;
  /** Runs a process that ends by itself. */
  run(): Promise<Result>;
  /** Goes to the next day, on which papers are due, so many milliseconds before they are. */
  nextDay(earlyMs?: number): void;
  /** Goes to the time of the latest day's papers. */
  reachDay(): void;
  /** From now on a paper is due in each channel on this local date; the clock is left as it is. */
  expectSlot(slot: string): void;
  /** Resolves with true when every channel has a post of the newest day, with false when that takes too long. */
  allPosted(milliseconds: number): Promise<boolean>;
  /** The same when the ledger knows of them too, so that nobody will send any of them again. */
  allSettled(milliseconds: number): Promise<boolean>;
  outcome(): Outcome;
  close(): Promise<void>;
}

const FIRST_DAY = Date.parse('2027-03-01T09:00:01Z');
const DAY_MS = 24 * 60 * 60 * 1000;
const LOOK_MS = 15;
const SETTLED_LOOK_MS = 100;
const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7];

export async function startDigestTrial(options: TrialOptions): Promise<DigestTrial> {
  const { databaseUrl, slackChannels, discordChannels, replicas = 1, schedules } = options;
  const { begins, slackOver = 'http' } = options;
  const slack = await startSlackServer([], Math.max(0, slackChannels - 2));
  const discord = await startDiscordServer({ moreChannels: Math.max(0, discordChannels - 1) });
  const addresses = [
    ...slack.channels.slice(0, slackChannels).map((id) => toAddress('slack', TEAM, id)),
    ...discord.channels.slice(0, discordChannels).map((id) => toAddress('discord', discord.guildId, id)),
  ];
  const clock = createTestClock();
  const failpointFile = `${clock.file}.failpoint`;
  clock.goTo(begins ?? new Date(FIRST_DAY - 60_000));
  const slots: string[] = [];
  let days = 0;

  /** How often each of these days of each channel was posted. */
  const counted = (days: readonly string[]): ReadonlyMap<string, number> => {
    const counts = new Map<string, number>();
    for (const slot of days) for (const address of addresses) counts.set(deliveryKey({ address, slot }), 0);
    const keys = [...slack.posts.map(({ key }) => key), ...discord.posts.map(({ key }) => key)];
    for (const key of keys)
      if (key !== undefined && counts.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
    return counts;
  };
  const newestSlot = () => slots.at(-1) ?? '';
  const areAllPosted = () => {
    const counts = counted([newestSlot()]);
    return [...counts.values()].every((count) => count > 0);
  };

  const environment = {
    ...(slackChannels === 0 ? {} : environmentOfSlack(slack, slackOver)),
    ...(discordChannels === 0 ? {} : { DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl }),
    DATABASE_URL: databaseUrl,
    ...(schedules === undefined ? { DIGEST_CHANNELS: addresses.join(',') } : {}),
    DIGEST_DAYS: 'daily',
  };
  const pace = {
    ...PACE,
    deadAfterMs: options.deadAfterMs ?? PACE.deadAfterMs,
    clockFile: clock.file,
    failpointFile,
  };
  const start: DigestTrial['start'] = ({ environment: more, ...how } = {}) =>
    startPaperboy(
      { ...environment, ...more },
      { stopWithTest: false, ...how, pace: { ...pace, ...how.pace } },
    );
  // The channels have their digest before the first day comes.
  await turnOn(databaseUrl, addresses, { schedules, now: clock.now() });

  return {
    ...{ databaseUrl, replicas, slack, discord, clock, start },
    dieAt: (step) => writeFileSync(failpointFile, step),
    run: () => runPaperboy(['start'], { environment, pace }),
    nextDay: (earlyMs = 0) => {
      const due = FIRST_DAY + days++ * DAY_MS;
      slots.push(new Date(due).toISOString().slice(0, 10));
      clock.goTo(new Date(due - earlyMs));
    },
    reachDay: () => clock.goTo(new Date(FIRST_DAY + (days - 1) * DAY_MS)),
    expectSlot: (slot) => void slots.push(slot),
    allPosted: (milliseconds) => until(async () => areAllPosted(), milliseconds, LOOK_MS),
    allSettled: (milliseconds) =>
      until(
        async () => areAllPosted() && (await areSent(databaseUrl, addresses, newestSlot())),
        milliseconds,
        SETTLED_LOOK_MS,
      ),
    outcome: () => {
      const counts = [...counted(slots).values()];
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

/** A trial in which nothing was sent that a platform would have refused. */
export async function duringDigestTrial(
  options: TrialOptions,
  act: (trial: DigestTrial) => Promise<void>,
): Promise<void> {
  const trial = await startDigestTrial(options);
  try {
    await act(trial);
    const refused = [...trial.slack.violations, ...trial.discord.violations];
    if (refused.length > 0) throw new Error(`a platform would have refused: ${refused.join('; ')}`);
  } finally {
    await trial.close();
  }
}

const PACE = {
  tickMs: 40,
  beatMs: 100,
  deadAfterMs: 1_500,
  firstRetryMs: 100,
  secondLookMs: 200,
  resumeLookMs: 500,
} as const satisfies TrialPace;

function environmentOfSlack(
  { apiUrl }: SlackServer,
  over: NonNullable<TrialOptions['slackOver']>,
): Readonly<Record<string, string>> {
  const transport =
    over === 'socket'
      ? { SLACK_APP_TOKEN: APP_TOKEN }
      : { SLACK_SIGNING_SECRET: SIGNING_SECRET, SLACK_PORT: '0' };
  return { SLACK_BOT_TOKEN: BOT_TOKEN, SLACK_API_URL: apiUrl, ...transport };
}

interface TurnedOn {
  readonly schedules: TrialOptions['schedules'] | undefined;
  readonly now: Date;
}

/** As the variables of a trial's processes say, which they then find done. */
const BY_VARIABLES = { time: '09:00', timezone: 'UTC', days: EVERY_DAY, topic: undefined };

async function turnOn(
  databaseUrl: string,
  addresses: readonly Address[],
  { schedules, now }: TurnedOn,
): Promise<void> {
  const { digests, close } = await openStore(databaseUrl);
  if (schedules === undefined)
    await applyConfiguredChannels({ ...BY_VARIABLES, channels: addresses }, digests, now);
  for (const [at, address] of addresses.entries()) {
    const schedule = schedules?.[at % schedules.length];
    if (schedule !== undefined)
      await digests.subscriptions.put(newSubscription(address, { ...schedule, days: EVERY_DAY }, now));
  }
  await close();
}

async function areSent(databaseUrl: string, addresses: readonly Address[], slot: string): Promise<boolean> {
  const { digests, close } = await openStore(databaseUrl);
  try {
    const rows = await Promise.all(addresses.map((address) => digests.deliveries.get({ address, slot })));
    return rows.every((row) => row?.state === 'sent');
  } finally {
    await close();
  }
}

async function until(isSo: () => Promise<boolean>, milliseconds: number, lookMs: number): Promise<boolean> {
  const end = performance.now() + milliseconds;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await wait(lookMs);
  }
  return true;
}
