import { cleanText } from '../../chat/clean-text.ts';
import { shorten } from '../../chat/shorten.ts';

/** Text for a field that Slack reads as mrkdwn: nothing in it is a link, a mention or an entity. */
export function escapeMrkdwn(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** mrkdwn has no escape for these: signs that look like them stand for them. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '*': '\u2217',
  _: '\u02cd',
  '~': '\u223c',
  '`': '\u02cb',
  '|': '\u2223',
};

/**
 * A link in mrkdwn, for the few places that take no rich text: in its words nothing is a mark, a mention or an emoji.
 * @returns undefined for what is no address of the web
 */
export function mrkdwnLink(label: string, href: string): string | undefined {
  if (!/^https?:\/\/\S+$/.test(href)) return undefined;
  const address = escapeMrkdwn(href.replace(/[<>|]/g, (sign) => encodeURIComponent(sign)));
  const words = plainText(label)
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[*_~`|]/g, (sign) => LOOKALIKES[sign] ?? sign)
    .replace(/:(?=[\w+'-]+:)/g, `:${WORD_JOINER}`);
  return words === '' ? `<${address}>` : `<${address}|${escapeMrkdwn(words)}>`;
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
