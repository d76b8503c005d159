// What chats cannot carry, and what reorders text around it.
const UNSENDABLE = /[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e\u2066-\u2069]/g;

/** Text without what a chat cannot carry; half a surrogate pair becomes a replacement character. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(UNSENDABLE, ' ');
}
