import { ChannelType, type Client, Events, type Message } from 'discord.js';
import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent, Context, Input } from '../../chat/event.ts';
import { meanwhile } from '../../chat/meanwhile.ts';
import { logProblem } from '../../chat/problem.ts';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import type { Logger } from '../../logger.ts';
import { limitMessage } from './limit-questions.ts';
import { missingPermissions, nameList } from './permissions.ts';
import { knownError } from './problems.ts';
import { readContext } from './read-context.ts';
import { namesBot, readQuestion } from './read-message.ts';
import { renderMessage } from './render-message.ts';
import { tellDirectly } from './tell-directly.ts';

const PATIENCE_MS = 1_000;

interface MessageOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
  readonly limit: QuestionLimit;
  /** Is the privileged intent on, so that others' messages have their words? */
  readonly readsContent: boolean;
}

/** Mentions, and everything that is said to the bot directly. */
export function listenToMessages(client: Client, options: MessageOptions): void {
  client.on(Events.Raw, markDirect);
  client.on(Events.MessageCreate, (message) => {
    if (isForUs(message, client))
      options.track(limitMessage(message, options, () => answer(message, options)));
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
  const patience = beginPatience(message, options);
  try {
    const lacking = lackingHere(message);
    if (lacking.length > 0) {
      if (!isAside(message)) await tellLacking(message, lacking, logger);
      return;
    }
    const context = await contextFor(message, options);
    if (context === 'unreadable') {
      await message.reply({ content: CONTENT_INTENT, allowedMentions: QUIET });
      return;
    }
    const reply = await bot.handle(eventOf(message, context));
    if (reply.blocks.length === 0) await patience.takeBack();
    else await message.reply({ ...renderMessage(reply) });
  } catch (error) {
    await reportFailure(message, error, logger);
  } finally {
    patience.end();
  }
}

/** Says that an answer takes a while, where one is sure to come. */
function beginPatience(message: Message, { bot, logger }: MessageOptions) {
  let telling: Promise<Message | undefined> = Promise.resolve(undefined);
  const forgo = (error: unknown) => {
    logger.debug({ err: error }, 'could not say that an answer takes a while, or take it back');
    return undefined;
  };
  const timer = setTimeout(() => {
    if (!isAside(message)) telling = askForPatience(message, bot).catch(forgo);
  }, PATIENCE_MS);
  return {
    end: () => clearTimeout(timer),
    /** There is nothing to say after all. */
    takeBack: async () => {
      clearTimeout(timer);
      const told = await telling;
      await told?.delete().catch(forgo);
    },
  };
}

/** A sign of typing is gone after ten seconds: what takes longer is said. @returns what was said */
async function askForPatience(message: Message, bot: Bot): Promise<Message | undefined> {
  if (bot.reading() !== undefined) return message.reply({ content: meanwhile(bot), allowedMentions: QUIET });
  if (message.channel.isSendable()) await message.channel.sendTyping();
  return undefined;
}

/** A reply to a post of the bot's mentions it by itself, which whoever replies to a person's thought below it does not mean. */
function isAside({ content, guildId, client }: Message): boolean {
  return guildId !== null && !namesBot(content, client.user.id);
}

/** What was said before, read only when the question is about that. */
async function contextFor(message: Message, options: MessageOptions) {
  const { bot, logger, readsContent } = options;
  if (!bot.needs(inputOf(message)).context) return undefined;
  const isAboutContext = (text: string) => bot.needs({ kind: 'text', text }).context;
  return readContext(message, { isAboutContext, readsContent, logger });
}

const QUIET = { parse: [], repliedUser: false } as const;

const CONTENT_INTENT =
  'I cannot read what others wrote here. Whoever runs me can turn that on: Discord Developer Portal → the application → *Bot* → *Message Content Intent*, then restart me. Until then, ask me in your own words, or use *Apps → Related papers* on the message.';

function inputOf({ content }: Message): Input {
  return { kind: 'text', text: readQuestion(content) };
}

function eventOf(message: Message, context: Context | undefined): ChatEvent {
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
    ...(isAside(message) ? { isAside: true as const } : {}),
    receivedAt: createdAt,
  };
}

function lackingHere({ channel, client }: Message) {
  if (channel.isDMBased()) return [];
  return missingPermissions(channel.permissionsFor(client.user), channel.isThread());
}

async function tellLacking(
  { author, channelId: channel }: Message,
  lacking: Parameters<typeof nameList>[0],
  logger: Logger,
): Promise<void> {
  const content = `I cannot answer in <#${channel}>: I lack the permission ${nameList(lacking)}. Whoever manages that channel can grant it in its settings under *Permissions*. ${SLASH_WORKS}`;
  await tellDirectly(author, content, { logger, channel, because: undefined });
}

/** Tells the asker why there is no answer: in a reply as long as that may get through, or else directly. Never rejects. */
async function reportFailure(message: Message, error: unknown, logger: Logger): Promise<void> {
  const { author, channelId: channel } = message;
  const known = knownError(error);
  if (known !== undefined && known.isOurs !== true) {
    const { sentence, slashWorks = false } = known;
    const place = message.channel.isDMBased() ? 'here' : `in <#${channel}>`;
    const content = `I cannot answer ${place}. ${sentence}${slashWorks ? ` ${SLASH_WORKS}` : ''}`;
    await tellDirectly(author, content, { logger, channel, because: error });
    return;
  }
  const { advice } = logProblem(logger, { err: error }, 'a mention could not be answered');
  const content = `The answer could not be posted. ${advice}`;
  try {
    await message.reply({ content, allowedMentions: QUIET });
  } catch (second) {
    await tellDirectly(author, content, { logger, channel, because: second });
  }
}

const SLASH_WORKS = '`/paper` works there all the same.';
