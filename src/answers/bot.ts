import { channelOf, listOwner } from '../chat/address.ts';
import type { Bot } from '../chat/bot.ts';
import type { ChatEvent } from '../chat/event.ts';
import type { Intent, Kind } from '../chat/intent.ts';
import { logProblem } from '../chat/problem.ts';
import type { Answer, Reply } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import { countPapers, describeLibrary } from '../search/describe-library.ts';
import { type Conversations, createMemoryConversations } from '../store/conversations.ts';
import { createActionTokens } from './action-tokens.ts';
import type { Asker } from './answer-context.ts';
import { type ContextOptions, createContext } from './create-context.ts';
import { notice } from './notice.ts';
import { readIntent } from './read-intent.ts';
import { pointsAtPaper, referBack, refersBack } from './refer-back.ts';
import { type Remembered, readRemembered, rememberAnswer } from './remembered.ts';
import { COMMANDS } from './slash-commands.ts';
import { VERBS } from './verbs.ts';

interface BotOptions extends Omit<ContextOptions, 'asker' | 'remembered' | 'now'> {
  /** In memory by default. */
  readonly conversations?: Conversations | undefined;
  readonly logger: Logger;
  /** Why the library does not answer yet. */
  readonly reading?: (() => string | undefined) | undefined;
}

/** The bot, and the one place where what goes wrong becomes a reply. */
export function createBot({
  logger,
  tokens = createActionTokens(),
  conversations = createMemoryConversations(),
  reading,
  ...options
}: BotOptions): Bot {
  const { library, digests } = options;
  // Loaded when it is first needed: most of what is said is not doubtful.
  const withoutDoubt = async (meant: Intent, remembered: Remembered | undefined): Promise<Intent> =>
    mayBeDoubtful(meant)
      ? (await import('./resolve-doubt.ts')).resolveDoubt(meant, remembered, library)
      : meant;
  return {
    commands: COMMANDS,
    reading: () => reading?.(),
    needs: (input) => {
      const intent = readIntent(input, tokens);
      return {
        context: refersBack(intent),
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
        const said = readIntent(event.input, tokens);
        const key = conversationOf(event);
        const remembered = readRemembered(await conversations.recall(key));
        if (event.isAside === true && !asksSomething(said)) return SILENCE;
        const meant = referBack(said, { remembered, context: event.context }, tokens);
        if (meant === undefined && pointsAtPaper(said)) return NO_SUCH_PAPER;
        const intent = await withoutDoubt(meant ?? nothingBefore(said), remembered);
        const asker = askerOf(event);
        const context = createContext({ ...options, tokens, asker, remembered, now: event.receivedAt });
        const answer = await context.answer(intent);
        const text =
          event.input.kind === 'text' || event.input.kind === 'command' ? event.input.text : undefined;
        const after = rememberAnswer(remembered, { intent, answer, text }, tokens);
        if (after !== undefined && after !== remembered) await conversations.keep(key, JSON.stringify(after));
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

/** May what it means depend on what papers there are? Of buttons it never does. */
function mayBeDoubtful(intent: Intent): boolean {
  return intent.kind === 'ask' || ('doubt' in intent && intent.doubt !== undefined);
}

/** Nothing is posted. */
const SILENCE: Reply = { tone: 'notice', audience: 'sender', blocks: [] };

const NO_SUCH_PAPER: Reply = {
  ...notice(
    'notice',
    'Which paper? None in this conversation is meant by that: ask for papers first, or name one.',
  ),
  audience: 'sender',
};

/** Is it a request without doubt, also where it may be meant for others? */
function asksSomething(said: Intent): boolean {
  return said.kind !== 'smallTalk' && (said.kind !== 'ask' || said.asks);
}

/** Each person has a conversation of their own in every channel and thread. */
function conversationOf({ address, sender }: ChatEvent): string {
  return `${address} ${sender.id}`;
}

/** What refers to something that was never said. */
function nothingBefore(said: Intent): Intent {
  return said.kind === 'paper' && said.text !== undefined
    ? { kind: 'ask', topic: said.text, said: said.text, asks: false, newest: false }
    : { kind: 'help' };
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
