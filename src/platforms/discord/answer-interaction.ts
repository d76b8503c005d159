import {
  type ChatInputCommandInteraction,
  type Message,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Answer, Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import { meanwhile } from '../meanwhile.ts';
import { isDirect } from './interaction-place.ts';
import { messagesOf } from './messages-in.ts';
import { discordCode, knownError } from './problems.ts';
import { renderMessage } from './render-message.ts';
import { isPlainPost, renderPlain } from './render-plain.ts';
import type { SpanOptions } from './render-spans.ts';
import { mentionedRole } from './role-mention.ts';
import { type Told, tellDirectly } from './tell-directly.ts';

/** When an answer takes longer than this, Discord shows that the bot thinks; it wants a word within three seconds. */
const PATIENCE_MS = 1_000;

/** The interactions that a reply can answer: a slash command, a menu of a message, a button or list of ours. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

interface AnswerOptions extends SpanOptions {
  readonly bot: Bot;
  readonly logger: Logger;
}

/** Answers an interaction: at once, or after saying that it takes a while. Never rejects. */
export async function answerInteraction(
  interaction: Answerable,
  event: ChatEvent,
  options: AnswerOptions,
): Promise<void> {
  try {
    const answering = options.bot.handle(event);
    if (await isLate(answering)) await answerLate(interaction, answering, { ...options, event });
    else await send(interaction, await answering, options);
  } catch (error) {
    await reportFailure(interaction, error, options.logger);
  }
}

interface LateOptions extends AnswerOptions {
  readonly event: ChatEvent;
}

async function answerLate(
  interaction: Answerable,
  answering: Promise<Reply>,
  options: LateOptions,
): Promise<void> {
  const { event, bot, logger } = options;
  // What comes later may take the place of what was pressed: that stays as it is till then.
  const isHeld = interaction.isMessageComponent() && isSeenByOneOnly(interaction);
  if (isHeld) await interaction.deferUpdate();
  else await interaction.deferReply(event.inTheOpen === true ? {} : { flags: MessageFlags.Ephemeral });
  const told =
    bot.reading() === undefined ? undefined : await sayWhyLate(interaction, isHeld, { bot, logger });
  try {
    const reply = await answering;
    await (isHeld ? sendHeld(interaction, reply, options) : sendDeferred(interaction, reply, options));
  } finally {
    if (isHeld && told !== undefined) await takeBack(interaction, told, logger);
  }
}

/**
 * That the bot thinks is shown by Discord itself; why it does so for long is not. A comfort: never rejects.
 * @returns what was said
 */
async function sayWhyLate(
  interaction: Answerable,
  isHeld: boolean,
  { bot, logger }: AnswerOptions,
): Promise<Message | undefined> {
  const why = renderMessage(notice(meanwhile(bot, await messagesOf(interaction))));
  try {
    return await (isHeld ? interaction.followUp(aside(why)) : interaction.editReply(why));
  } catch (error) {
    logger.debug({ err: error }, 'could not say that an answer takes a while');
    return undefined;
  }
}

async function takeBack(interaction: Answerable, told: Message, logger: Logger): Promise<void> {
  try {
    await interaction.deleteReply(told);
  } catch (error) {
    logger.debug({ err: error }, 'could not take back that an answer takes a while');
  }
}

function notice(text: string): Answer {
  return { tone: 'notice', blocks: [{ kind: 'text', role: 'body', spans: [{ text }] }] };
}

async function isLate(answering: Promise<unknown>): Promise<boolean> {
  const late = new AbortController();
  const patience = new Promise<true>((resolve) => {
    const timer = setTimeout(() => resolve(true), PATIENCE_MS);
    late.signal.addEventListener('abort', () => clearTimeout(timer));
  });
  const outcome = await Promise.race([answering.then(() => false), patience]);
  late.abort();
  return outcome;
}

type Rendered = ReturnType<typeof renderMessage>;

/** Of a message that its receiver alone sees. */
function aside(message: Rendered) {
  return { ...message, flags: [message.flags, MessageFlags.Ephemeral] } as const;
}

/** The first word of the bot. */
async function send(interaction: Answerable, reply: Reply, options: SpanOptions): Promise<void> {
  const isEmpty = reply.blocks.length === 0;
  if (interaction.isMessageComponent()) {
    if (isEmpty) {
      await interaction.deferUpdate();
      return;
    }
    if (replaces(interaction, reply)) {
      await interaction.update(inPlaceOf(interaction.message, reply, options));
      return;
    }
  }
  if (isEmpty) {
    // Discord wants a word all the same: one that is taken back.
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.deleteReply();
    return;
  }
  const message = renderMessage(reply, options);
  await interaction.reply(reply.audience === 'everyone' ? message : aside(message));
}

/** After a promise that something comes. */
async function sendDeferred(interaction: Answerable, reply: Reply, options: SpanOptions): Promise<void> {
  if (reply.blocks.length === 0) {
    await interaction.deleteReply();
    return;
  }
  if (interaction.isMessageComponent() && replaces(interaction, reply)) {
    await interaction.message.edit(inPlaceOf(interaction.message, reply, options));
    await interaction.deleteReply();
    return;
  }
  const message = renderMessage(reply, options);
  await interaction.editReply(message);
  // A deferred answer is private for good: what is for everyone comes after it.
  if (reply.audience === 'everyone' && interaction.ephemeral === true) await interaction.followUp(message);
}

/** After a promise that what was pressed may change. */
async function sendHeld(
  interaction: MessageComponentInteraction,
  reply: Reply,
  options: SpanOptions,
): Promise<void> {
  if (reply.blocks.length === 0) return;
  if (replaces(interaction, reply)) {
    await interaction.editReply(inPlaceOf(interaction.message, reply, options));
    return;
  }
  const message = renderMessage(reply, options);
  await interaction.followUp(reply.audience === 'everyone' ? message : aside(message));
}

/** Does a reply take the place of the message that was pressed? Of what others see only a change of itself does. */
function replaces(interaction: MessageComponentInteraction, { edits, inPlace }: Reply): boolean {
  return edits === true || (inPlace === true && isSeenByOneOnly(interaction));
}

function isSeenByOneOnly(interaction: MessageComponentInteraction): boolean {
  return interaction.message.flags.has(MessageFlags.Ephemeral) || isDirect(interaction);
}

/**
 * A post that changes goes on naming the role that it told, which an edit tells nothing. A message of an earlier form loses
 * what it had beside its buttons.
 * https://docs.discord.com/developers/resources/message#edit-message
 */
function inPlaceOf(pressed: Message, reply: Reply, options: SpanOptions) {
  const ping = reply.edits === true ? mentionedRole(pressed) : undefined;
  const answer = ping === undefined ? reply : { ...reply, ping };
  if (reply.edits === true && isPlainPost(pressed)) return renderPlain(answer, options);
  const message = renderMessage(answer, options);
  return pressed.flags.has(MessageFlags.IsComponentsV2) ? message : { ...message, content: null, embeds: [] };
}

async function reportFailure(interaction: Answerable, error: unknown, logger: Logger): Promise<void> {
  const known = knownError(error);
  if (known?.kind === 'settled' && interaction.deferred) {
    // They were promised an answer, which Discord does not take any more:
    // https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages
    const { user, channelId: channel } = interaction;
    const telling = { say: await messagesOf(interaction), logger, channel, because: error };
    await tellDirectly(user, (say) => say.text('problem.tooLate'), telling);
    return;
  }
  if (known?.kind === 'settled') {
    // The person was quicker, or another process answered: there is nothing left to answer.
    logger.warn({ code: discordCode(error) }, 'an interaction could not be answered any more');
    return;
  }
  if (known !== undefined && known.isOurs !== true) {
    const { says } = known;
    const told: Told = (say) => say.text('problem.notShownSince', { why: say.text(says) });
    await tellAsker(interaction, told, logger);
    return;
  }
  const reference = logProblem(logger, { err: error }, 'an interaction could not be answered');
  await tellAsker(interaction, (say) => say.text('problem.notShown', { reference }), logger);
}

/** Tells the asker alone, below what they did, or else directly. Never rejects. */
export async function tellAsker(
  interaction: Answerable | RepliableInteraction,
  told: Told,
  logger: Logger,
): Promise<void> {
  const say = await messagesOf(interaction);
  const message = { content: told(say), flags: MessageFlags.Ephemeral } as const;
  try {
    await (interaction.deferred || interaction.replied
      ? interaction.followUp(message)
      : interaction.reply(message));
  } catch (error) {
    if (knownError(error)?.kind === 'settled') logger.debug({ err: error }, 'the asker could not be told');
    else
      await tellDirectly(interaction.user, told, {
        say,
        logger,
        channel: interaction.channelId,
        because: error,
      });
  }
}
