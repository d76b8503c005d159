import type { SourceStatus } from './source-desk.ts';

/** So long a source may fail before somebody is told: services have bad days. */
const FAILS_FOR_DAYS = 3;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Is it time to tell who added a source that it fails? Once for each time that it began to.
 * @param toldAt when they were told last
 */
export function isFailureToTell(
  { failingSince, trouble, isPaused, addedBy }: SourceStatus,
  { now, toldAt }: { readonly now: Date; readonly toldAt?: Date | undefined },
): boolean {
  if (addedBy === undefined || isPaused || trouble === undefined || failingSince === undefined) return false;
  if (now.getTime() - failingSince.getTime() < FAILS_FOR_DAYS * DAY_MS) return false;
  return toldAt === undefined || toldAt < failingSince;
}
