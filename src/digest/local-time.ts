import { Temporal } from 'temporal-polyfill';

/** A local calendar date, `YYYY-MM-DD`; compares as text. */
export type LocalDate = string;

/** The date that calendars show in a zone. */
export function localDate(now: Date, timezone: string): LocalDate {
  return zoned(now, timezone).toPlainDate().toString();
}

/** `HH:MM` on the clocks of a zone. */
export function localTime(now: Date, timezone: string): string {
  return zoned(now, timezone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** The date so many days later, or earlier when it is negative. */
export function addDays(date: LocalDate, days: number): LocalDate {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

const HOUR_MS = 60 * 60 * 1000;

/** The newest date that can have come where clocks are right to a day: rows of later ones were written by a wrong clock. */
export function newestDate(now: Date): LocalDate {
  return new Date(now.getTime() + (24 + 14) * HOUR_MS).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** Is it more than a day away? Clocks of several processes differ by less: one that was ahead wrote it. */
export function isDayToCome(moment: Date, now: Date): boolean {
  return moment.getTime() - now.getTime() > 24 * HOUR_MS;
}

/** ISO: Monday is 1. */
export function weekday(date: LocalDate): number {
  return Temporal.PlainDate.from(date).dayOfWeek;
}

/**
 * When a zone's clocks show this time on this date. A time that is skipped on that date (spring) is the next minute that
 * exists; one that is shown twice (autumn) is the first of the two. Undefined when the zone skipped the whole date.
 */
export function instantOf(date: LocalDate, time: string, timezone: string): Date | undefined {
  const wanted = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const first = wanted.toZonedDateTime(timezone, { disambiguation: 'earlier' });
  if (first.toPlainDateTime().equals(wanted)) return toDate(first);
  // In a gap `earlier` stands before it, by as much as the gap is long.
  const after = first.getTimeZoneTransition('next') ?? first;
  const midnight = wanted.toPlainDate().toZonedDateTime(timezone);
  return midnight.toPlainDate().equals(wanted.toPlainDate()) ? toDate(after) : undefined;
}

function zoned(now: Date, timezone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timezone);
}

function toDate({ epochMilliseconds }: Temporal.ZonedDateTime): Date {
  return new Date(epochMilliseconds);
}
