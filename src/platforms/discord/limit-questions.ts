import type { Interaction, Message } from 'discord.js';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import type { Logger } from '../../logger.ts';
import { tellAsker } from './answer-interaction.ts';
import { tellDirectly } from './tell-directly.ts';

interface LimitOptions {
  readonly limit: QuestionLimit;
  readonly logger: Logger;
}

/** Answers a message when its author may ask one more; else says so once, directly. Rejects only when the answer does. */
export async function limitMessage(
  { author, channelId: channel }: Message,
  { limit, logger }: LimitOptions,
  answer: () => Promise<void>,
): Promise<void> {
  const admission = limit.enter(author.id);
  if (admission.isIn) await answer().finally(admission.leave);
  else if (admission.isFirst)
    await tellDirectly(author, admission.advice, { logger, channel, because: undefined });
}

/** The same for what is typed after a slash or pressed: each is told, since one without an answer looks broken. */
export async function limitInteraction(
  interaction: Interaction,
  { limit, logger }: LimitOptions,
  answer: () => Promise<void>,
): Promise<void> {
  // Completions are given at once.
  if (!interaction.isRepliable()) return answer();
  const admission = limit.enter(interaction.user.id);
  if (admission.isIn) await answer().finally(admission.leave);
  else await tellAsker(interaction, admission.advice, logger);
}
