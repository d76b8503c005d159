import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { toAddress } from '../../src/chat/address.ts';
import { addDays, instantOf, localDate, localTime, weekday } from '../../src/digest/local-time.ts';
import { nextSlots, planDigests } from '../../src/digest/plan-digests.ts';
import type { Subscription } from '../../src/store/subscriptions.ts';

const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];
const HOUR = 3_600_000;
const CATCH_UP = 12 * HOUR;

function subscriptionOf(more: Partial<Subscription>): Subscription {
  const since = new Date('2020-01-01T00:00:00Z');
  return {
    address: toAddress('slack', 'T1', 'C1'),
    time: '09:00',
    timezone: 'UTC',
    days: [1, 2, 3, 4, 5, 6, 7],
    thread: false,
    origin: 'chat',
    createdAt: since,
    activeSince: since,
    changedAt: since,
    ...more,
  };
}

describe('when a zone’s clocks show a time on a date', () => {
  it.each([
    ['2027-03-28', '02:30', 'Europe/Berlin', '2027-03-28T01:00:00Z', 'skipped: the next minute that exists'],
    ['2027-10-31', '02:30', 'Europe/Berlin', '2027-10-31T00:30:00Z', 'shown twice: the first'],
    ['2027-10-03', '02:10', 'Australia/Lord_Howe', '2027-10-02T15:30:00Z', 'a gap of half an hour'],
    ['2027-03-14', '02:59', 'America/New_York', '2027-03-14T07:00:00Z', 'the end of a gap'],
    ['2018-11-04', '00:15', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', 'a day that begins at one'],
    ['2027-01-15', '09:00', 'Asia/Kathmandu', '2027-01-15T03:15:00Z', 'an odd offset'],
  ])('%s %s in %s is %s: %s', (date, time, zone, instant) =>
    expect(instantOf(date, time, zone)).toEqual(new Date(instant)),
  );

  it('is never on a date that the zone skipped', () => {
    expect(instantOf('2011-12-30', '09:00', 'Pacific/Apia')).toBeUndefined();
    expect(instantOf('2011-12-31', '09:00', 'Pacific/Apia')).toBeInstanceOf(Date);
  });

  it('holds in every zone for ten years: one moment a date, in order, at the wanted time or the next that exists', () => {
    const looked = ZONES.map((zone, number) => {
      const time = `${String((number * 7) % 24).padStart(2, '0')}:${String((number * 13) % 60).padStart(2, '0')}`;
      return expectOneMomentEach(tellingDates(zone), time, zone);
    });
    expect(looked.reduce((sum, dates) => sum + dates)).toBeGreaterThan(50_000);
  }, 60_000);

  it('holds through every gap and overlap of every zone, minute by minute', () => {
    let gaps = 0;
    for (const zone of ZONES)
      for (const { date, from, to } of gapsOf(zone)) {
        gaps++;
        for (const time of [from, halfway(from, to)]) {
          const at = instantOf(date, time, zone);
          expect(at, `${date} ${time} ${zone}`).toBeDefined();
          if (at !== undefined) expect(localTime(at, zone), `${date} ${time} ${zone}`).toBe(to);
        }
      }
    expect(gaps).toBeGreaterThan(500);
  }, 60_000);
});

describe('a plan', () => {
  it('has each chosen date exactly once and in order, whenever it is asked, over a clock change', () => {
    const schedule = fc.record({
      timezone: fc.constantFrom(
        'Europe/Berlin',
        'America/New_York',
        'Australia/Lord_Howe',
        'Pacific/Apia',
        'America/St_Johns',
        'Asia/Tehran',
      ),
      time: fc
        .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
        .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':')),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    });
    const start = fc.constantFrom('2027-03-10', '2027-03-25', '2027-10-01', '2027-10-28');
    // Asked up to six hours apart.
    const pauses = fc.array(fc.integer({ min: 60_000, max: 6 * HOUR }), { minLength: 60, maxLength: 120 });
    fc.assert(
      fc.property(schedule, start, pauses, (said, first, waits) => {
        let now = new Date(`${first}T00:00:00Z`).getTime();
        const subscription = subscriptionOf({
          ...said,
          activeSince: new Date(now),
          changedAt: new Date(now),
        });
        let lastSlot: string | undefined;
        const posted: string[] = [];
        for (const wait of waits) {
          now += wait;
          const { due, missed } = planDigests([{ subscription, lastSlot }], new Date(now), CATCH_UP);
          expect(missed).toEqual([]);
          for (const { slot, dueAt } of due) {
            expect(now - dueAt.getTime()).toBeLessThanOrEqual(6 * HOUR);
            posted.push(slot);
            lastSlot = slot;
          }
        }
        const wanted: string[] = [];
        const today = localDate(new Date(now), said.timezone);
        for (let date = addDays(first, -1); date <= today; date = addDays(date, 1)) {
          const at = instantOf(date, said.time, said.timezone)?.getTime();
          if (
            at !== undefined &&
            at >= subscription.activeSince.getTime() &&
            at <= now &&
            said.days.includes(weekday(date))
          )
            wanted.push(date);
        }
        expect(posted).toEqual(wanted);
      }),
      { numRuns: 200 },
    );
  });

  const ask = (subscription: Subscription, lastSlot: string | undefined, now: string) => {
    const { due, missed } = planDigests([{ subscription, lastSlot }], new Date(now), CATCH_UP);
    return { due: due.map(({ slot }) => slot), missed: missed.map(({ slot }) => slot) };
  };

  it('posts the latest of what was missed, if it is not too old, and records the others', () => {
    const daily = subscriptionOf({});
    expect(ask(daily, '2027-03-01', '2027-03-05T20:59:00Z')).toEqual({
      due: ['2027-03-05'],
      missed: ['2027-03-02', '2027-03-03', '2027-03-04'],
    });
    expect(ask(daily, '2027-03-01', '2027-03-05T21:01:00Z')).toEqual({
      due: [],
      missed: ['2027-03-02', '2027-03-03', '2027-03-04', '2027-03-05'],
    });
    expect(ask(daily, '2027-03-05', '2027-03-05T21:01:00Z')).toEqual({ due: [], missed: [] });
  });

  it('begins after it was turned on, and after a pause', () => {
    const at = new Date('2027-03-05T10:00:00Z');
    const fresh = subscriptionOf({ createdAt: at, activeSince: at, changedAt: at });
    expect(ask(fresh, undefined, '2027-03-05T10:01:00Z')).toEqual({ due: [], missed: [] });
    expect(ask(fresh, undefined, '2027-03-06T09:00:00Z')).toEqual({ due: ['2027-03-06'], missed: [] });
    expect(ask(fresh, '2027-02-20', '2027-03-06T09:00:00Z')).toEqual({ due: ['2027-03-06'], missed: [] });
  });

  it('neither repeats nor loses a day when time or zone change', () => {
    const changedAt = new Date('2027-03-05T22:00:00Z');
    // From 23:00 to 09:00, at ten in the evening: today is not over yet.
    expect(ask(subscriptionOf({ changedAt }), '2027-03-04', '2027-03-05T22:00:00Z').due).toEqual([
      '2027-03-05',
    ]);
    expect(ask(subscriptionOf({ changedAt }), '2027-03-05', '2027-03-05T22:00:00Z').due).toEqual([]);
    // To the other side of the date line: the date there comes, once.
    const auckland = subscriptionOf({ timezone: 'Pacific/Auckland', changedAt });
    expect(ask(auckland, '2027-03-05', '2027-03-05T22:00:00Z').due).toEqual(['2027-03-06']);
    const honolulu = subscriptionOf({ timezone: 'Pacific/Honolulu', changedAt });
    expect(ask(honolulu, '2027-03-06', '2027-03-05T22:00:00Z').due).toEqual([]);
  });

  it('foretells what it will do', () => {
    const subscription = subscriptionOf({ timezone: 'America/New_York', time: '02:30', days: [6, 7] });
    const now = new Date('2027-03-12T12:00:00Z');
    const next = nextSlots({ subscription, lastSlot: '2027-03-07' }, { now, catchUpMs: CATCH_UP, count: 4 });
    expect(next.map(({ slot }) => slot)).toEqual(['2027-03-13', '2027-03-14', '2027-03-20', '2027-03-21']);
    let lastSlot = '2027-03-07';
    for (const { slot, dueAt } of next) {
      expect(planDigests([{ subscription, lastSlot }], new Date(dueAt.getTime() - 1), CATCH_UP).due).toEqual(
        [],
      );
      expect(planDigests([{ subscription, lastSlot }], dueAt, CATCH_UP).due[0]?.slot).toBe(slot);
      lastSlot = slot;
    }
  });
});

const FROM = Temporal.PlainDate.from('2024-01-01');
const YEARS = 10;

/** Every fortieth date of ten years, and all within a few days of a change of the clocks. */
function tellingDates(zone: string): string[] {
  const dates = new Set<string>();
  const end = FROM.add({ years: YEARS });
  for (let date = FROM; Temporal.PlainDate.compare(date, end) < 0; date = date.add({ days: 40 }))
    dates.add(date.toString());
  for (const change of changesOf(zone))
    for (let days = -3; days <= 3; days++) dates.add(change.toPlainDate().add({ days }).toString());
  return [...dates].sort();
}

function changesOf(zone: string): Temporal.ZonedDateTime[] {
  const changes: Temporal.ZonedDateTime[] = [];
  const end = FROM.add({ years: YEARS }).toZonedDateTime('UTC').epochMilliseconds;
  let at = FROM.toZonedDateTime(zone).getTimeZoneTransition('next');
  while (at !== null && at.epochMilliseconds < end) {
    changes.push(at);
    at = at.getTimeZoneTransition('next');
  }
  return changes;
}

function gapsOf(zone: string): { date: string; from: string; to: string }[] {
  return changesOf(zone).flatMap((after) => {
    const before = after.subtract({ milliseconds: 1 });
    const lost = after.offsetNanoseconds - before.offsetNanoseconds;
    if (lost <= 0) return [];
    const from = after.toPlainDateTime().subtract({ nanoseconds: lost });
    const minute = { smallestUnit: 'minute' } as const;
    return [
      {
        date: from.toPlainDate().toString(),
        from: from.toPlainTime().toString(minute),
        to: after.toPlainTime().toString(minute),
      },
    ];
  });
}

function halfway(from: string, to: string): string {
  const [start, end] = [Temporal.PlainTime.from(from), Temporal.PlainTime.from(to)];
  const minutes = (start.until(end).total('minutes') + 1_440) % 1_440;
  return start.add({ minutes: Math.floor(minutes / 2) }).toString({ smallestUnit: 'minute' });
}

/** @returns how many dates were looked at */
function expectOneMomentEach(dates: readonly string[], time: string, zone: string): number {
  let before = 0;
  for (const date of dates) {
    const at = instantOf(date, time, zone);
    const shown = at === undefined ? '' : `${localDate(at, zone)} ${localTime(at, zone)}`;
    if (shown !== `${date} ${time}`) expectException(date, time, zone, at);
    if (at !== undefined && at.getTime() <= before)
      throw new Error(`${date} in ${zone} is not after the last`);
    before = at?.getTime() ?? before;
  }
  return dates.length;
}

/** Another time than the wanted one is right only where that does not exist, and then it is the first after it. */
function expectException(date: string, time: string, zone: string, at: Date | undefined): void {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(time);
  expect(
    () => wanted.toZonedDateTime(zone, { disambiguation: 'reject' }),
    `${date} ${time} ${zone}`,
  ).toThrow();
  if (at === undefined) return;
  const shown = Temporal.PlainDateTime.from(`${localDate(at, zone)}T${localTime(at, zone)}`);
  expect(Temporal.PlainDateTime.compare(shown, wanted)).toBe(1);
  const minuteBefore = new Date(at.getTime() - 60_000);
  expect(`${localDate(minuteBefore, zone)}T${localTime(minuteBefore, zone)}` < `${date}T${time}`).toBe(true);
}
