import { ENGLISH } from '../messages/english.ts';
import type { Messages } from '../messages/messages.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { nameDays } from './name-days.ts';

/** `weekdays at 09:30 (Europe/Berlin), about “offline RL”, with a thread`. @param say English by default */
export function scheduleText(
  {
    days,
    time,
    timezone: zone,
    topic = '',
    thread,
    publish = false,
    role,
    papers,
  }: Pick<Subscription, 'days' | 'time' | 'timezone' | 'topic' | 'thread' | 'publish' | 'role' | 'papers'>,
  say: Messages = ENGLISH,
): string {
  return say.text('schedule.of', {
    days: nameDays(days, say),
    time,
    zone,
    about: topic === '' ? 'no' : 'yes',
    topic,
    papers: papers === undefined ? 'any' : papers === 'new' ? 'new' : 'only',
    thread: thread ? 'yes' : 'no',
    publish: publish ? 'yes' : 'no',
    ping: role === undefined ? 'no' : 'yes',
  });
}
