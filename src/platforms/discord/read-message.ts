import type { SaidBefore } from '../../chat/gather-context.ts';
import { paperAddressesIn } from '../../chat/paper-address.ts';
import { typedWords, withoutEmoji, withoutMarks } from '../../chat/typed-words.ts';
import { readTokens } from './read-tokens.ts';

/** What of a message is read. */
export interface ReadableMessage {
  readonly content: string;
  readonly embeds: readonly ReadableEmbed[];
}

interface ReadableEmbed {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
}

/** A message with whose it is, and what it passes on. */
export interface SaidMessage extends ReadableMessage {
  readonly author?: { readonly id: string } | null;
  readonly components?: readonly { toJSON(): unknown }[];
  /** Forwarded ones. https://docs.discord.com/developers/resources/message#message-reference */
  readonly messageSnapshots?: { values(): Iterable<Partial<ReadableMessage>> };
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const ADDRESS = /<?https?:\/\/[^\s>]+>?/g;
const LINK = /\[([^\]\n]*)\]\(<?(https?:[^)\s>]*)>?\)/g;
const EMOJI = /<a?(:\w+:)\d+>/g;
const MARK = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>]*>/g;
const QUOTED = /^>+ ?/gm;
const ESCAPED = /\\(?=[\\*_~`|[\]()#>.-])/g;
/** https://support.discord.com/hc/en-us/articles/210298617 */
const MARKS = ['***', '**', '__', '||', '~~', '*', '_'] as const;

/** What a person asks, as they typed it: without mentions, a link as what it is called, that of a paper as its address. */
export function readQuestion(content: string): string {
  const plain = content
    .replace(EMOJI, '$1')
    .replace(MARK, ' ')
    .replace(LINK, (_, label: string, address: string) =>
      paperAddressesIn(address).length === 0 ? label : `${label} ${address}`,
    )
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .replace(QUOTED, '');
  return typedWords(plain, MARKS).replace(ESCAPED, '').replace(/\s+/g, ' ').trim();
}

/** A message as it counts for questions that come after it. @param botId of the bot itself */
export function readMessage(message: SaidMessage, botId: string): SaidBefore {
  const passedOn = [...(message.messageSnapshots?.values() ?? [])];
  const all = [message, ...passedOn].map(({ content, embeds }) => ({
    content: content ?? '',
    embeds: embeds ?? [],
  }));
  const texts = all.flatMap(({ content, embeds }) => [content, ...embeds.map(({ url }) => url ?? '')]);
  const isOwn = message.author?.id === botId;
  return {
    by: isOwn ? 'bot' : isRequest(message.content, botId) ? 'request' : 'others',
    words: all
      .map(readWords)
      .filter((words) => words !== '')
      .join('\n'),
    links: paperAddressesIn(texts.join('\n').replace(LINK, ' $2 ')),
    tokens: isOwn ? (message.components ?? []).flatMap((one) => readTokens(one.toJSON())) : [],
  };
}

/** Does a text name the bot? A reply to it does not by itself. */
export function namesBot(content: string, botId: string): boolean {
  return content.includes(`<@${botId}>`) || content.includes(`<@!${botId}>`);
}

function isRequest(content: string, botId: string): boolean {
  return namesBot(content, botId) || /^\s*\/paper\b/i.test(content);
}

/** What a message says in words, and what its links show: without links, code, mentions and quoting marks. */
export function readWords({ content, embeds }: ReadableMessage): string {
  const shown = embeds.flatMap(({ title, description }) => [title ?? '', description ?? '']);
  return [content, ...shown]
    .map(plainWords)
    .filter((words) => words !== '')
    .join('\n');
}

function plainWords(text: string): string {
  const plain = text.replace(CODE, ' ').replace(LINK, '$1').replace(ADDRESS, ' ').replace(MARK, ' ');
  return withoutEmoji(withoutMarks(plain, MARKS))
    .replace(QUOTED, '')
    .replace(ESCAPED, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
