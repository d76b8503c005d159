import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nameDays, readDays } from '../../src/digest/read-days.ts';
import { readSchedule } from '../../src/digest/read-schedule.ts';
import { readTime } from '../../src/digest/read-time.ts';
import { completeZones, findZone } from '../../src/digest/time-zones.ts';

describe('a time of day', () => {
  it.each([
    ['9', '09:00'],
    ['9:30', '09:30'],
    ['09:05', '09:05'],
    ['9am', '09:00'],
    ['9 PM', '21:00'],
    ['12am', '00:00'],
    ['12 p.m.', '12:00'],
    ['21:15', '21:15'],
    ['21.15', '21:15'],
    ['9h30', '09:30'],
    ['0', '00:00'],
    ['noon', '12:00'],
    ['Midnight', '00:00'],
    ['9 o’clock', '09:00'],
  ])('%s is %s', (said, time) => expect(readTime(said)).toBe(time));

  it.each(['', '24', '9:60', '13pm', '0am', '9:5', 'nine', '-1', '9:30:15', '99:99'])('%s is none', (said) =>
    expect(readTime(said)).toBeUndefined(),
  );

  it('is read as it was written, in every usual way', () => {
    const time = fc.tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }));
    fc.assert(
      fc.property(time, ([hour, minute]) => {
        const [hh, mm] = [String(hour).padStart(2, '0'), String(minute).padStart(2, '0')];
        const half = `${hour % 12 === 0 ? 12 : hour % 12}:${mm}${hour < 12 ? 'am' : 'pm'}`;
        for (const said of [`${hh}:${mm}`, `${hour}:${mm}`, `${hour}.${mm}`, half])
          expect(readTime(said)).toBe(`${hh}:${mm}`);
      }),
    );
  });
});

describe('days', () => {
  it.each([
    ['weekdays', [1, 2, 3, 4, 5]],
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['every day', [1, 2, 3, 4, 5, 6, 7]],
    ['weekend', [6, 7]],
    ['mon,wed,fri', [1, 3, 5]],
    ['Mondays and Fridays', [1, 5]],
    ['tue thu', [2, 4]],
    ['mon-thu', [1, 2, 3, 4]],
    ['fri - mon', [1, 5, 6, 7]],
    ['sunday', [7]],
    ['weekends, wed', [3, 6, 7]],
  ])('%s', (said, days) => expect(readDays(said)).toEqual(days));

  it.each(['', 'someday', 'mon,foo', '1,2', 'moon'])('“%s” are none', (said) =>
    expect(readDays(said)).toBeUndefined(),
  );

  it('are named so that they can be read again', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }), (chosen) => {
        const days = chosen.sort();
        expect(readDays(nameDays(days))).toEqual(days);
      }),
    );
  });
});

describe('a time zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['asia/kolkata', 'Asia/Kolkata'],
    ['Berlin', 'Europe/Berlin'],
    ['new york', 'America/New_York'],
    ['München', undefined],
    ['Munich', 'Europe/Berlin'],
    ['zurich', 'Europe/Zurich'],
    ['Zürich', 'Europe/Zurich'],
    ['San Francisco', 'America/Los_Angeles'],
    ['utc', 'UTC'],
  ])('%s', (said, timezone) => {
    const answer = findZone(said);
    expect(answer.kind === 'zone' ? answer.timezone : undefined).toBe(timezone);
  });

  it('that is misspelt is not guessed but suggested; an abbreviation is no place', () => {
    expect(findZone('Berln')).toEqual({
      kind: 'unknown',
      nearest: ['Europe/Berlin', 'Bern (Europe/Zurich)'],
    });
    expect(findZone('PST')).toEqual({ kind: 'unknown', nearest: ['America/Los_Angeles'] });
    expect(findZone('Qqqqqqq')).toEqual({ kind: 'unknown', nearest: [] });
  });

  it('completes while typing, by zone and by city', () => {
    expect(completeZones('europe/b', 3).map(({ timezone }) => timezone)).toContain('Europe/Berlin');
    expect(completeZones('san fran', 25)).toContainEqual({
      label: 'San Francisco (America/Los_Angeles)',
      timezone: 'America/Los_Angeles',
    });
    expect(completeZones('a', 25)).toHaveLength(25);
  });
});

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
