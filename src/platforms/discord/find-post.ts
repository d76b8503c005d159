import {
  type APIChannel,
  type APIMessage,
  RESTJSONErrorCodes as Code,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { PostingProblem } from '../../chat/posting.ts';
import { seeChannel } from './channel-permissions.ts';
import { endOfPage, type Forum, isForum, isStarter, isThreadList, ownThreads } from './forum-posts.ts';
import { missingForPosts } from './permissions.ts';
import { discordCode } from './problems.ts';

/** Messages a request, and requests, when a post is looked for. */
const PAGE = 100;
const MAX_PAGES = 30;

/** Makes one request, with a deadline. */
export type Request = <T>(make: (signal: AbortSignal) => Promise<T>) => Promise<T>;

/** Requests of one post. */
export interface Requests {
  readonly rest: REST;
  readonly request: Request;
}

/** What is no answer of Discord's, such as a proxy's page, says nothing about what became of the request. */
export function unreadable(): PostingProblem {
  return new PostingProblem('later', 'Something before Discord answered, such as a proxy.');
}

interface Search extends Requests {
  readonly since: Date;
  readonly isWanted: (message: APIMessage) => boolean;
  /** The bot's id. */
  readonly ours: string;
}

/** The id of the message that is wanted, posted since then; undefined when there is none. @throws what Discord answers */
export async function findPost(channel: string, search: Search): Promise<string | undefined> {
  try {
    return await findIn(channel, search);
  } catch (error) {
    const forum = error instanceof InForum ? error.forum : await forumBehind(error, channel, search);
    if (forum === undefined) throw error;
    return findInForum(forum, search);
  }
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
  throw untellable('So much was written in the channel since');
}

/** It was looked for among the messages of a channel that has none of its own. */
class InForum extends Error {
  readonly forum: Forum;

  constructor(forum: Forum) {
    super('a forum has threads in place of messages');
    this.forum = forum;
  }
}

/** With what Discord refuses a message that is no thread. */
const NO_MESSAGES: ReadonlySet<unknown> = new Set([
  Code.CannotSendAMessageInAForumChannel,
  Code.CannotSendMessagesInNonTextChannel,
  Code.CannotExecuteActionOnThisChannelType,
]);

/** The forum because of which a request failed; undefined where it failed for another reason. */
export async function forumBehind(
  error: unknown,
  channel: string,
  { rest, request }: Requests,
): Promise<Forum | undefined> {
  if (!NO_MESSAGES.has(discordCode(error))) return undefined;
  const seen = (await request((signal) => rest.get(Routes.channel(channel), { signal }))) as APIChannel;
  return isForum(seen) ? seen : undefined;
}

/**
 * Among the threads that the bot began there: those that are open, and those that were put away, the latest first. What was
 * put away before the time that is looked from was begun before it, too.
 */
async function findInForum(forum: Forum, search: Search): Promise<string | undefined> {
  const { rest, request, since } = search;
  const readThreads = async (route: `/${string}`, query?: URLSearchParams): Promise<object> => {
    const told = await request((signal) => rest.get(route, { signal, ...(query && { query }) }));
    if (!isThreadList(told)) throw unreadable();
    return told;
  };
  const open = await readThreads(Routes.guildActiveThreads(forum.guild_id ?? ''));
  const found = await findAmong(open, forum, search);
  if (found !== undefined) return found;
  const query = new URLSearchParams({ limit: String(PAGE) });
  for (let page = 0; page < MAX_PAGES; page++) {
    const told = await readThreads(Routes.channelThreads(forum.id, 'public'), query);
    const putAway = await findAmong(told, forum, search);
    if (putAway !== undefined) return putAway;
    const before = endOfPage(told, since);
    if (before === undefined) return undefined;
    query.set('before', before);
  }
  throw untellable('So many posts were made in the forum since');
}

async function findAmong(
  told: object,
  forum: Forum,
  { rest, request, since, isWanted, ours }: Search,
): Promise<string | undefined> {
  for (const thread of ownThreads(told, { forumId: forum.id, botId: ours, since })) {
    const message = await starterOf(thread, { rest, request });
    if (message !== undefined && isWanted(message)) return message.id;
  }
  return undefined;
}

/** Undefined where somebody deleted it. */
async function starterOf(thread: string, { rest, request }: Requests): Promise<APIMessage | undefined> {
  try {
    const told = await request((signal) => rest.get(Routes.channelMessage(thread, thread), { signal }));
    if (!isStarter(told, thread)) throw unreadable();
    return told;
  } catch (error) {
    if (DELETED.has(discordCode(error))) return undefined;
    throw error;
  }
}

const DELETED: ReadonlySet<unknown> = new Set([Code.UnknownMessage, Code.UnknownChannel]);

function untellable(why: string): PostingProblem {
  return new PostingProblem('refused', `${why} that it cannot be told whether the paper was posted.`);
}

/** Whoever may not read the history is told that there is none: an empty one is believed only of those who may. */
async function mustSeeHistory(channel: string, { rest, request }: Requests): Promise<void> {
  const { channel: seen, permissions } = await request((signal) => seeChannel(channel, { rest, signal }));
  if (isForum(seen)) throw new InForum(seen);
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
