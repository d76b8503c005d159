import { createTask } from 'node-cron';

const EVERY_MINUTE = '* * * * *';
/** However far the next moment seems to be: a clock that was set back, or a year ahead for a second, delays nothing. */
const LONGEST_WAIT_MS = 60_000;

/**
 * Calls `tick` at every full minute, and at least once in a minute by a clock that is never set. node-cron says when the next
 * one is, in UTC, where no hour comes twice; its own alarm is not used, since it waits for the clock on the wall and, after
 * that went ahead, walks through every minute that seems to be missed. A tick that lasts does not delay the next.
 * @param expression when, as node-cron reads it
 * @returns what ends that
 */
export function startAlarm(tick: () => Promise<void>, expression = EVERY_MINUTE): () => Promise<void> {
  const task = createTask(expression, () => undefined, { timezone: 'UTC' });
  let timer: NodeJS.Timeout | undefined;
  const arm = () => {
    const [next] = task.getNextRuns(1);
    const wait = (next?.getTime() ?? 0) - Date.now();
    timer = setTimeout(ring, Math.min(Math.max(wait, 0), LONGEST_WAIT_MS));
  };
  const ring = () => {
    arm();
    void tick();
  };
  arm();
  return async () => {
    clearTimeout(timer);
    await task.destroy();
  };
}
