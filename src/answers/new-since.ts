import { addDays, instantOf, type LocalDate, localDate, weekday } from '../digest/local-time.ts';
import type { SaidTime } from './new-said-time.ts';

/** By whose clocks. */
interface Clock {
  readonly now: Date;
  readonly timezone: string;
}

const HOUR_MS = 60 * 60_000;

/** The moment that a said time begins by the clocks of a zone; never one to come. */
export function momentOf(said: SaidTime, { now, timezone }: Clock): Date {
  if (said.kind === 'instant') return earlier(said.at, now);
  if (said.kind === 'ago' && said.unit === 'hour') return new Date(now.getTime() - said.count * HOUR_MS);
  const date = dateOf(said, localDate(now, timezone));
  return earlier(instantOf(date, '00:00', timezone) ?? new Date(`${date}T00:00:00Z`), now);
}

function earlier(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function dateOf(said: Exclude<SaidTime, { kind: 'instant' }>, today: LocalDate): LocalDate {
  switch (said.kind) {
    case 'ago':
      return agoDate(said, today);
    case 'start':
      return startOf(said, today);
    case 'weekday': {
      const back = (weekday(today) - said.weekday + 7) % 7;
      return addDays(today, -(back === 0 ? 7 : back));
    }
    case 'date':
      return namedDate(said, today);
    default:
      return said satisfies never;
  }
}

const DAYS = { hour: 0, day: 1, week: 7 } as const;

function agoDate({ unit, count }: Extract<SaidTime, { kind: 'ago' }>, today: LocalDate): LocalDate {
  if (unit !== 'month' && unit !== 'year') return addDays(today, -count * DAYS[unit]);
  const { year, month, day } = partsOf(today);
  const months = year * 12 + (month - 1) - count * (unit === 'year' ? 12 : 1);
  return existing(Math.floor(months / 12), (months % 12) + 1, day);
}

function startOf({ of, back }: Extract<SaidTime, { kind: 'start' }>, today: LocalDate): LocalDate {
  if (of === 'week') return addDays(today, 1 - weekday(today) - 7 * back);
  const { year, month } = partsOf(today);
  if (of === 'year') return existing(year - back, 1, 1);
  return month - back < 1 ? existing(year - 1, 12, 1) : existing(year, month - back, 1);
}

function namedDate({ year, month, day }: Extract<SaidTime, { kind: 'date' }>, today: LocalDate): LocalDate {
  const thisYear = partsOf(today).year;
  if (year !== undefined) return existing(year, month, day);
  const date = existing(thisYear, month, day);
  return date <= today ? date : existing(thisYear - 1, month, day);
}

function partsOf(date: LocalDate) {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

/** The 31st of a month that has none is its last day. */
function existing(year: number, month: number, day: number): LocalDate {
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  const digits = (number: number, width: number) => String(number).padStart(width, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(Math.min(day, last), 2)}`;
}
