import { expect, it } from 'vitest';
import { scheduleText } from '../../src/digest/schedule-text.ts';

it('says when, on what, and what comes with it', () => {
  const plain = {
    days: [1, 2, 3, 4, 5],
    time: '09:30',
    timezone: 'Europe/Berlin',
    topic: undefined,
    thread: false,
  };
  expect(scheduleText(plain)).toBe('weekdays at 09:30 (Europe/Berlin)');
  expect(scheduleText({ ...plain, topic: 'offline RL', thread: true, publish: true, role: '1' })).toBe(
    'weekdays at 09:30 (Europe/Berlin), about “offline RL”, with a thread, published to the channels that follow this one, with a ping of one role',
  );
});
