import { channelOf, listOwner } from '../chat/address.ts';
import type { Bot } from '../chat/bot.ts';
import type { ChatEvent } from '../chat/event.ts';
import type { Intent, Kind } from '../chat/intent.ts';
import { logProblem } from '../chat/problem.ts';
import type { Answer, Reply } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import { countPapers, describeLibrary } from '../search/describe-library.ts';
import { createActionTokens } from './action-tokens.ts';
import type { AnswerContext, Asker } from './answer-context.ts';
import { type ContextOptions, createContext } from './create-context.ts';
import { notice } from './notice.ts';
import { isAboutContext, readIntent } from './read-intent.ts';
import { COMMANDS } from './slash-commands.ts';
import { VERBS } from './verbs.ts';

interface BotOptions extends Omit<ContextOptions, 'asker'> {
  readonly logger: Logger;
  /** Why the library does not answer yet. */
  readonly reading?: (() => string | undefined) | undefined;
}

/** The bot, and the one place where what goes wrong becomes a reply. */
export function createBot({ logger, tokens = createActionTokens(), reading, ...options }: BotOptions): Bot {
  const { library, digests } = options;
  return {
    commands: COMMANDS,
    reading: () => reading?.(),
    needs: (input) => {
      const intent = readIntent({ input }, tokens);
      return {
        context: isAboutContext(input),
        manager: needsManager(intent.kind, intent),
        changes: changesSomething(intent.kind, intent),
      };
    },
    facts: async () => {
      const facts = await library.facts();
      return { papers: countPapers(facts.papers), inWords: describeLibrary(facts) };
    },
    onChange: (listener) => library.onRevision(listener),
    handle: async (event) => {
      try {
        const intent = readIntent(event, tokens);
        const context = createContext({ ...options, tokens, asker: askerOf(event) });
        const answer = await answerIntent(intent.kind, intent, context);
        return { ...answer, audience: audienceOf(intent.kind, answer, event) };
      } catch (error) {
        return { ...failure(error, event.address, logger), audience: openOrNot(event) };
      }
    },
    ...(digests === undefined
      ? {}
      : {
          completeZones: async (prefix, limit) => (await digests()).completeZones(prefix, limit),
          digestForm: async (address) => (await digests()).form(channelOf(address)),
        }),
    complete: async (prefix, limit, wanted) => {
      // Whoever types does not wait: what comes later completes nothing any more.
      if (reading?.() !== undefined) return [];
      return (await library.suggest(prefix, { limit, kind: wanted })).map(({ kind, text, query, id }) => ({
        kind,
        label: text,
        value: query,
        token: tokens.encode(
          id === undefined
            ? { kind: 'search', query, offset: 0, nearest: false }
            : { kind: 'paper', reference: id },
        ),
      }));
    },
  };
}

function askerOf({ address, sender, canShare = false }: ChatEvent): Asker {
  return { address: channelOf(address), ...sender, owner: listOwner(address, sender.id), canShare };
}

function answerIntent<K extends Kind>(
  kind: K,
  intent: Intent<K>,
  context: AnswerContext,
): Answer | Promise<Answer> {
  return VERBS[kind].answer(intent, context);
}

function needsManager<K extends Kind>(kind: K, intent: Intent<K>): boolean {
  return VERBS[kind].needsManager?.(intent) === true;
}

function changesSomething<K extends Kind>(kind: K, intent: Intent<K>): boolean {
  return VERBS[kind].changes?.(intent) === true;
}

function audienceOf(kind: Kind, answer: Answer, event: ChatEvent): Reply['audience'] {
  const { audience = openOrNot(event) } = VERBS[kind];
  return typeof audience === 'function' ? audience(answer) : audience;
}

/** What is said in the open is answered in the open. */
function openOrNot({ input }: ChatEvent): Reply['audience'] {
  return input.kind === 'text' ? 'everyone' : 'sender';
}

/** The person gets a reference under which the log has the error itself. */
function failure(error: unknown, address: string, logger: Logger): Answer {
  const { advice } = logProblem(logger, { err: error, address }, 'an answer failed');
  return notice('error', `Something went wrong while answering. ${advice}`);
}
