import { type Locale, localeOf } from '../../chat/locale.ts';
import { ENGLISH } from '../../messages/english.ts';
import type { Messages } from '../../messages/messages.ts';
import { messagesFor } from '../../messages/messages-for.ts';

interface FromServer {
  /** Null in a direct conversation. */
  readonly guild: { readonly preferredLocale: string } | null;
}

/** The language of a message: that of its server, since of a person nobody but an interaction says it; undefined without one. */
export function localeOfMessage({ guild }: FromServer): Locale | undefined {
  return guild === null ? undefined : localeOf(guild.preferredLocale);
}

/** What is said to whoever wrote a message. Never rejects. */
export function messagesIn(message: FromServer): Promise<Messages> {
  return sayIn(localeOfMessage(message) ?? 'en');
}

/** What is said to whoever typed or pressed something. Never rejects. */
export function messagesOf({ locale }: { readonly locale: string }): Promise<Messages> {
  return sayIn(localeOf(locale));
}

function sayIn(locale: Locale): Promise<Messages> {
  return messagesFor(locale).catch(() => ENGLISH);
}
