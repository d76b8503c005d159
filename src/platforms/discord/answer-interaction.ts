import {
  type ChatInputCommandInteraction,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  type InteractionReplyOptions,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import type { ChatEvent } from '../../chat/event.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import { renderMessage } from './render-message.ts';

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
    if (late) await interaction.deferReply(inTheOpen ? {} : { flags: MessageFlags.Ephemeral });
    const reply = await answering;
    await send(interaction, inTheOpen ? { ...reply, audience: 'everyone' } : reply, late);
  } catch (error) {
    await reportFailure(interaction, error, logger);
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

/** The next page takes the place of a message only where nobody else is reading it. */
function isSeenByOneOnly(interaction: MessageComponentInteraction): boolean {
  return interaction.message.flags.has(MessageFlags.Ephemeral) || interaction.guildId === null;
}

/** The person was quicker, or another process answered: there is nothing left to answer. */
const GONE = new Set<number | string>([
  Code.UnknownInteraction,
  Code.InteractionHasAlreadyBeenAcknowledged,
  Code.UnknownWebhook,
]);

async function reportFailure(interaction: Answerable, error: unknown, logger: Logger): Promise<void> {
  if (error instanceof DiscordAPIError && GONE.has(error.code)) {
    logger.warn({ code: error.code, method: error.method }, 'an interaction could not be answered any more');
    return;
  }
  const { reference, advice } = logProblem(logger, { err: error }, 'an interaction could not be answered');
  const content = `The answer could not be shown. ${advice}`;
  const told =
    interaction.deferred || interaction.replied
      ? interaction.followUp({ content, flags: MessageFlags.Ephemeral })
      : interaction.reply({ content, flags: MessageFlags.Ephemeral });
  await told.catch((second: unknown) =>
    logger.warn({ err: second, reference }, 'the asker could not be told'),
  );
}
