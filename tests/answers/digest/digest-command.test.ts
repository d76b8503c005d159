import { expect, it } from 'vitest';
import { DIGEST_COMMAND } from '../../../src/answers/digest/digest-command.ts';
import { readSchedule } from '../../../src/digest/read-schedule.ts';

it('writes each option so that it is read as what it is', () => {
  const given: Record<string, string> = {
    time: '9',
    timezone: 'Berlin',
    topic: 'publish or perish',
    role: '123',
  };
  const flags: Record<string, boolean> = { thread: true, publish: false };
  const written = DIGEST_COMMAND.write({
    subcommand: 'on',
    text: (name) => given[name],
    flag: (name) => flags[name],
  });
  expect(readSchedule(String(written).replace('digest on ', ''))).toEqual({
    time: '09:00',
    timezone: 'Europe/Berlin',
    topic: 'publish or perish',
    thread: true,
    publish: false,
    role: '123',
  });
  const nobody = DIGEST_COMMAND.write({
    subcommand: 'on',
    text: (name) => (name === 'role' ? '123' : undefined),
    flag: (name) => (name === 'ping' ? false : undefined),
  });
  expect(readSchedule(String(nobody).replace('digest on ', ''))).toEqual({ role: '' });
});
