import { setTimeout as wait } from 'node:timers/promises';
import { type DigestTrial, startDigestTrial } from './digest-trial.ts';
import type { Started } from './run-paperboy.ts';
import { createMeasuring, INSPECTED, type Measure } from './soak-measures.ts';
import { type Asked, discordPerson, type SoakPerson, slackPerson } from './soak-people.ts';

interface SoakOptions {
  readonly databaseUrl: string;
  readonly milliseconds: number;
  /** How long a day lasts. */
  readonly dayMs: number;
  readonly measureEveryMs: number;
  /** Which share of the calls of either API fails. */
  readonly failing: number;
  readonly random: () => number;
  readonly onMeasure?: (measure: Measure) => void;
}

/** How a process held out. */
export interface Soaked {
  readonly measures: readonly Measure[];
  readonly asked: readonly Asked[];
  /** Sockets that were dropped, or asked to be made anew. */
  readonly cuts: number;
  /** Calls that the bot made, and how many of them failed. */
  readonly calls: number;
  readonly faults: number;
  readonly outcome: ReturnType<DigestTrial['outcome']>;
  /** What the platforms would have refused. */
  readonly violations: readonly string[];
}

const CHANNELS = 4;
const POSTED_MS = 60_000;
const CONNECTED_MS = 30_000;
/** Of the questions, one in so many is followed by a cut, and the first. */
const CUT_EACH = 8;
/** What is cut again sooner waits longer and longer before it connects: Discord counts how often somebody does. */
const STEADY_MS = { slack: 3_000, discord: 65_000 };
const LOOK_MS = 20;

/**
 * One process with both chats: days pass, people ask, sockets are cut and calls fail, until the time is over. A socket is cut
 * when the bot has a question and before it has answered: what it never got it cannot answer.
 */
export async function soak(options: SoakOptions): Promise<Soaked> {
  const { databaseUrl, milliseconds, dayMs, measureEveryMs, onMeasure } = options;
  const channels = { slackChannels: CHANNELS, discordChannels: CHANNELS };
  const trial = await startDigestTrial({ databaseUrl, ...channels, slackOver: 'socket' });
  const { slack, discord } = trial;
  try {
    const bot = await trial.start({ environment: INSPECTED });
    await areConnected(bot);
    const people = { slack: slackPerson(slack), discord: discordPerson(discord) };
    // The first question loads what answers it.
    for (const person of Object.values(people)) await person.ask(() => undefined);
    const measure = await createMeasuring(bot);
    const measures: Measure[] = [];
    const asked: Asked[] = [];
    let cuts = 0;
    const end = performance.now() + milliseconds;
    const isOver = () => performance.now() >= end;
    const asking = async (person: SoakPerson, cut: () => Promise<void>, steadyMs: number) => {
      let mayCutAt = performance.now();
      while (!isOver()) {
        const isCut = performance.now() >= mayCutAt && (cuts === 0 || options.random() < 1 / CUT_EACH);
        let connectedAgain: Promise<void> | undefined;
        const one = await person.ask(() => {
          if (isCut) connectedAgain = cut();
        });
        if (one !== undefined) asked.push(one);
        if (connectedAgain === undefined) continue;
        cuts++;
        await connectedAgain;
        await areConnected(bot);
        mayCutAt = performance.now() + steadyMs;
      }
    };
    const again = async (work: () => Promise<void>, everyMs: number) => {
      while (!isOver()) {
        const next = performance.now() + everyMs;
        await work();
        await wait(Math.max(0, Math.min(next, end) - performance.now()));
      }
    };
    const faults = failingCalls(trial, options);
    const measureOnce = async () => {
      const one = await measure();
      measures.push(one);
      onMeasure?.(one);
    };
    await Promise.all([
      asking(people.slack, slackCut(trial, options.random), STEADY_MS.slack),
      asking(people.discord, discordCut(trial, options.random), STEADY_MS.discord),
      again(async () => {
        trial.nextDay();
        await trial.allPosted(POSTED_MS);
      }, dayMs),
      again(async () => faults.add(), LOOK_MS),
      again(measureOnce, measureEveryMs),
    ]);
    await trial.allSettled(POSTED_MS);
    await measureOnce();
    await bot.stop();
    return {
      ...{ measures, asked, cuts, faults: faults.count(), outcome: trial.outcome() },
      calls: slack.calls.length + discord.calls.length,
      violations: [...slack.violations, ...discord.violations],
    };
  } finally {
    await trial.close();
  }
}

/** Keeps the share of calls that fail, in turn by each kind of failure. */
function failingCalls({ slack, discord }: DigestTrial, { failing, random }: SoakOptions) {
  const slackKinds = [
    { status: 500 },
    { broken: true },
    { status: 429, retryAfter: 1 },
    { delay: 3_500 },
  ] as const;
  const slowDown = { message: 'slow down', retry_after: 0.5, global: false };
  const discordKinds = [
    { path: /./, status: 500 },
    { path: /./, broken: true },
    // Whoever is told to wait before the first word has no three seconds left.
    { path: /^(?!.*callback)/, status: 429, retryAfter: 0.5, answer: slowDown },
  ] as const;
  const one = <T>(kinds: readonly T[]): T => kinds[Math.floor(random() * kinds.length)] as T;
  const counts = { slack: 0, discord: 0 };
  return {
    count: () => counts.slack + counts.discord,
    add: () => {
      for (; counts.slack < failing * slack.calls.length; counts.slack++)
        slack.inject({ method: /./, times: 1, ...one(slackKinds) });
      for (; counts.discord < failing * discord.calls.length; counts.discord++)
        discord.inject({ times: 1, ...one(discordKinds) });
    },
  };
}

/** @returns what cuts, and resolves when the bot has made a new connection */
function slackCut({ slack: { socketMode } }: DigestTrial, random: () => number): () => Promise<void> {
  return () => {
    const again = socketMode.connected(socketMode.connections);
    if (random() < 0.5) socketMode.drop();
    else socketMode.askToReconnect();
    return again;
  };
}

function discordCut({ discord: { gateway } }: DigestTrial, random: () => number): () => Promise<void> {
  return () => {
    const again = gateway.session(gateway.sessions.length);
    const kind = random();
    if (kind < 0.4) gateway.drop();
    else if (kind < 0.8) gateway.send({ op: 7, d: null });
    else gateway.send({ op: 9, d: false });
    return again;
  };
}

/** Waits until both chats say so. */
async function areConnected({ url, log }: Started): Promise<void> {
  const end = performance.now() + CONNECTED_MS;
  for (;;) {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const states = [...metrics.matchAll(/^paperboy_connected\{platform="(?:slack|discord)"\} (\d)$/gm)];
    if (states.length === 2 && states.every(([, state]) => state === '1')) return;
    if (performance.now() > end)
      throw new Error(
        `not connected: ${states.map(([line]) => line).join(', ')}; ${log.slice(-20).join('\n')}`,
      );
    await wait(LOOK_MS);
  }
}
