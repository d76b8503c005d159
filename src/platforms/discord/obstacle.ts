import { ChannelType, RESTJSONErrorCodes as Code, PermissionFlagsBits, type REST } from 'discord.js';
import type { PostWish } from '../../chat/posting.ts';
import { isThread, type SeenChannel, seeChannel } from './channel-permissions.ts';
import { withDeadline } from './deadline.ts';
import { isForum, lacksTag } from './forum-posts.ts';
import { KNOWN_ERRORS } from './known-errors.ts';
import { missingForPosts, missingForThreads, nameList } from './permissions.ts';
import { toProblem } from './problems.ts';

/**
 * Why a channel takes no posts, as Discord has it now: a sentence with the remedy. Undefined when it does, and as long as
 * Discord does not tell. Never rejects.
 */
export async function obstacleIn(
  channelId: string,
  { rest, deadlineMs }: { readonly rest: REST; readonly deadlineMs: number },
  wish: PostWish = {},
): Promise<string | undefined> {
  try {
    const look = (signal: AbortSignal) => seeChannel(channelId, { rest, signal });
    const seen = await withDeadline(deadlineMs, look);
    return obstacleOf(seen) ?? obstacleOfWish(seen, wish);
  } catch (error) {
    const { kind, message } = toProblem(error);
    return kind === 'later' ? undefined : message;
  }
}

function obstacleOf({ channel, permissions }: SeenChannel): string | undefined {
  if (isForum(channel) && lacksTag(channel)) return NO_TAG;
  if (isThread(channel) && channel.thread_metadata?.locked === true)
    return KNOWN_ERRORS[Code.ThreadLocked]?.sentence;
  const lacking = missingForPosts(permissions, isThread(channel));
  return lacking.length === 0 ? undefined : lack('post here', lacking);
}

function lack(what: string, lacking: Parameters<typeof nameList>[0]): string {
  return `I cannot ${what}: I lack the permission ${nameList(lacking)}. Whoever manages this channel can grant it in its settings under Permissions.`;
}

const NO_TAG =
  'Every post of this forum needs a tag, and none is for papers: add a tag “Paper” that everyone may use, or let posts be without one.';
const NO_FOLLOWERS =
  'Only what is posted in an announcement channel can be published: make this one such a channel in its settings, or leave publishing out.';
const NO_THREADS = 'There are no threads below messages in a channel of this kind: leave the thread out.';
const NO_ROLE = 'There is no such role in this server.';
const NO_MENTION =
  'I may not mention that role: allow anyone to mention it in the role’s settings, or grant me Mention Everyone here.';

/** Kinds of channels in which a thread can be begun below a message; a post of a forum is one by itself. */
const WITH_THREADS: ReadonlySet<ChannelType> = new Set([
  ChannelType.GuildText,
  ChannelType.GuildAnnouncement,
  ChannelType.GuildForum,
  ChannelType.GuildMedia,
]);

/** Why it cannot be as it is wished, though a post can. */
function obstacleOfWish(seen: SeenChannel, { thread, publish, role }: PostWish): string | undefined {
  if (publish === true && seen.channel.type !== ChannelType.GuildAnnouncement) return NO_FOLLOWERS;
  if (thread === true) {
    const why = obstacleOfThread(seen);
    if (why !== undefined) return why;
  }
  return role === undefined ? undefined : obstacleOfRole(seen, role);
}

function obstacleOfThread({ channel, permissions }: SeenChannel): string | undefined {
  if (!WITH_THREADS.has(channel.type)) return NO_THREADS;
  if (isForum(channel)) return undefined;
  const lacking = missingForThreads(permissions);
  return lacking.length === 0 ? undefined : lack('open threads here', lacking);
}

function obstacleOfRole({ permissions, roles }: SeenChannel, wanted: string): string | undefined {
  const role = roles.find(({ id }) => id === wanted);
  if (role === undefined) return NO_ROLE;
  const mayAll = permissions?.has(PermissionFlagsBits.MentionEveryone) === true;
  return role.mentionable || mayAll ? undefined : NO_MENTION;
}
