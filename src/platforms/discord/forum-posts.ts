import {
  type APIChannel,
  type APIGuildForumChannel,
  type APIGuildForumTag,
  type APIMessage,
  type APIThreadChannel,
  ChannelFlags,
  ChannelType,
  SnowflakeUtil,
} from 'discord.js';

/** A channel of posts, each of which is a thread of its own. */
export type Forum = Pick<APIGuildForumChannel, 'id' | 'guild_id' | 'available_tags' | 'flags'>;

/** Is it a channel whose messages are threads with names? */
export function isForum(channel: APIChannel): channel is APIChannel & Forum {
  return channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia;
}

const FOR_PAPERS = /paper|digest|daily|article|artikel|arbeit|artículo|論文/i;

/** The tag that a paper of the day gets: one that is meant for papers, as far as its name tells. */
export function tagFor({ available_tags: tags = [] }: Partial<Forum>): APIGuildForumTag | undefined {
  return tags.find(({ name, moderated }) => !moderated && FOR_PAPERS.test(name));
}

/** Does every post need a tag, and is there none that fits a paper? */
export function lacksTag(forum: Partial<Forum>): boolean {
  return ((forum.flags ?? 0) & ChannelFlags.RequireTag) !== 0 && tagFor(forum) === undefined;
}

/** https://docs.discord.com/developers/resources/channel#start-thread-in-forum-or-media-channel */
export function forumPost(name: string, message: object, forum: Forum): object {
  const tag = tagFor(forum);
  return { name, message, ...(tag === undefined ? {} : { applied_tags: [tag.id] }) };
}

/** Is it what Discord answers where threads are asked for, rather than a page of something before it? */
export function isThreadList(told: unknown): told is object {
  return Array.isArray((Object(told) as { readonly threads?: unknown }).threads);
}

/**
 * The moment from which on the next page of threads that were put away goes back; undefined where there is none, or all of its
 * threads were put away before the time that is looked from.
 * @param told a page, the latest first
 */
export function endOfPage(told: object, since: Date): string | undefined {
  const { threads = [], has_more: more } = told as {
    readonly threads?: readonly Partial<APIThreadChannel>[];
    readonly has_more?: unknown;
  };
  const end = threads.at(-1)?.thread_metadata?.archive_timestamp;
  return more === true && end !== undefined && Date.parse(end) >= since.getTime() ? end : undefined;
}

/** The threads of a forum that the bot began since then, in a list of threads that Discord gave; the newest first. */
export function ownThreads(
  told: unknown,
  { forumId, botId, since }: { readonly forumId: string; readonly botId: string; readonly since: Date },
): readonly string[] {
  const { threads } = Object(told) as { readonly threads?: unknown };
  const all: readonly Partial<APIThreadChannel>[] = Array.isArray(threads) ? threads : [];
  return all
    .filter(({ parent_id: parent, owner_id: owner }) => parent === forumId && owner === botId)
    .flatMap(({ id }) => (id !== undefined && begunSince(id, since) ? [id] : []))
    .sort((one, other) => (BigInt(one) < BigInt(other) ? 1 : -1));
}

function begunSince(id: string, since: Date): boolean {
  return SnowflakeUtil.timestampFrom(id) >= since.getTime();
}

/** What begins a thread of a forum has the thread's id. */
export function isStarter(message: unknown, threadId: string): message is APIMessage {
  return (Object(message) as { readonly id?: unknown }).id === threadId;
}
