import {
  type ChatInputCommandInteraction,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
  type RepliableInteraction,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent } from '../../chat/event.ts';
import { meanwhile } from '../../chat/meanwhile.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import { discordCode, knownError } from './problems.ts';
import { renderMessage } from './render-message.ts';
import { tellDirectly } from './tell-directly.ts';

/** When an answer takes longer than this, Discord shows that the bot thinks; it wants a word within three seconds. */
const PATIENCE_MS = 1_000;

/** The interactions that a reply can answer: a slash command, a menu of a message, a button or list of ours. */
export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

interface AnswerOptions {
  readonly bot: Bot;
  readonly logger: Logger;
  /** Show it to everyone whatever the reply says (`share:true`). */
  readonly inTheOpen?: boolean;
}

/** Answers an interaction: at once, or after saying that it takes a while. Never rejects. */
export async function answerInteraction(
  interaction: Answerable,
  event: ChatEvent,
  { bot, logger, inTheOpen = false }: AnswerOptions,
): Promise<void> {
  try {
    const answering = bot.handle(event);
    const late = await isLate(answering);
    if (late) {
      await interaction.deferReply(inTheOpen ? {} : { flags: MessageFlags.Ephemeral });
      if (bot.reading() !== undefined) await sayWhyLate(interaction, bot, logger);
    }
    const reply = await answering;
    await send(interaction, inTheOpen ? { ...reply, audience: 'everyone' } : reply, late);
  } catch (error) {
    await reportFailure(interaction, error, logger);
  }
}

/** That the bot thinks is shown by Discord itself; why it does so for long is not. A comfort: never rejects. */
async function sayWhyLate(interaction: Answerable, bot: Bot, logger: Logger): Promise<void> {
  try {
    await interaction.editReply({ content: meanwhile(bot) });
  } catch (error) {
    logger.debug({ err: error }, 'could not say that an answer takes a while');
  }
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

async function send(interaction: Answerable, reply: Reply, deferred: boolean): Promise<void> {
  if (reply.blocks.length === 0) {
    await sayNothing(interaction, deferred);
    return;
  }
  const message = renderMessage(reply);
  const isOpen = reply.audience === 'everyone';
  if (deferred) {
    if (reply.edits === true && interaction.isMessageComponent()) {
      await interaction.message.edit(message);
      await interaction.deleteReply();
      return;
    }
    await interaction.editReply(message);
    // A deferred answer is private for good: what is for everyone comes after it.
    if (isOpen && interaction.ephemeral === true) await interaction.followUp(message);
    return;
  }
  if (reply.edits === true && interaction.isMessageComponent()) {
    await interaction.update(message);
    return;
  }
  if (reply.inPlace === true && interaction.isMessageComponent() && isSeenByOneOnly(interaction)) {
    await interaction.update(message);
    return;
  }
  const options: InteractionReplyOptions = isOpen ? message : { ...message, flags: MessageFlags.Ephemeral };
  await interaction.reply(options);
}

/** Discord wants a word all the same: that there is none for a button, one that is taken back for a command. */
async function sayNothing(interaction: Answerable, deferred: boolean): Promise<void> {
  if (!deferred && interaction.isMessageComponent()) {
    await interaction.deferUpdate();
    return;
  }
  if (!deferred) await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  await interaction.deleteReply();
}

/** The next page takes the place of a message only where nobody else is reading it. */
function isSeenByOneOnly(interaction: MessageComponentInteraction): boolean {
  return interaction.message.flags.has(MessageFlags.Ephemeral) || interaction.guildId === null;
}

async function reportFailure(interaction: Answerable, error: unknown, logger: Logger): Promise<void> {
  const known = knownError(error);
  if (known?.kind === 'settled' && interaction.deferred) {
    // They were promised an answer, which Discord does not take any more.
    const { user, channelId: channel } = interaction;
    await tellDirectly(user, EXPIRED, { logger, channel, because: error });
    return;
  }
  if (known?.kind === 'settled') {
    // The person was quicker, or another process answered: there is nothing left to answer.
    logger.warn({ code: discordCode(error) }, 'an interaction could not be answered any more');
    return;
  }
  const isTheirs = known !== undefined && known.isOurs !== true;
  const why = isTheirs
    ? known.sentence
    : logProblem(logger, { err: error }, 'an interaction could not be answered').advice;
  await tellAsker(interaction, `The answer could not be shown. ${why}`, logger);
}

/** https://docs.discord.com/developers/interactions/receiving-and-responding#followup-messages */
const EXPIRED = 'The answer took longer than the quarter of an hour in which Discord takes one. Ask again.';

/** Tells the asker alone, below what they did, or else directly. Never rejects. */
export async function tellAsker(
  interaction: Answerable | RepliableInteraction,
  content: string,
  logger: Logger,
): Promise<void> {
  const message = { content, flags: MessageFlags.Ephemeral } as const;
  try {
    await (interaction.deferred || interaction.replied
      ? interaction.followUp(message)
      : interaction.reply(message));
  } catch (error) {
    if (knownError(error)?.kind === 'settled') logger.debug({ err: error }, 'the asker could not be told');
    else
      await tellDirectly(interaction.user, content, {
        logger,
        channel: interaction.channelId,
        because: error,
      });
  }
}
