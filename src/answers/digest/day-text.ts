import type { Locale } from '../../chat/locale.ts';
import { languageTag } from '../../messages/language-tag.ts';

/** A day (`YYYY-MM-DD`) as people say it: `Sunday, 29 November 2026`. */
export function dayText(day: string, locale: Locale): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat(languageTag(locale), { dateStyle: 'full', timeZone: 'UTC' }).format(at);
}
