import {
  ChannelType,
  type Client,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  Events,
  type Message,
} from 'discord.js';
import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent, Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Logger } from '../../logger.ts';
import { missingPermissions, nameList } from './permissions.ts';
import { readQuestion, readThread, readWords, THREAD_MESSAGES } from './read-message.ts';
import { renderMessage } from './render-message.ts';

const PATIENCE_MS = 1_000;

interface MessageOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
  /** Is the privileged intent on, so that others' messages have their words? */
  readonly readsContent: boolean;
}

/** Mentions, and everything that is said to the bot directly. */
export function listenToMessages(client: Client, options: MessageOptions): void {
  client.on(Events.Raw, markDirect);
  client.on(Events.MessageCreate, (message) => {
    if (isForUs(message, client)) options.track(answer(message, options));
  });
}

/**
 * A message without a server is a direct one. discord.js believes that of a channel it never saw only when the event names
 * the channel's type, which the documentation does not promise.
 */
function markDirect({ t, d }: { readonly t?: string; readonly d?: Record<string, unknown> }): void {
  if (t === 'MESSAGE_CREATE' && d !== undefined && d['guild_id'] === undefined)
    d['channel_type'] ??= ChannelType.DM;
}

/** By a person, and to the bot: own messages, other bots, webhooks and notices of Discord's are not. */
function isForUs(message: Message, client: Client): boolean {
  const { author, webhookId, system, guildId, mentions } = message;
  if (author.bot || webhookId !== null || system || author.id === client.user?.id) return false;
  return guildId === null || mentions.users.has(client.user?.id ?? '');
}

async function answer(message: Message, options: MessageOptions): Promise<void> {
  const { bot, logger } = options;
  const typing = setTimeout(() => {
    if (message.channel.isSendable())
      void message.channel
        .sendTyping()
        .catch((error: unknown) => logger.debug({ err: error }, 'no sign of typing'));
  }, PATIENCE_MS);
  try {
    const lacking = lackingHere(message);
    if (lacking.length > 0) {
      await tellDirectly(message, lackingText(message, lacking), logger);
      return;
    }
    const context = await readContext(message, options);
    if (context.kind === 'unreadable') {
      await message.reply({ content: CONTENT_INTENT, allowedMentions: QUIET });
      return;
    }
    const reply = await bot.handle(eventOf(message, context.kind === 'words' ? context.text : undefined));
    await message.reply({ ...renderMessage(reply) });
  } catch (error) {
    await reportFailure(message, error, logger);
  } finally {
    clearTimeout(typing);
  }
}

const QUIET = { parse: [], repliedUser: false } as const;

const CONTENT_INTENT =
  'I cannot read what others wrote here. Whoever runs me can turn that on: Discord Developer Portal → the application → *Bot* → *Message Content Intent*, then restart me. Until then, ask me in your own words, or use *Apps → Related papers* on the message.';

type Context =
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'unreadable' };

/** What was said before, read only when the question is about that: the message replied to, else the thread. */
async function readContext(message: Message, { bot, readsContent }: MessageOptions): Promise<Context> {
  if (!bot.needs(inputOf(message)).context) return { kind: 'none' };
  if (message.reference?.messageId !== undefined) {
    const text = readWords(await message.fetchReference());
    return text === '' && !readsContent ? { kind: 'unreadable' } : { kind: 'words', text };
  }
  if (!message.channel.isThread()) return { kind: 'none' };
  const earlier = await message.channel.messages.fetch({ limit: THREAD_MESSAGES, before: message.id });
  const said = [...earlier.values()].filter(({ author }) => author.id !== message.client.user.id).reverse();
  const text = readThread(said);
  return text === '' && said.length > 0 && !readsContent ? { kind: 'unreadable' } : { kind: 'words', text };
}

function inputOf({ content }: Message): Input {
  return { kind: 'text', text: readQuestion(content) };
}

function eventOf(message: Message, context: string | undefined): ChatEvent {
  const { author, guildId, channelId, member, createdAt } = message;
  return {
    address: toAddress('discord', guildId ?? 'dm', channelId),
    sender: {
      id: author.id,
      name: author.displayName,
      isManager: guildId === null || member?.permissions.has('ManageChannels') === true,
    },
    input: inputOf(message),
    ...(context === undefined ? {} : { context }),
    receivedAt: createdAt,
  };
}

function lackingHere({ channel, client }: Message) {
  if (channel.isDMBased()) return [];
  return missingPermissions(channel.permissionsFor(client.user), channel.isThread());
}

function lackingText(message: Message, lacking: Parameters<typeof nameList>[0]): string {
  const place = message.channel.isDMBased() ? 'here' : `in <#${message.channelId}>`;
  return `I cannot answer ${place}: I lack the permission ${nameList(lacking)}. Whoever manages that channel can grant it in its settings under *Permissions*. \`/paper\` works there all the same.`;
}

async function tellDirectly({ author, channelId }: Message, content: string, logger: Logger): Promise<void> {
  logger.warn({ channel: channelId }, content.split('.')[0] ?? content);
  try {
    await author.send({ content, allowedMentions: QUIET });
  } catch (error) {
    logger.warn(
      { err: error, channel: channelId },
      'the asker could not be told, since they take no direct messages',
    );
  }
}

const FORBIDDEN = new Set<number | string>([Code.MissingPermissions, Code.MissingAccess]);

async function reportFailure(message: Message, error: unknown, logger: Logger): Promise<void> {
  if (error instanceof DiscordAPIError && FORBIDDEN.has(error.code)) {
    await tellDirectly(
      message,
      `I cannot answer in <#${message.channelId}>: Discord says “${error.code === Code.MissingAccess ? 'Missing Access' : 'Missing Permissions'}”. Whoever manages that channel can let me view it and send messages, embed links and read its history. \`/paper\` works there all the same.`,
      logger,
    );
    return;
  }
  const { reference, advice } = logProblem(logger, { err: error }, 'a mention could not be answered');
  const content = `The answer could not be posted. ${advice}`;
  await message
    .reply({ content, allowedMentions: QUIET })
    .catch((second: unknown) => logger.warn({ err: second, reference }, 'the asker could not be told'));
}
