/** The languages that Paperboy speaks. What papers say stays as it is. */
export const LOCALES = ['en', 'de', 'fr', 'es', 'ja'] as const;

/** A language of LOCALES. */
export type Locale = (typeof LOCALES)[number];

/** The language of a tag as platforms and browsers write it (`pt-BR`, `es-419`, `de_DE`); English for any other. */
export function localeOf(tag: string | null | undefined): Locale {
  const language = tag?.split(/[-_]/, 1)[0]?.toLowerCase();
  return LOCALES.find((locale) => locale === language) ?? 'en';
}
