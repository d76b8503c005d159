import { setTimeout as wait } from 'node:timers/promises';
import type { Step } from '../../src/digest/pace.ts';
import type { DigestTrial } from './digest-trial.ts';

export const STEPS: readonly Step[] = [
  'planned',
  'picked',
  'claimed',
  'sending',
  'composed',
  'accepted',
  'threaded',
  'sent',
];

const DAY_MAY_TAKE_MS = 90_000;

/**
 * Each step boundary once, on a day of its own: the process dies there, the next one goes on, and has its turn on the day
 * after. @returns how often one died
 */
export async function dieAtEachStep(trial: DigestTrial): Promise<number> {
  let died = 0;
  let living = await trial.start();
  for (const step of STEPS) {
    trial.dieAt(step);
    trial.nextDay();
    await living.ended;
    died++;
    living = await trial.start();
    await trial.allSettled(DAY_MAY_TAKE_MS);
  }
  await living.kill();
  return died;
}

interface RandomOptions {
  readonly kills: number;
  readonly killsADay: number;
  /** How long a process lives at most. */
  readonly livesMs: number;
  readonly random: () => number;
  readonly onDay?: (killed: number) => void;
}

/**
 * Kills processes at random moments, also while they start, and lets the API fail before and after it took a post.
 * @returns how often one was killed
 */
export async function dieAtRandom(trial: DigestTrial, options: RandomOptions): Promise<number> {
  const { kills, killsADay, livesMs, random, onDay } = options;
  let killed = 0;
  while (killed < kills) {
    trial.nextDay();
    injectFaults(trial, random);
    const others = await Promise.all(Array.from({ length: trial.replicas - 1 }, () => trial.start()));
    for (let today = 0; today < killsADay && killed < kills; today++) {
      others.push(await trial.start());
      await wait(random() * livesMs);
      const [doomed] = others.splice(Math.floor(random() * others.length), 1);
      await doomed?.kill();
      killed++;
    }
    others.push(await trial.start());
    await trial.allPosted(DAY_MAY_TAKE_MS);
    await Promise.all(others.map((one) => one.kill()));
    onDay?.(killed);
  }
  return killed;
}

const SLOW_DOWN = { message: 'slow down', retry_after: 0.1, global: false };

function injectFaults({ slack, discord }: DigestTrial, random: () => number): void {
  const faults = [
    { status: 500 },
    { status: 500, accepted: true },
    { broken: true },
    { broken: true, accepted: true },
    { status: 429, retryAfter: 0.1, answer: SLOW_DOWN },
  ] as const;
  for (const fault of faults) {
    if (random() < 0.5) slack.inject({ method: 'chat.postMessage', times: 1, ...fault });
    if (random() < 0.5)
      discord.inject({
        method: 'POST',
        path: /^\/channels\/\d+\/messages$/,
        times: 1,
        ...fault,
      });
  }
}
