import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextAlert, planAlerts, type ScheduledFollower } from '../../src/alerts/plan-alerts.ts';
import { toAddress } from '../../src/chat/address.ts';
import { localDate } from '../../src/digest/local-time.ts';

const HOUR = 3_600_000;
const CATCH_UP = 12 * HOUR;
const id = toAddress('slack', 'T1', 'U1');
const scheduled = (more: Partial<ScheduledFollower['follower']> = {}, at = {}): ScheduledFollower => ({
  ...{ time: '09:00', timezone: 'UTC', ...at },
  follower: { id, activeSince: new Date('2027-03-01T12:00:00Z'), lastSlot: undefined, ...more },
});
const plan = (one: ScheduledFollower, now: string) => planAlerts([one], new Date(now), CATCH_UP);

describe('a follower', () => {
  it.each([
    ['2027-03-01T13:00:00Z', undefined, undefined, 'who began after the time of the day'],
    ['2027-03-02T08:59:59Z', undefined, undefined, 'before the time'],
    ['2027-03-02T09:00:00Z', undefined, '2027-03-02', 'at it'],
    ['2027-03-02T20:59:00Z', undefined, '2027-03-02', 'within half a day'],
    ['2027-03-02T21:01:00Z', undefined, undefined, 'in the night, who can wait'],
    ['2027-03-03T02:00:00Z', undefined, undefined, 'in the night, who waited since yesterday'],
    ['2027-03-03T22:00:00Z', undefined, '2027-03-03', 'in the night, who waited for days'],
    ['2027-03-05T23:00:00Z', '2027-03-03', '2027-03-05', 'late, who was passed over'],
    ['2027-03-02T10:00:00Z', '2027-03-02', undefined, 'whose day was looked through'],
    ['2027-03-02T10:00:00Z', '2031-01-01', '2027-03-02', 'of whom a clock that was ahead wrote'],
  ])('at %s, last told %s, has %s due: %s', (now, lastSlot, slot, _) =>
    expect(plan(scheduled({ lastSlot }), now).map((one) => one.slot)).toEqual(
      slot === undefined ? [] : [slot],
    ),
  );

  it('knows when they are told next', () => {
    const next = (lastSlot: string | undefined, now: string) =>
      nextAlert(scheduled({ lastSlot }), new Date(now), CATCH_UP)?.toISOString();
    expect(next(undefined, '2027-03-01T13:00:00Z')).toBe('2027-03-02T09:00:00.000Z');
    expect(next('2027-03-02', '2027-03-02T13:00:00Z')).toBe('2027-03-03T09:00:00.000Z');
  });
});

it('tells once a local day at most, and within two days whatever stops, jumps or changes', () => {
  const zone = fc.constantFrom('UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kolkata', 'Pacific/Apia');
  const minutes = fc.integer({ min: 0, max: 1439 });
  // A clock that is set, a process that sleeps, summer time: between looks time goes on by minutes or hours, at times back.
  const steps = fc.array(
    fc.oneof(
      { weight: 8, arbitrary: fc.integer({ min: 1, max: 60 }) },
      { weight: 2, arbitrary: fc.integer({ min: 60, max: 26 * 60 }) },
      { weight: 1, arbitrary: fc.integer({ min: -120, max: -1 }) },
    ),
    { minLength: 50, maxLength: 200 },
  );
  fc.assert(
    fc.property(zone, minutes, fc.nat(365), steps, (timezone, minute, day, walk) => {
      const time = new Date(minute * 60_000).toISOString().slice(11, 16);
      let now = Date.UTC(2027, 0, 1) + day * 24 * HOUR;
      let [lastSlot, begun, waits]: [string | undefined, Date, number] = [undefined, new Date(now), now];
      const days = new Set<string>();
      for (const step of walk) {
        now += step * 60_000;
        const [due] = planAlerts(
          [scheduled({ activeSince: begun, lastSlot }, { time, timezone })],
          new Date(now),
          CATCH_UP,
        );
        if (due === undefined) {
          // Looked at each minute, nobody waits for longer than a day and a bit; here looks may be a day apart.
          expect(now - waits).toBeLessThan(4 * 24 * HOUR);
          continue;
        }
        expect(days.has(due.slot)).toBe(false);
        expect(due.slot <= localDate(new Date(now), timezone)).toBe(true);
        expect(lastSlot === undefined || due.slot > lastSlot).toBe(true);
        days.add(due.slot);
        lastSlot = due.slot;
        waits = now;
      }
      begun = new Date(now);
    }),
    { numRuns: 60 },
  );
});
