import type { Locale } from '../chat/locale.ts';
import { languageTag } from '../messages/language-tag.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Up to so many milliseconds a difference is told in a unit. */
const UNITS: readonly (readonly [below: number, unit: Intl.RelativeTimeFormatUnit, ms: number])[] = [
  [MINUTE_MS, 'second', Number.POSITIVE_INFINITY],
  [HOUR_MS, 'minute', MINUTE_MS],
  [DAY_MS, 'hour', HOUR_MS],
  [45 * DAY_MS, 'day', DAY_MS],
  [Number.POSITIVE_INFINITY, 'month', 30 * DAY_MS],
];

/** How far a moment is from now, as people say it: `2 hours ago`, `now`, `in 3 days`. Rounded towards now. */
export function agoText(at: Date, now: Date, locale: Locale): string {
  const ms = at.getTime() - now.getTime();
  const [, unit, size] =
    UNITS.find(([below]) => Math.abs(ms) < below) ?? ([0, 'month', 30 * DAY_MS] as const);
  const numeric = unit === 'second' ? 'auto' : 'always';
  return new Intl.RelativeTimeFormat(languageTag(locale), { numeric }).format(Math.trunc(ms / size), unit);
}

/** Whether a moment is so near to now that nobody says how far. */
export function isNow(at: Date, now: Date): boolean {
  return Math.abs(at.getTime() - now.getTime()) < MINUTE_MS;
}

/** How many days a date (`YYYY-MM-DD`) is from another, as people say it: `yesterday`, `3 days ago`. */
export function dayAgoText(date: string, today: string, locale: Locale): string {
  const days = Math.round((Date.parse(date) - Date.parse(today)) / DAY_MS);
  return new Intl.RelativeTimeFormat(languageTag(locale), { numeric: 'auto' }).format(days, 'day');
}
