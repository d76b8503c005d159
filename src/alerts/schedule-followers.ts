import type { Follower } from '../store/follows.ts';
import type { AlertOptions } from './alert-context.ts';
import type { ScheduledFollower } from './plan-alerts.ts';

/**
 * When each is told: a channel when its paper of the day comes, a person at the time of the settings in their own zone, where
 * one is known; all others by the settings.
 */
export async function scheduleFollowers<F extends Pick<Follower, 'id' | 'kind' | 'timezone'>>(
  followers: readonly F[],
  { records, settings }: Pick<AlertOptions, 'records' | 'settings'>,
): Promise<readonly (Omit<ScheduledFollower, 'follower'> & { readonly follower: F })[]> {
  if (followers.length === 0) return [];
  const digests = new Map((await records.subscriptions.list('')).map((one) => [one.address, one]));
  return followers.map((follower) => {
    const { time, timezone } = settings;
    const own = digests.get(follower.id);
    return own === undefined
      ? { follower, time, timezone: follower.timezone ?? timezone }
      : { follower, time: own.time, timezone: own.timezone };
  });
}
