import type { Delivery } from '../store/delivery.ts';

const HOUR_MS = 60 * 60 * 1000;

/** Nothing waits as long as this for another try: whoever wrote such a moment had another clock. */
const LONGEST_WAIT_MS = HOUR_MS;

/** A row that waits for another try: is it time? */
export function isTimeForRetry({ retryAt }: Pick<Delivery, 'retryAt'>, now: Date): boolean {
  if (retryAt === undefined) return true;
  const waitMs = retryAt.getTime() - now.getTime();
  return waitMs <= 0 || waitMs > LONGEST_WAIT_MS;
}
