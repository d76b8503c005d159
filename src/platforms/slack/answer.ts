import type { Address } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import { logProblem } from '../../chat/problem.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Managers } from './config.ts';
import type { Question } from './conversation.ts';
import { deliver, type Placeholder, postPlaceholder, tellAsker } from './deliver.ts';
import { withManager } from './is-manager.ts';
import { isRefusal, remedyFor } from './problems.ts';
import { sentence } from './sentence.ts';
import { createTurns } from './turns.ts';

/** When an answer takes longer than this, the asker is told that it is being looked for. */
const PATIENCE_MS = 1_000;

interface AnswerOptions {
  readonly bot: Bot;
  readonly queue: ChannelQueue;
  readonly managers: Managers;
  readonly logger: Logger;
}

interface Answers {
  answer(question: Question): Promise<void>;
  attempt(question: Question, work: () => Promise<unknown>): Promise<void>;
}

/** Answers questions, and sees to everything that may go wrong with that: never rejects, never stays silent. */
export function createAnswers(options: AnswerOptions): Answers {
  const { bot, queue, managers, logger } = options;
  const turns = createTurns();
  const attempt: Answers['attempt'] = async (question, work) => {
    try {
      await work();
    } catch (error) {
      await reportProblem(error, question, options);
    }
  };
  const answer: Answers['answer'] = (question) =>
    attempt(question, async () => {
      // The acknowledgement leaves before anything is computed.
      await turns.next();
      const looking = startPatience(question, queue, logger);
      const reply = await bot.handle(await withManager(question, bot, managers));
      await deliver(reply, { to: question.conversation, queue }, await looking.stop());
    });
  return { answer, attempt };
}

/** Posts “Looking…” when the answer is late. */
function startPatience({ conversation, event }: Question, queue: ChannelQueue, logger: Logger) {
  let posting: Promise<Placeholder | undefined> = Promise.resolve(undefined);
  const timer = setTimeout(() => {
    posting = postPlaceholder(sentence('Looking…', 'everyone'), { to: conversation, queue }).catch(
      (error: unknown) => {
        logger.debug({ err: error, address: event.address }, 'could not say that an answer takes a while');
        return undefined;
      },
    );
  }, PATIENCE_MS);
  return {
    stop: () => {
      clearTimeout(timer);
      return posting;
    },
  };
}

async function reportProblem(
  error: unknown,
  { conversation, event: { address } }: Question,
  { queue, logger }: AnswerOptions,
): Promise<void> {
  const words = logged(error, address, logger);
  try {
    await tellAsker(sentence(words, 'sender'), { to: conversation, queue });
  } catch (second) {
    logger.warn({ err: second, address }, 'the asker could not be told that an answer failed');
  }
}

/** @returns what the asker is told */
function logged(error: unknown, address: Address, logger: Logger): string {
  const remedy = remedyFor(error);
  if (remedy !== undefined) {
    logger.info({ err: error, address }, 'an answer could not be posted; the asker was told why');
    return remedy;
  }
  const message = isRefusal(error)
    ? 'Slack refuses the token: install the app again'
    : 'an answer could not be posted';
  return `The answer could not be posted. ${logProblem(logger, { err: error, address }, message).advice}`;
}
