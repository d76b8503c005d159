import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readSchedule } from '../../src/digest/read-schedule.ts';

describe('a schedule', () => {
  it.each([
    ['', {}],
    ['9', { time: '09:00' }],
    ['9:30 Europe/Berlin weekdays', { time: '09:30', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] }],
    ['weekdays at 9 in Berlin', { time: '09:00', timezone: 'Europe/Berlin', days: [1, 2, 3, 4, 5] }],
    [
      '21:15 new york mon,wed offline RL thread',
      { time: '21:15', timezone: 'America/New_York', days: [1, 3], topic: 'offline RL', thread: true },
    ],
    [
      'time:9 zone:"New York" days:mon,wed topic:"offline RL" thread:no',
      { time: '09:00', timezone: 'America/New_York', days: [1, 3], topic: 'offline RL', thread: false },
    ],
    ['topic: reading comprehension 9', { topic: 'reading comprehension 9' }],
    ['reading comprehension', { topic: 'reading comprehension' }],
    ['author:levine year:2020..2023 7am', { time: '07:00', topic: 'author:levine year:2020..2023' }],
    ['topic:none', { topic: '' }],
  ])('“%s”', (said, schedule) => expect(readSchedule(said)).toEqual(schedule));

  it.each([
    ['26:00', '“26:00” is no time of day'],
    ['days:someday', '“someday” are no days'],
    ['9 Europe/Berln', 'Did you mean Europe/Berlin'],
    ['9 EST', 'Did you mean America/New_York'],
  ])('“%s” is not understood, and it is said why', (said, problem) =>
    expect(readSchedule(said)).toMatchObject({ problem: expect.stringContaining(problem) }),
  );

  it('is read from parts in any order, and never fails on anything', () => {
    const parts = ['9:30', 'Europe/Berlin', 'mon,wed,fri', 'thread'];
    const wanted = { time: '09:30', timezone: 'Europe/Berlin', days: [1, 3, 5], thread: true };
    fc.assert(
      fc.property(fc.shuffledSubarray(parts, { minLength: 4 }), (shuffled) => {
        expect(readSchedule(shuffled.join(' '))).toEqual(wanted);
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const read = readSchedule(text);
        expect('problem' in read ? read.problem.length : 1).toBeGreaterThan(0);
      }),
    );
  });
});
