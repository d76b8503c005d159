import type { SaidBefore } from '../../chat/gather-context.ts';
import { paperAddressesIn } from '../../chat/paper-address.ts';
import { typedWords, withoutEmoji, withoutMarks } from '../../chat/typed-words.ts';
import { collectAddresses, collectText } from './read-blocks.ts';
import { readTokens } from './read-tokens.ts';

/** A message of Slack as the API gives it, as far as its words are concerned. */
export interface SlackMessage {
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly attachments?: readonly unknown[];
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly ts?: string;
}

/** Who the bot is in a workspace. */
export interface Self {
  readonly botId?: string | undefined;
  readonly botUserId?: string | undefined;
}

const CODE = /```[\s\S]*?(?:```|$)|`[^`\n]*`/g;
const LINK = /<(https?:[^|>]+|mailto:[^|>]+)(?:\|([^>]*))?>/g;
const CHANNEL = /<#[^|>]+(?:\|([^>]*))?>/g;
const MENTION = /<[@!][^>]*>/g;
const QUOTED = /^(?:>|&gt;)+ ?/gm;
/** https://docs.slack.dev/messaging/formatting-message-text */
const MARKS = ['*', '_', '~'] as const;

function unescapeEntities(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What a person asks, as they typed it: mentions left out, a link as what it is called, that of a paper as its address. */
export function readQuestion(text: string): string {
  const plain = text
    .replace(LINK, (_, address: string, label?: string) => readLink(address, label))
    .replace(CHANNEL, (_, name?: string) => name ?? '')
    .replace(MENTION, ' ')
    .replace(QUOTED, '');
  return typedWords(unescapeEntities(plain), MARKS);
}

const NAMED = /<@([^|>]+)(?:\|([^>]*))?>/g;

/**
 * What is typed behind a command or into a field, as its person meant it: like a question, but whoever is named in it may
 * be an author.
 */
export function readTyped(text: string, { botUserId }: Self): string {
  return readQuestion(
    text.replace(NAMED, (_, id: string, name = '') => (id === botUserId ? ' ' : name.replace(/^@/, ''))),
  );
}

function readLink(address: string, label: string | undefined): string {
  if (address.startsWith('mailto:')) return label ?? address.slice('mailto:'.length);
  if (isAddress(label)) return address;
  return paperAddressesIn(address).length === 0 ? (label ?? address) : `${label} ${address}`;
}

/** Slack calls a bare address by itself, at times shortened. */
function isAddress(label: string | undefined): boolean {
  return label === undefined || /^(?:https?:\/\/|www\.)?[\w.-]+\.\w{2,}(?:\/|…|$)/.test(label);
}

/** A message as it counts for questions that come after it. */
export function readMessage(message: SlackMessage, self: Self): SaidBefore {
  const { text = '', blocks = [], attachments = [] } = message;
  const isOwn = isFrom(message, self);
  const shared = attachments.map((one) => ({ one, tokens: isFromUs(one, self) ? readTokens(one) : [] }));
  const tokens = [...(isOwn ? readTokens(blocks) : []), ...shared.flatMap((one) => one.tokens)];
  const others = shared.filter((one) => one.tokens.length === 0).map(({ one }) => one);
  return {
    by: isOwn ? 'bot' : isRequest(text, self) ? 'request' : 'others',
    words: readWords({ text, blocks, attachments: others }),
    links: paperAddressesIn(unescapeEntities([text, ...collectAddresses([blocks, others])].join('\n'))),
    tokens,
  };
}

function isFrom({ bot_id, user }: SlackMessage, { botId, botUserId }: Self): boolean {
  return (botId !== undefined && bot_id === botId) || (botUserId !== undefined && user === botUserId);
}

/** Is it a post of ours that somebody passed on? */
function isFromUs(attachment: unknown, { botId, botUserId }: Self): boolean {
  const { bot_id, author_id } = Object(attachment) as {
    readonly bot_id?: unknown;
    readonly author_id?: unknown;
  };
  return (
    (botId !== undefined && bot_id === botId) ||
    (author_id !== undefined && (author_id === botUserId || author_id === botId))
  );
}

function isRequest(text: string, { botUserId }: Self): boolean {
  const isMentioned = botUserId !== undefined && new RegExp(`<@${botUserId}(?:\\|[^>]*)?>`).test(text);
  return isMentioned || /^\s*\/paper\b/i.test(text);
}

/** What a message says in words, and what stands below it: without links, code, mentions and quoting marks. */
export function readWords({ text = '', blocks = [], attachments = [] }: SlackMessage): string {
  const own = wordsOf(text);
  // Messages of apps often have their words in blocks only.
  const said = own === '' ? wordsOf(collectText(blocks).join('\n')) : own;
  const below = attachments.map((one) => wordsOf(collectText(one).join('\n')));
  return [said, ...below].filter((words) => words !== '').join('\n');
}

function wordsOf(text: string): string {
  const plain = text
    .replace(CODE, ' ')
    .replace(LINK, (_, address: string, label?: string) =>
      isAddress(label) || address.startsWith('mailto:') ? ' ' : (label ?? ' '),
    )
    .replace(CHANNEL, (_, name?: string) => name ?? ' ')
    .replace(MENTION, ' ')
    .replace(QUOTED, '')
    .replace(/https?:\/\/\S+/g, ' ');
  return withoutEmoji(unescapeEntities(withoutMarks(plain, MARKS)))
    .replace(QUOTED, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
}
