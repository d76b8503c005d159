import { ChannelType, RESTJSONErrorCodes as Code, type REST } from 'discord.js';
import { isThread, type SeenChannel, seeChannel } from './channel-permissions.ts';
import { withDeadline } from './deadline.ts';
import { KNOWN_ERRORS } from './known-errors.ts';
import { missingForPosts, nameList } from './permissions.ts';
import { toProblem } from './problems.ts';

/**
 * Why a channel takes no posts, as Discord has it now: a sentence with the remedy. Undefined when it does, and as long as
 * Discord does not tell. Never rejects.
 */
export async function obstacleIn(
  channelId: string,
  { rest, deadlineMs }: { readonly rest: REST; readonly deadlineMs: number },
): Promise<string | undefined> {
  try {
    const look = (signal: AbortSignal) => seeChannel(channelId, { rest, signal });
    return obstacleOf(await withDeadline(deadlineMs, look));
  } catch (error) {
    const { kind, message } = toProblem(error);
    return kind === 'later' ? undefined : message;
  }
}

function obstacleOf({ channel, permissions }: SeenChannel): string | undefined {
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia)
    return KNOWN_ERRORS[Code.CannotSendAMessageInAForumChannel]?.sentence;
  if (isThread(channel) && channel.thread_metadata?.locked === true)
    return KNOWN_ERRORS[Code.ThreadLocked]?.sentence;
  const lacking = missingForPosts(permissions, isThread(channel));
  return lacking.length === 0
    ? undefined
    : `I cannot post here: I lack the permission ${nameList(lacking)}. Whoever manages this channel can grant it in its settings under Permissions.`;
}
