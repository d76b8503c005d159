import type { Locale } from '../chat/locale.ts';
import { ENGLISH } from './english.ts';
import { type Catalogue, createMessages, type Messages } from './messages.ts';

/** A language is loaded when somebody who reads it asks for something. */
const CATALOGUES: Readonly<Record<Exclude<Locale, 'en'>, () => Promise<Catalogue>>> = {
  de: async () => (await import('./de.ts')).de,
  fr: async () => (await import('./fr.ts')).fr,
  es: async () => (await import('./es.ts')).es,
  ja: async () => (await import('./ja.ts')).ja,
};

const loaded = new Map<Locale, Promise<Messages>>();

/** What the bot says in a language. */
export async function messagesFor(locale: Locale): Promise<Messages> {
  if (locale === 'en') return ENGLISH;
  const messages =
    loaded.get(locale) ?? CATALOGUES[locale]().then((catalogue) => createMessages(locale, catalogue));
  loaded.set(locale, messages);
  return messages;
}
