import type { Locale } from '../chat/locale.ts';

/** By which Intl writes dates and lists of a language: of English the form that most of the world reads. */
export function languageTag(locale: Locale): string {
  return locale === 'en' ? 'en-GB' : locale;
}
