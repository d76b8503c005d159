import type { Address } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import { meanwhile } from '../../chat/meanwhile.ts';
import { logProblem } from '../../chat/problem.ts';
import { createQuestionLimit } from '../../chat/question-limit.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Managers } from './config.ts';
import type { Question } from './conversation.ts';
import { deliver, type Placeholder, postPlaceholder, takeBack } from './deliver.ts';
import { withManager } from './is-manager.ts';
import { isRefusal, remedyFor } from './problems.ts';
import { sentence } from './sentence.ts';
import { createTurns } from './turns.ts';
import { createWay, type Way } from './way.ts';
import { whisper } from './whisper.ts';

/** When an answer takes longer than this, the asker is told that it is being looked for. */
const PATIENCE_MS = 1_000;

interface AnswerOptions {
  readonly bot: Bot;
  readonly queue: ChannelQueue;
  readonly managers: Managers;
  readonly logger: Logger;
}

/** What is done with questions. Each resolves when the asker has what there is to be had. */
export interface Answers {
  /** Of one person at most a few questions are at work at once; who asks more is told so once, alone. */
  answer(question: Question): Promise<void>;
  attempt(question: Question, work: () => Promise<unknown>): Promise<void>;
  /** Delivers what is answered already. */
  say(question: Question, reply: Reply): Promise<void>;
}

/** Answers questions, and sees to everything that may go wrong with that: never rejects, never stays silent. */
export function createAnswers(options: AnswerOptions): Answers {
  const { bot, queue, logger } = options;
  const turns = createTurns();
  const limit = createQuestionLimit();

  const along = async ({ conversation: to, event }: Question, work: (way: Way) => Promise<unknown>) => {
    const way = createWay({ to, queue, logger });
    try {
      await work(way);
    } catch (error) {
      await reportProblem(error, event.address, way);
    }
  };

  const respond = async (question: Question, way: Way) => {
    // The acknowledgement leaves before anything is computed.
    await turns.next(question.event.sender.id);
    const looking = startPatience(question, way, bot);
    try {
      const asked = await withManager(question, options);
      const reply = asked.refusal ?? (await bot.handle(asked.event));
      await deliver(reply, way, await looking.stop());
    } catch (error) {
      await takeBack(await looking.stop(), way);
      throw error;
    }
  };

  return {
    attempt: (question, work) => along(question, work),
    say: (question, reply) => along(question, (way) => deliver(reply, way)),
    answer: async (question) => {
      const admission = limit.enter(`${question.conversation.team}:${question.event.sender.id}`);
      if (admission.isIn) {
        await along(question, (way) => respond(question, way)).finally(admission.leave);
        return;
      }
      if (!admission.isFirst) return;
      await along(question, (way) => whisper(sentence(admission.advice, 'sender'), way));
    },
  };
}

/** Posts “Looking…” when the answer is late. */
function startPatience({ event }: Question, way: Way, bot: Bot) {
  const unwanted = new AbortController();
  let posting: Promise<Placeholder | undefined> = Promise.resolve(undefined);
  const timer = setTimeout(() => {
    const looking = sentence(meanwhile(bot), 'everyone');
    posting = postPlaceholder(looking, way, unwanted.signal).catch((error: unknown) => {
      way.logger.debug({ err: error, address: event.address }, 'could not say that an answer takes a while');
      return undefined;
    });
  }, PATIENCE_MS);
  return {
    stop: () => {
      clearTimeout(timer);
      unwanted.abort();
      return posting;
    },
  };
}

async function reportProblem(error: unknown, address: Address, way: Way): Promise<void> {
  const words = logged(error, address, way.logger);
  try {
    await whisper(sentence(words, 'sender'), way);
  } catch (second) {
    way.logger.warn({ err: second, address }, 'the asker could not be told that an answer failed');
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
