import { cleanText } from '../../chat/clean-text.ts';
import { shorten } from '../../chat/shorten.ts';

/** Text for a field that Slack reads as mrkdwn: nothing in it is a link, a mention or an entity. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

const WORD_JOINER = '\u2060';
const MENTION = /<(?=[!@#])/g;

/**
 * Text for a field that Slack shows as it is (plain_text, elements of rich_text). An invisible joiner keeps `<!channel>`
 * and `<@U1>` apart, although nothing reads them there: a bridge or an export may.
 */
export function plainText(text: string): string {
  const sendable = cleanText(text);
  return sendable.includes('<') ? sendable.replace(MENTION, `<${WORD_JOINER}`) : sendable;
}

/** A button's token as the value of an element: a `<` in it, from a query, is written in another way. */
export function toValue(token: string): string {
  return token.replaceAll('%', '%25').replaceAll('<', '%3C');
}

/** The token that `toValue` wrote. */
export function fromValue(value: string): string {
  return value.replaceAll('%3C', '<').replaceAll('%25', '%');
}

/** Plain text cut at a word. It is cut last, since the joiner makes a text longer. */
export function clip(text: string, limit: number): string {
  return shorten(plainText(text), limit);
}
