import type { LocalDate } from './local-time.ts';

/** No zone is further ahead of UTC. */
const FURTHEST_AHEAD_MS = 14 * 60 * 60 * 1000;

/** The first moment at which a date is shown anywhere: nothing was posted for it before, whatever time and zone were set. */
export function slotBegins(slot: LocalDate): Date {
  return new Date(Date.parse(slot) - FURTHEST_AHEAD_MS);
}
