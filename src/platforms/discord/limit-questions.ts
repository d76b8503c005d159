import type { Interaction, Message } from 'discord.js';
import type { QuestionLimit } from '../../chat/question-limit.ts';
import type { Logger } from '../../logger.ts';
import { tellAsker } from './answer-interaction.ts';
import { messagesIn } from './messages-in.ts';
import { tellDirectly } from './tell-directly.ts';

interface LimitOptions {
  readonly limit: QuestionLimit;
  readonly logger: Logger;
}

/** Answers a message when its author may ask one more; else says so once, directly. Rejects only when the answer does. */
export async function limitMessage(
  message: Message,
  { limit, logger }: LimitOptions,
  answer: () => Promise<void>,
): Promise<void> {
  const { author, channelId: channel } = message;
  const admission = limit.enter(author.id);
  if (admission.isIn) {
    await answer().finally(admission.leave);
    return;
  }
  if (!admission.isFirst) return;
  const { waiting: count } = admission;
  const say = await messagesIn(message);
  const telling = { say, logger, channel, because: undefined };
  await tellDirectly(author, (to) => to.text('limit.questions', { count }), telling);
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
  else {
    const { waiting: count } = admission;
    await tellAsker(interaction, (say) => say.text('limit.questions', { count }), logger);
  }
}
