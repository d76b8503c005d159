import type { Locale } from '../chat/locale.ts';
import { languageTag } from './language-tag.ts';

/** `Berg, Olsen and Levine`, or with `or`, as the language lists them. */
export function listNames(names: readonly string[], word: 'and' | 'or', locale: Locale): string {
  const type = word === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(languageTag(locale), { type }).format(names);
}
