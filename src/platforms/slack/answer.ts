import { toAddress } from '../../chat/address.ts';
import type { Bot } from '../../chat/bot.ts';
import { logProblem } from '../../chat/problem.ts';
import { createQuestionLimit } from '../../chat/question-limit.ts';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import type { Messages } from '../../messages/messages.ts';
import { meanwhile } from '../meanwhile.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Managers } from './config.ts';
import type { Question } from './conversation.ts';
import { deliver, type Placeholder, postPlaceholder, takeBack } from './deliver.ts';
import { withManager } from './is-manager.ts';
import { messagesTo, type People } from './person.ts';
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
  readonly people: People;
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
  const { queue, people, logger } = options;
  const turns = createTurns();
  const limit = createQuestionLimit();

  const along = async ({ conversation: to, event }: Question, work: (way: Way) => Promise<unknown>) => {
    const way = createWay({ to, queue, logger });
    try {
      await work(way);
    } catch (error) {
      await reportProblem(error, event, { way, people });
    }
  };

  const respond = async (question: Question, way: Way) => {
    // The acknowledgement leaves before anything is computed.
    await turns.next(question.event.sender.id);
    const looking = startPatience(question, way, options);
    try {
      const asked = await withManager(await inItsConversation(question, looking.begin), options);
      const reply = asked.refusal ?? (await options.bot.handle(asked.event));
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
      const { waiting: count } = admission;
      await along(question, async (way) => {
        const say = await messagesTo(question.conversation, people);
        await whisper(sentence(say.text('limit.questions', { count }), 'sender'), way);
      });
    },
  };
}

/**
 * Nothing tells the conversation of a question from nowhere, to which the answer comes directly, but what is posted there.
 * So “Looking…” is posted first, and the question is asked in its conversation: what is typed there next goes on from it.
 */
async function inItsConversation(
  question: Question,
  begin: () => Promise<Placeholder | undefined>,
): Promise<Question> {
  const { conversation, event } = question;
  if (conversation.isDirect !== true || conversation.channel !== undefined) return question;
  const begun = await begin();
  if (begun?.kind !== 'message') return question;
  return { ...question, event: { ...event, address: toAddress('slack', conversation.team, begun.channel) } };
}

/** Posts “Looking…” when the answer is late, or at once. */
function startPatience(
  { event }: Question,
  way: Way,
  { bot, people }: Pick<AnswerOptions, 'bot' | 'people'>,
) {
  const unwanted = new AbortController();
  let posting: Promise<Placeholder | undefined> = Promise.resolve(undefined);
  const look = async () => {
    const looking = sentence(meanwhile(bot, await messagesTo(way.to, people)), 'everyone');
    // The answer may be there by now.
    if (unwanted.signal.aborted) return undefined;
    return postPlaceholder(looking, way, unwanted.signal);
  };
  const post = () => {
    posting = look().catch((error: unknown) => {
      way.logger.debug({ err: error, address: event.address }, 'could not say that an answer takes a while');
      return undefined;
    });
    return posting;
  };
  const timer = setTimeout(post, PATIENCE_MS);
  return {
    begin: () => {
      clearTimeout(timer);
      return post();
    },
    stop: () => {
      clearTimeout(timer);
      unwanted.abort();
      return posting;
    },
  };
}

interface ReportOptions {
  readonly way: Way;
  readonly people: People;
}

async function reportProblem(
  error: unknown,
  { address }: Question['event'],
  { way, people }: ReportOptions,
): Promise<void> {
  const tell = logged(error, address, way.logger);
  try {
    await whisper(sentence(tell(await messagesTo(way.to, people)), 'sender'), way);
  } catch (second) {
    way.logger.warn({ err: second, address }, 'the asker could not be told that an answer failed');
  }
}

/** @returns what the asker is told */
function logged(
  error: unknown,
  address: Question['event']['address'],
  logger: Logger,
): (say: Messages) => string {
  const remedy = remedyFor(error);
  if (remedy !== undefined) {
    logger.info({ err: error, address }, 'an answer could not be posted; the asker was told why');
    return (say) => remedyFor(error, say) ?? remedy;
  }
  const message = isRefusal(error)
    ? 'Slack refuses the token: install the app again'
    : 'an answer could not be posted';
  const reference = logProblem(logger, { err: error, address }, message);
  return (say) => say.text('problem.notPosted', { reference });
}
