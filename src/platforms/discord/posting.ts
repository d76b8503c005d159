import {
  type APIChannel,
  type APIMessage,
  type APIUser,
  RESTJSONErrorCodes as Code,
  type REST,
  Routes,
} from 'discord.js';
import { type Address, partsOf, toAddress } from '../../chat/address.ts';
import type { Posting } from '../../chat/posting.ts';
import type { Answer } from '../../chat/reply.ts';
import { shorten } from '../../chat/shorten.ts';
import { threadTitle } from '../../chat/thread-title.ts';
import { whileEachAllowed } from './allowed-requests.ts';
import { withDeadline } from './deadline.ts';
import { findPost, forumBehind, type Request, type Requests, unreadable } from './find-post.ts';
import { forumPost } from './forum-posts.ts';
import { obstacleIn } from './obstacle.ts';
import { discordCode, toProblem } from './problems.ts';
import { readDeliveryKeys } from './read-delivery-keys.ts';
import { renderMessage } from './render-message.ts';
import { renderPlain } from './render-plain.ts';
import type { SpanOptions } from './render-spans.ts';

const THREAD_NAME = 100;
/** What a post of a forum is called that shows no paper. */
const UNTITLED = 'Paper of the day';
/** A thread without a word in it is archived after a day. */
const ARCHIVE_MINUTES = 1_440;

interface PostingOptions extends SpanOptions {
  /** Tries nothing twice but what Discord refused for its rate. */
  readonly rest: REST;
  /** A request that takes longer has failed, and is not sent later: waiting for rate limits counts. */
  readonly deadlineMs: number;
  /** Is told of everything that is begun. */
  readonly track: <T>(work: Promise<T>) => Promise<T>;
}

/**
 * Posts of the bot's own accord: each has its delivery key as nonce, by which Discord itself drops a repetition for some
 * minutes, and in the id of a button, by which it is found later. Nothing here needs the gateway.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export function createPosting(options: PostingOptions): Posting {
  const { rest, deadlineMs, track } = options;
  const attempt = <T>(work: (request: Request) => Promise<T>) =>
    track(asProblem(() => work((make) => withDeadline(deadlineMs, make))));
  const nameOurselves = ourId(rest);
  return {
    send: (address, answer, isAllowed) =>
      attempt(async (request) => {
        const channel = channelId(address);
        const message = bodyOf(answer, options);
        const body = { ...message, nonce: answer.deliveryKey, enforce_nonce: true };
        try {
          const route = Routes.channelMessages(channel);
          return await whileEachAllowed(isAllowed, () => post(route, body, { rest, request }));
        } catch (error) {
          const forum = await forumBehind(error, channel, { rest, request });
          if (forum === undefined) throw error;
          const thread = forumPost(threadTitle(answer) ?? UNTITLED, message, forum);
          return await whileEachAllowed(isAllowed, () =>
            post(Routes.threads(channel), thread, { rest, request }),
          );
        }
      }),
    find: (address, key, since) =>
      attempt(async (request) => {
        const ours = await request(nameOurselves);
        const channel = channelId(address);
        const isWanted = (message: APIMessage) => message.author.id === ours && hasKey(message, key);
        return findPost(channel, { rest, request, since, isWanted, ours });
      }),
    publish: (address, messageId) =>
      attempt(async (request) => {
        const route = Routes.channelMessageCrosspost(channelId(address), messageId);
        try {
          await request((signal) => rest.post(route, { signal }));
        } catch (error) {
          if (discordCode(error) !== Code.ThisMessageWasAlreadyCrossposted) throw error;
        }
      }),
    openThread: (address, messageId, { title }) =>
      attempt(async (request) => {
        const body = { name: shorten(title, THREAD_NAME), auto_archive_duration: ARCHIVE_MINUTES };
        const route = Routes.threads(channelId(address), messageId);
        try {
          await request((signal) => rest.post(route, { body, signal }));
        } catch (error) {
          if (discordCode(error) === Code.ThreadAlreadyCreatedForMessage) return;
          // A post of a forum is a thread already.
          if (messageId !== (await threadOf(messageId, { rest, request }))) throw error;
        }
      }),
    obstacle: (address, wish) => track(obstacleIn(channelId(address), options, wish)),
    direct: (_, personId) =>
      attempt(async (request) => toAddress('discord', 'dm', await openDirect(personId, { rest, request }))),
    tell: (_, personId, answer) =>
      attempt(async (request) => {
        const direct = await openDirect(personId, { rest, request });
        await post(Routes.channelMessages(direct), bodyOf(answer, options), { rest, request });
      }),
  };
}

function channelId(address: Address): string {
  return partsOf(address).channel;
}

/** @returns the id of the channel, which is the same each time */
function openDirect(personId: string, requests: Requests): Promise<string> {
  return post(Routes.userChannels(), { recipient_id: personId }, requests);
}

function bodyOf(answer: Answer, options: SpanOptions) {
  const render = answer.isPublished === true ? renderPlain : renderMessage;
  const { allowedMentions, ...message } = render(answer, options);
  const { parse } = allowedMentions;
  // The one role that somebody asked to be told.
  const roles = answer.ping === undefined ? {} : { roles: [answer.ping] };
  return { ...message, allowed_mentions: { parse, ...roles } };
}

/** @returns the id of what was made */
async function post(route: `/${string}`, body: object, { rest, request }: Requests): Promise<string> {
  const made = await request((signal) => rest.post(route, { body, signal }));
  const { id } = made as { readonly id?: unknown };
  if (typeof id !== 'string') throw unreadable();
  return id;
}

/** The id of the thread that a message began in a forum; undefined where it began none. */
async function threadOf(messageId: string, { rest, request }: Requests): Promise<string | undefined> {
  try {
    const seen = await request((signal) => rest.get(Routes.channel(messageId), { signal }));
    return (seen as Partial<APIChannel>).id;
  } catch {
    return undefined;
  }
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

/** Posts of an earlier form have it in the footer of an embed. */
function hasKey({ embeds, nonce, components }: APIMessage, key: string): boolean {
  return [nonce, ...embeds.map(({ footer }) => footer?.text), ...readDeliveryKeys(components)].includes(key);
}

async function asProblem<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toProblem(error);
  }
}
