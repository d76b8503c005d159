import { setTimeout as wait } from 'node:timers/promises';
import type { Started } from './run-paperboy.ts';

const MAY_TAKE_MS = 60_000;

/** Resolves when the bot has looked through what papers are due, from the beginning to the end, after this was called. */
export async function lookedThrough({ url, log }: Started): Promise<void> {
  const began = performance.now();
  let ended = began;
  // The first look that ends from now on may have begun before; the second has not.
  for (let looks = 0; looks < 2; ) {
    if (performance.now() - began > MAY_TAKE_MS) throw new Error(`no look: ${log.slice(-5).join('\n')}`);
    const asked = performance.now();
    const last = asked - (await secondsSinceLastLook(url)) * 1000;
    if (last > ended) {
      looks++;
      // What it tells and when it is asked are a little apart.
      ended = Math.max(last, performance.now());
    }
    await wait(20);
  }
}

/** NaN before the first. */
async function secondsSinceLastLook(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  return Number(/^paperboy_digest_seconds_since_last_look (\S+)$/m.exec(metrics)?.[1] ?? Number.NaN);
}
