// What neither chats nor terminals can carry, and what reorders text around it: U+202E turns a whole sentence round.
const SOME_UNSENDABLE = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;
const UNSENDABLE = new RegExp(SOME_UNSENDABLE, 'g');

/**
 * Text without control characters, tab and line feed aside, and without those that change its direction; half a surrogate
 * pair becomes a replacement character.
 */
export function cleanText(text: string): string {
  const wellFormed = text.isWellFormed() ? text : text.toWellFormed();
  return SOME_UNSENDABLE.test(wellFormed) ? wellFormed.replace(UNSENDABLE, ' ') : wellFormed;
}
