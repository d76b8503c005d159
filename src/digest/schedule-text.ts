import type { Subscription } from '../store/subscriptions.ts';
import { nameDays } from './read-days.ts';

/** `weekdays at 09:30 (Europe/Berlin), about “offline RL”, with a thread`. */
export function scheduleText({
  days,
  time,
  timezone,
  topic,
  thread,
}: Pick<Subscription, 'days' | 'time' | 'timezone' | 'topic' | 'thread'>): string {
  const about = topic === undefined ? '' : `, about “${topic}”`;
  return `${nameDays(days)} at ${time} (${timezone})${about}${thread ? ', with a thread' : ''}`;
}
