import { ChannelType, type Client, Events, type Message } from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent, Context, Input } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import type { Logger } from '../../logger.ts';
import { meanwhile } from '../meanwhile.ts';
import type { ChannelManagers } from './channel-managers.ts';
import { addressOf } from './interaction-place.ts';
import type { KnownError } from './known-errors.ts';
import { limitMessage } from './limit-questions.ts';
import { localeOfMessage, messagesIn } from './messages-in.ts';
import { namesBot, namesOthersFirst, ourselvesIn } from './own-role.ts';
import { missingPermissions, nameList } from './permissions.ts';
import { pingableRoles } from './pingable-roles.ts';
import { knownError } from './problems.ts';
import { readContext } from './read-context.ts';
import { readQuestion } from './read-message.ts';
import { renderMessage } from './render-message.ts';
import type { SpanOptions } from './render-spans.ts';
import { type Told, tellDirectly } from './tell-directly.ts';

const PATIENCE_MS = 1_000;

interface MessageOptions extends SpanOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  readonly track: (work: Promise<void>) => void;
  readonly limit: QuestionLimit;
  readonly managers: ChannelManagers;
  /** Is the privileged intent on, so that others' messages have their words? */
  readonly readsContent: boolean;
}

/** Mentions, and everything that is said to the bot directly. */
export function listenToMessages(client: Client, options: MessageOptions): void {
  client.on(Events.Raw, markDirect);
  client.on(Events.MessageCreate, (message) => {
    if (isForUs(message)) options.track(limitMessage(message, options, () => answer(message, options)));
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

/**
 * By a person, and to the bot: own messages, other bots, webhooks and notices of Discord's are not, nor is a reply to the bot
 * that begins with the name of somebody else.
 */
function isForUs(message: Message): boolean {
  const { author, webhookId, system, guildId, mentions, content, client } = message;
  if (author.bot || webhookId !== null || system || author.id === client.user.id) return false;
  if (guildId === null) return true;
  const us = ourselvesIn(message);
  if (isNamed(message)) return true;
  return mentions.users.has(us.id) && !namesOthersFirst(content, us);
}

/** By its name or that of its role, which is there also where the words are hidden. */
function isNamed(message: Message): boolean {
  const us = ourselvesIn(message);
  return namesBot(message.content, us) || (us.roleId !== undefined && message.mentions.roles.has(us.roleId));
}

async function answer(message: Message, options: MessageOptions): Promise<void> {
  const { bot, logger, managers } = options;
  const patience = beginPatience(message, options);
  try {
    const lacking = lackingHere(message);
    if (lacking.length > 0) {
      if (!isAside(message)) await tellLacking(message, lacking, logger);
      return;
    }
    const context = await contextFor(message, options);
    if (context === 'unreadable') {
      const say = await messagesIn(message);
      await message.reply({ content: say.text('problem.unreadable'), allowedMentions: QUIET });
      return;
    }
    const isManager = await managers.ofMessage(message, inputOf(message));
    const reply = await bot.handle(eventOf(message, { context, isManager }));
    if (reply.blocks.length === 0) await patience.takeBack();
    else await message.reply(renderMessage(reply, options));
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
  if (bot.reading() !== undefined) {
    const content = meanwhile(bot, await messagesIn(message));
    return message.reply({ content, allowedMentions: QUIET });
  }
  if (message.channel.isSendable()) await message.channel.sendTyping();
  return undefined;
}

/** A reply to a post of the bot's mentions it by itself, which whoever replies to a person's thought below it does not mean. */
function isAside(message: Message): boolean {
  return message.guildId !== null && !isNamed(message);
}

/** What was said before, read only when the question is about that. */
async function contextFor(message: Message, options: MessageOptions) {
  const { bot, logger, readsContent } = options;
  if (!bot.needs(inputOf(message)).context) return undefined;
  const isAboutContext = (text: string) => bot.needs({ kind: 'text', text }).context;
  return readContext(message, { isAboutContext, readsContent, logger });
}

const QUIET = { parse: [], repliedUser: false } as const;

function inputOf({ content }: Message): Input {
  return { kind: 'text', text: readQuestion(content) };
}

interface Found {
  readonly context: Context | undefined;
  readonly isManager: boolean;
}

function eventOf(message: Message, { context, isManager }: Found): ChatEvent {
  const { author, guildId, channelId, createdAt, channel, member, mentions } = message;
  const permissions = channel.isDMBased() || member === null ? null : channel.permissionsFor(member);
  const mayPing = pingableRoles(mentions.roles.values(), guildId, permissions);
  const locale = localeOfMessage(message);
  return {
    address: addressOf(guildId, channelId, channel),
    sender: {
      id: author.id,
      name: author.displayName,
      isManager,
      ...(mayPing.length === 0 ? {} : { mayPing }),
      isSameEverywhere: true,
      ...(locale === undefined ? {} : { locale }),
    },
    input: inputOf(message),
    ...(context === undefined ? {} : { context }),
    ...(guildId === null ? {} : { inTheOpen: true as const }),
    ...(isAside(message) ? { isAside: true as const } : {}),
    receivedAt: createdAt,
  };
}

function lackingHere({ channel, client }: Message) {
  if (channel.isDMBased()) return [];
  return missingPermissions(channel.permissionsFor(client.user), channel.isThread());
}

async function tellLacking(
  message: Message,
  lacking: Parameters<typeof nameList>[0],
  logger: Logger,
): Promise<void> {
  const { author, channelId: channel } = message;
  const told: Told = (say) =>
    say.text('problem.lacking', {
      channel: `<#${channel}>`,
      permissions: nameList(lacking, say.locale),
      slash: SLASH,
    });
  const say = await messagesIn(message);
  await tellDirectly(author, told, { say, logger, channel, because: undefined });
}

/** Tells the asker why there is no answer: in a reply as long as that may get through, or else directly. Never rejects. */
async function reportFailure(message: Message, error: unknown, logger: Logger): Promise<void> {
  const { author, channelId: channel } = message;
  const say = await messagesIn(message);
  const known = knownError(error);
  if (known !== undefined && known.isOurs !== true) {
    await tellDirectly(author, noAnswer(message, known), { say, logger, channel, because: error });
    return;
  }
  const reference = logProblem(logger, { err: error }, 'a mention could not be answered');
  const told: Told = (to) => to.text('problem.notPosted', { reference });
  try {
    await message.reply({ content: told(say), allowedMentions: QUIET });
  } catch (second) {
    await tellDirectly(author, told, { say, logger, channel, because: second });
  }
}

function noAnswer({ channel, channelId }: Message, { says, slashWorks }: KnownError): Told {
  if (channel.isDMBased()) return (say) => say.text('problem.noAnswerHere', { why: say.text(says) });
  const place = `<#${channelId}>`;
  return (say) => {
    const values = { channel: place, why: say.text(says) };
    return slashWorks === true
      ? say.text('problem.noAnswerInBut', { ...values, slash: SLASH })
      : say.text('problem.noAnswerIn', values);
  };
}

const SLASH = '`/paper`';
