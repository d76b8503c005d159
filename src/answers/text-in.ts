import type { Message, Messages } from '../messages/messages.ts';

/** What is shown to people: a name or a year, which is the same in all languages, or a message. */
export type Shown = string | Message;

/** The same in one language. */
export function textIn(shown: Shown, say: Messages): string {
  return typeof shown === 'string' ? shown : say.text(shown.key, shown.values);
}
