import type { Locale } from '../../chat/locale.ts';
import type { Span } from '../../chat/reply.ts';
import { languageTag } from '../../messages/language-tag.ts';

/** `Wed 25 Nov 2026, 09:30`, by the clocks of a zone. */
export function momentText(at: Date, timezone: string, locale: Locale): string {
  const parts = new Intl.DateTimeFormat(languageTag(locale), {
    timeZone: timezone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).formatToParts(at);
  // One comma is enough, and versions of ICU differ in this one.
  return parts
    .map(({ type, value }, place) =>
      type === 'literal' && parts[place - 1]?.type === 'weekday' ? value.replace(',', '') : value,
    )
    .join('');
}

/** The same with the zone, for platforms that can tell a moment in the reader's own. */
export function momentSpan(at: Date, timezone: string, locale: Locale): Span {
  return { text: `${momentText(at, timezone, locale)} (${timezone})`, at };
}
