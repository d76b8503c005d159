import type { SaidBefore } from '../../chat/gather-context.ts';
import { paperAddressesIn } from '../../chat/paper-address.ts';
import { typedWords, withoutEmoji, withoutMarks } from '../../chat/typed-words.ts';
import { namesBot, type Ourselves } from './own-role.ts';
import { readDisplayed } from './read-displayed.ts';
import { readTokens } from './read-tokens.ts';

/** What of a message is read. */
export interface ReadableMessage {
  readonly content: string;
  readonly embeds: readonly ReadableEmbed[];
  readonly components?: readonly { toJSON(): unknown }[];
}

interface ReadableEmbed {
  readonly title?: string | null;
  readonly description?: string | null;
  readonly url?: string | null;
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
}

/** A message with whose it is, and what it passes on. */
export interface SaidMessage extends ReadableMessage {
  readonly author?: { readonly id: string } | null;
  /** Forwarded ones. https://docs.discord.com/developers/resources/message#message-reference */
  readonly messageSnapshots?: { values(): Iterable<Partial<ReadableMessage>> };
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const ADDRESS = /<?https?:\/\/[^\s>]+>?/g;
const LINK = /\[([^\]\n]*)\]\(<?(https?:[^)\s>]*)>?\)/g;
const EMOJI = /<a?(:\w+:)\d+>/g;
const MARK = /<(?:@[!&]?|#|a?:\w+:|\/[^:>]+:|t:)[^>]*>/g;
/** `ping @Readers`, which is asked for: any other mention is of no meaning to the bot. */
const PINGED_ROLE = /(?<![\p{L}\p{N}])(?:ping(?:ing)?|notify|role:)\s*<@&(\d+)>/giu;
const QUOTED = /^>+ ?/gm;
/** Of headings, small print and points of a list. */
const LINE_MARK = /^(?:#{1,3}|-#|[-*]) (?=\S)/gm;
const ESCAPED = /\\(?=[\\*_~`|[\]()#>.-])/g;
/** https://support.discord.com/hc/en-us/articles/210298617 */
const MARKS = ['***', '**', '__', '||', '~~', '*', '_'] as const;

/** What a person asks, as they typed it: without mentions, a link as what it is called, that of a paper as its address. */
export function readQuestion(content: string): string {
  const plain = content
    .replace(EMOJI, '$1')
    .replace(PINGED_ROLE, ' role:$1 ')
    .replace(MARK, ' ')
    .replace(LINK, (_, label: string, address: string) =>
      paperAddressesIn(address).length === 0 ? label : `${label} ${address}`,
    )
    .replace(/<(https?:\/\/[^\s>]+)>/g, '$1')
    .replace(QUOTED, '');
  return typedWords(plain, MARKS).replace(ESCAPED, '').replace(/\s+/g, ' ').trim();
}

/** A message as it counts for questions that come after it. */
export function readMessage(message: SaidMessage, us: Ourselves): SaidBefore {
  const passedOn = [...(message.messageSnapshots?.values() ?? [])];
  const all = [message, ...passedOn].map(({ content, embeds, components }) => ({
    content: content ?? '',
    embeds: embeds ?? [],
    components: components ?? [],
  }));
  const isOwn = message.author?.id === us.id;
  return {
    by: isOwn ? 'bot' : isRequest(message.content, us) ? 'request' : 'others',
    words: all
      .map(readWords)
      .filter((words) => words !== '')
      .join('\n'),
    links: paperAddressesIn(all.flatMap(textsWithLinks).join('\n').replace(LINK, ' $2 ')),
    tokens: isOwn ? (message.components ?? []).flatMap((one) => readTokens(one.toJSON())) : [],
  };
}

function textsWithLinks({ content, embeds, components = [] }: ReadableMessage): readonly string[] {
  const { texts, addresses } = readDisplayed(components.map((one) => one.toJSON()));
  const ofEmbeds = embeds.flatMap(({ url, fields = [] }) => [url ?? '', ...fields.map(({ value }) => value)]);
  return [content, ...ofEmbeds, ...texts, ...addresses];
}

function isRequest(content: string, us: Ourselves): boolean {
  return namesBot(content, us) || /^\s*\/paper\b/i.test(content);
}

/** What a message says in words, and what its links show: without links, code, mentions and quoting marks. */
export function readWords({ content, embeds, components = [] }: ReadableMessage): string {
  const shown = embeds.flatMap(({ title, description, fields = [] }) => [
    title ?? '',
    description ?? '',
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
  const { texts } = readDisplayed(components.map((one) => one.toJSON()));
  return [content, ...shown, ...texts]
    .map(plainWords)
    .filter((words) => words !== '')
    .join('\n');
}

function plainWords(text: string): string {
  const plain = text.replace(CODE, ' ').replace(LINK, '$1').replace(ADDRESS, ' ').replace(MARK, ' ');
  return withoutEmoji(withoutMarks(plain, MARKS))
    .replace(QUOTED, '')
    .replace(LINE_MARK, '')
    .replace(ESCAPED, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
