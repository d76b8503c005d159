import { randomBytes } from 'node:crypto';
import { type ActionTokens, createActionTokens } from '../chat/action-token.ts';
import { channelOf, listOwner } from '../chat/address.ts';
import { type Intent, readIntent } from '../chat/intent.ts';
import type { Bot, ChatEvent } from '../chat/ports.ts';
import type { Answer, Reply } from '../chat/reply.ts';
import type { Digests } from '../digest/digests.ts';
import type { Logger } from '../logger.ts';
import { displayText } from '../papers/latex.ts';
import type { Library } from '../search/library.ts';
import type { ReadingList } from '../store/reading-list.ts';
import type { CommandContext } from './command.ts';
import { answerIntent } from './index.ts';
import { notice } from './notice.ts';

interface BotOptions {
  readonly library: Library;
  readonly corpusFacts: string;
  readonly logger: Logger;
  readonly tokens?: ActionTokens;
  readonly readingList?: ReadingList;
  readonly digests?: () => Promise<Digests>;
}

/** The bot, and the one place where what goes wrong becomes a reply. */
export function createBot(options: BotOptions): Bot {
  const { library, corpusFacts, logger, readingList, digests, tokens = createActionTokens() } = options;
  const contextOf = ({ address, sender, canShare = false }: ChatEvent): CommandContext => ({
    library,
    tokens,
    corpusFacts,
    readingList,
    digests,
    asker: {
      address: channelOf(address),
      ...sender,
      owner: listOwner(address, sender.id),
      canShare,
    },
  });
  return {
    corpusFacts,
    handle: async (event) => {
      try {
        const intent = readIntent(event, tokens);
        await prepare(intent, library);
        const answer = await answerIntent(intent, contextOf(event));
        return { ...answer, audience: audienceOf(answer, intent, event) };
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
    complete: (prefix, limit, wanted) =>
      library.suggest(prefix, limit, wanted).map(({ kind, text, query, id }) => ({
        kind,
        label: displayText(text),
        value: query,
        token: tokens.encode(
          id === undefined ? { kind: 'search', query, offset: 0, nearest: false } : { kind: 'paper', id },
        ),
      })),
  };
}

/** Lets the sentence model read what is asked, where there is one. */
async function prepare(intent: Intent, library: Library): Promise<void> {
  if (intent.kind === 'search') await library.prepare(intent.query);
  if (intent.kind === 'related' && library.find(intent.source) === undefined)
    await library.prepare(intent.source);
}

/** What is shared is for everyone, what is one's own for oneself; all else is answered as it was asked. */
function audienceOf(answer: Answer, { kind }: Intent, event: ChatEvent): Reply['audience'] {
  if (answer.edits === true) return 'everyone';
  if (kind === 'share') return answer.tone === 'answer' ? 'everyone' : 'sender';
  if (kind === 'cite' || kind === 'saved' || kind === 'save' || kind === 'unsave' || kind === 'vote')
    return 'sender';
  return openOrNot(event);
}

/** What is said in the open is answered in the open. */
function openOrNot({ input }: ChatEvent): Reply['audience'] {
  return input.kind === 'text' ? 'everyone' : 'sender';
}

/** The person gets a reference under which the log has the error itself. */
function failure(error: unknown, address: string, logger: Logger): Answer {
  const reference = randomBytes(4).toString('hex');
  logger.error({ err: error, reference, address }, 'an answer failed');
  return notice(
    'error',
    `Something went wrong while answering. It was logged under the reference ${reference}; asking again may help, and whoever runs Paperboy can look the reference up.`,
  );
}
