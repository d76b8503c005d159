import { channelOf, listOwner } from '../chat/address.ts';
import type { Bot } from '../chat/bot.ts';
import type { ChatEvent } from '../chat/event.ts';
import type { Intent, Kind } from '../chat/intent.ts';
import type { Locale } from '../chat/locale.ts';
import { logProblem } from '../chat/problem.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import { ENGLISH } from '../messages/english.ts';
import type { Messages } from '../messages/messages.ts';
import { messagesFor } from '../messages/messages-for.ts';
import { countPapers, describeLibrary } from '../search/describe-library.ts';
import type { LibraryFacts } from '../search/library.ts';
import { type Conversations, createMemoryConversations } from '../store/conversations.ts';
import { createActionTokens } from './action-tokens.ts';
import { answerEvent, messagesOf, openOrNot } from './answer-event.ts';
import { composeCard } from './card.ts';
import { complete } from './complete.ts';
import { type ContextOptions, createContext } from './create-context.ts';
import { libraryText } from './library-text.ts';
import { notice } from './notice.ts';
import { createPopularPapers } from './popular-papers.ts';
import { readIntent } from './read-intent.ts';
import { refersBack } from './refer-back.ts';
import { createSavedIds } from './saved-ids.ts';
import { COMMANDS } from './slash-commands.ts';
import { withPauseTold } from './tell-of-pause.ts';
import { VERBS } from './verbs.ts';

interface BotOptions extends Omit<ContextOptions, 'asker' | 'remembered' | 'now'> {
  /** In memory by default. */
  readonly conversations?: Conversations | undefined;
  readonly logger: Logger;
  /** Do buttons show what is saved? By default they do; where there are none the database is left alone. */
  readonly showsSaved?: boolean | undefined;
  /** Why the library does not answer yet. */
  readonly reading?: ((locale?: Locale) => string | undefined) | undefined;
}

/** The bot, and the one place where what goes wrong becomes a reply. */
export function createBot({
  logger,
  tokens = createActionTokens(),
  conversations = createMemoryConversations(),
  reading,
  showsSaved = true,
  ...options
}: BotOptions): Bot {
  const { library, digests, readingList } = options;
  const popularPapers = createPopularPapers(readingList);
  const savedIdsOf = createSavedIds(showsSaved ? readingList : undefined);
  return {
    commands: COMMANDS,
    reading: (locale) => reading?.(locale),
    needs: (input) => {
      const intent = readIntent(input, tokens);
      return {
        context: refersBack(intent),
        manager: needsManager(intent.kind, intent),
        changes: changesSomething(intent.kind, intent),
        ...(VERBS[intent.kind].isOfLibrary === true ? { ofLibrary: true } : {}),
      };
    },
    facts: async (locale = 'en') => {
      const facts = await library.facts();
      if (locale !== 'en') return factsIn(facts, await messagesFor(locale));
      return { papers: countPapers(facts.papers), inWords: describeLibrary(facts) };
    },
    onChange: (listener) => library.onRevision(listener),
    handle: async (event) => {
      try {
        const reply = await answerEvent(event, { ...options, tokens, conversations, savedIdsOf });
        return await withPauseTold(reply, event, options);
      } catch (error) {
        return { ...(await failure(error, event, logger)), audience: openOrNot(event) };
      }
    },
    ...(digests === undefined
      ? {}
      : {
          completeZones: async (prefix, limit) => (await digests()).completeZones(prefix, limit),
          digestForm: async (address) => (await digests()).form(channelOf(address)),
        }),
    card: async (address) => {
      // Nobody waits for it: what comes much later is of no use.
      if (reading?.() !== undefined) return undefined;
      return composeCard(address, createContext({ ...options, tokens }));
    },
    // Whoever types does not wait: what comes later completes nothing any more.
    complete: async (prefix, limit, kind) =>
      reading?.() === undefined ? complete(prefix, { limit, kind }, { library, tokens }) : [],
    propose: async ({ address, sender }, limit, kind) => {
      if (reading?.() !== undefined) return [];
      const owner = listOwner(address, sender.id, sender.isSameEverywhere);
      const place = { ...options, tokens, conversations, owner, channel: channelOf(address), popularPapers };
      return (await import('./propose.ts')).propose({ limit, kind }, place);
    },
  };
}

function factsIn(facts: LibraryFacts, say: Messages) {
  return { papers: say.text('library.papers', { count: facts.papers }), inWords: libraryText(facts, say) };
}

function needsManager<K extends Kind>(kind: K, intent: Intent<K>): boolean {
  return VERBS[kind].needsManager?.(intent) === true;
}

function changesSomething<K extends Kind>(kind: K, intent: Intent<K>): boolean {
  return VERBS[kind].changes?.(intent) === true;
}

/** The person gets a reference under which the log has the error itself. */
async function failure(error: unknown, event: ChatEvent, logger: Logger): Promise<Answer> {
  const reference = logProblem(logger, { err: error, address: event.address }, 'an answer failed');
  const say = await messagesOf(event).catch(() => ENGLISH);
  return notice('error', say.spans('problem.answering', { reference }));
}
