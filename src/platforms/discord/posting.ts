import {
  type APIMessage,
  type APIUser,
  RESTJSONErrorCodes as Code,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { type Address, partsOf } from '../../chat/address.ts';
import { type Posting, PostingProblem } from '../../chat/posting.ts';
import type { Answer } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { whileEachAllowed } from './allowed-requests.ts';
import { seeChannel } from './channel-permissions.ts';
import { withDeadline } from './deadline.ts';
import { obstacleIn } from './obstacle.ts';
import { missingForPosts } from './permissions.ts';
import { discordCode, toProblem } from './problems.ts';
import { renderMessage } from './render-message.ts';

/** Messages a request, and requests, when a post is looked for. */
const PAGE = 100;
const MAX_PAGES = 30;
const THREAD_NAME = 100;
/** A thread without a word in it is archived after a day. */
const ARCHIVE_MINUTES = 1_440;

interface PostingOptions {
  /** Tries nothing twice but what Discord refused for its rate. */
  readonly rest: REST;
  /** A request that takes longer has failed, and is not sent later: waiting for rate limits counts. */
  readonly deadlineMs: number;
  /** Is told of everything that is begun. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * Posts of the bot's own accord: each has its delivery key as nonce, by which Discord itself drops a repetition for some
 * minutes, and in the footer of its last embed. Nothing here needs the gateway.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export function createPosting(options: PostingOptions): Posting {
  const { rest, deadlineMs, track } = options;
  const attempt = <T>(work: (request: Request) => Promise<T>) =>
    track(asProblem(() => work((make) => withDeadline(deadlineMs, make))));
  const nameOurselves = ourId(rest);
  return {
    send: (address, answer, isAllowed) =>
      attempt((request) => {
        const body = { ...bodyOf(answer), nonce: answer.deliveryKey, enforce_nonce: true };
        const route = Routes.channelMessages(channelId(address));
        return whileEachAllowed(isAllowed, () => post(route, body, { rest, request }));
      }),
    find: (address, key, since) =>
      attempt(async (request) => {
        const ours = await request(nameOurselves);
        const isWanted = (message: APIMessage) => message.author.id === ours && hasKey(message, key);
        return findIn(channelId(address), { rest, request, since, isWanted });
      }),
    openThread: (address, messageId, { title }) =>
      attempt(async (request) => {
        const body = { name: shorten(title, THREAD_NAME), auto_archive_duration: ARCHIVE_MINUTES };
        const route = Routes.threads(channelId(address), messageId);
        try {
          await request((signal) => rest.post(route, { body, signal }));
        } catch (error) {
          if (discordCode(error) !== Code.ThreadAlreadyCreatedForMessage) throw error;
        }
      }),
    obstacle: (address) => track(obstacleIn(channelId(address), options)),
    tell: (_, personId, answer) =>
      attempt(async (request) => {
        const recipient = { recipient_id: personId };
        const direct = await post(Routes.userChannels(), recipient, { rest, request });
        await post(Routes.channelMessages(direct), bodyOf(answer), { rest, request });
      }),
  };
}

/** Makes one request, with a deadline. */
type Request = <T>(make: (signal: AbortSignal) => Promise<T>) => Promise<T>;

interface Requests {
  readonly rest: REST;
  readonly request: Request;
}

function channelId(address: Address): string {
  return partsOf(address).channel;
}

function bodyOf(answer: Answer) {
  const { allowedMentions, ...message } = renderMessage(answer);
  return { ...message, allowed_mentions: { parse: allowedMentions.parse } };
}

/** @returns the id of what was made */
async function post(route: `/${string}`, body: object, { rest, request }: Requests): Promise<string> {
  const made = await request((signal) => rest.post(route, { body, signal }));
  const { id } = made as { readonly id?: unknown };
  if (typeof id !== 'string') throw unreadable();
  return id;
}

/** What is no answer of Discord's, such as a proxy's page, says nothing about what became of the request. */
function unreadable(): PostingProblem {
  return new PostingProblem('later', 'Something before Discord answered, such as a proxy.');
}

/** Asks once who we are. */
function ourId(rest: REST): (signal: AbortSignal) => Promise<string> {
  let known: string | undefined;
  return async (signal) => {
    known ??= ((await rest.get(Routes.user(), { signal })) as Partial<APIUser>).id;
    if (known === undefined) throw unreadable();
    return known;
  };
}

interface Search extends Requests {
  readonly since: Date;
  readonly isWanted: (message: APIMessage) => boolean;
}

async function findIn(channel: string, { rest, request, since, isWanted }: Search) {
  let after = String(SnowflakeUtil.generate({ timestamp: since, increment: 0n }));
  for (let page = 0; page < MAX_PAGES; page++) {
    const query = new URLSearchParams({ after, limit: String(PAGE) });
    const given = await request((signal) => rest.get(Routes.channelMessages(channel), { query, signal }));
    if (!Array.isArray(given)) throw unreadable();
    const messages = given as readonly APIMessage[];
    const found = messages.find(isWanted);
    if (found !== undefined) return found.id;
    if (messages.length === 0) await mustSeeHistory(channel, { rest, request });
    if (messages.length < PAGE) return undefined;
    after = messages.map(({ id }) => id).reduce(newer, after);
  }
  throw new PostingProblem(
    'refused',
    'So much was written in the channel since that it cannot be told whether the paper was posted.',
  );
}

/** Whoever may not read the history is told that there is none: an empty one is believed only of those who may. */
async function mustSeeHistory(channel: string, { rest, request }: Requests): Promise<void> {
  const { permissions } = await request((signal) => seeChannel(channel, { rest, signal }));
  if (!missingForPosts(permissions, false).includes('ReadMessageHistory')) return;
  throw new PostingProblem(
    'gone',
    'I cannot tell whether the paper was posted: I lack the permission Read Message History. Whoever manages the channel can grant it in its settings under Permissions.',
  );
}

/** Ids grow with time. */
function newer(one: string, other: string): string {
  return BigInt(one) > BigInt(other) ? one : other;
}

function hasKey({ embeds, nonce }: APIMessage, key: string): boolean {
  return [nonce, ...embeds.map(({ footer }) => footer?.text)].includes(key);
}

async function asProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toProblem(error);
  }
}
