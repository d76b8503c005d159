import type { webApi } from '@slack/bolt';
import type { Reply } from '../../chat/reply.ts';
import type { ChannelQueue } from './channel-queue.ts';
import type { Conversation } from './conversation.ts';
import { slackErrorCode } from './problems.ts';
import { renderMessage } from './render-blocks.ts';
import { respond } from './respond.ts';

/** What says that an answer takes a while, in the open or to the asker alone; the answer takes its place. */
export type Placeholder =
  | { readonly kind: 'message'; readonly channel: string; readonly ts: string }
  | { readonly kind: 'whisper' };

/** Where an answer goes, and the turns of its channel. */
export interface Way {
  readonly to: Conversation;
  readonly queue: ChannelQueue;
}

/** Sends a reply where it belongs. @throws what the Web API answers */
export async function deliver(reply: Reply, way: Way, placeholder?: Placeholder): Promise<void> {
  const { to, queue } = way;
  const message = renderMessage(reply);
  if (reply.edits === true && to.channel !== undefined && to.pressed !== undefined) {
    const edited = { ...message, channel: to.channel, ts: to.pressed };
    await queue.add(`${to.team}:${to.channel}`, () => to.client.chat.update(edited));
    return;
  }
  const isOpen = reply.audience === 'everyone' || to.isDirect === true;
  if (placeholder?.kind === 'message') {
    const { channel, ts } = placeholder;
    if (isOpen) {
      await to.client.chat.update({ ...message, channel, ts });
      return;
    }
    await to.client.chat.delete({ channel, ts });
  }
  if (isOpen) {
    await post(message, reply, way);
    return;
  }
  const isNextPage = reply.inPlace === true && to.isPrivateMessage === true;
  const wasAnnounced = placeholder?.kind === 'whisper' && to.isCommand === true;
  await whisper(message, way, isNextPage || wasAnnounced);
}

type Message = ReturnType<typeof renderMessage>;

async function post(message: Message, { inPlace }: Reply, { to, queue }: Way): Promise<void> {
  if (inPlace === true && to.isDirect === true && to.responseUrl !== undefined) {
    if (await respond(to.responseUrl, { ...message, replace_original: true })) return;
  }
  const channel = to.channel ?? to.user;
  await queue.add(`${to.team}:${channel}`, () =>
    to.client.chat.postMessage({ ...message, channel, ...threadOf(to) }),
  );
}

/**
 * To the asker alone: through the response_url where there is one, since that works in channels without the bot too; else
 * as an ephemeral message; else directly.
 */
async function whisper(message: Message, { to, queue }: Way, replaceOriginal: boolean): Promise<void> {
  const { channel, user, client, team } = to;
  const taken =
    to.responseUrl !== undefined &&
    (await respond(to.responseUrl, {
      ...message,
      response_type: 'ephemeral',
      replace_original: replaceOriginal,
      ...threadOf(to),
    }));
  if (taken) return;
  if (channel !== undefined && channel !== user && to.isDirect !== true) {
    const ephemeral = () => client.chat.postEphemeral({ ...message, channel, user, ...threadOf(to) });
    if (await queue.add(`${team}:${channel}`, () => isTaken(ephemeral()))) return;
  }
  await queue.add(`${team}:${user}`, () => client.chat.postMessage({ ...message, channel: user }));
}

/** False when Slack refuses: there is another way then. */
function isTaken(posting: Promise<unknown>): Promise<boolean> {
  return posting.then(
    () => true,
    (error: unknown) => {
      if (slackErrorCode(error) === undefined) throw error;
      return false;
    },
  );
}

function threadOf({ thread }: Conversation): { thread_ts?: string } {
  return thread === undefined ? {} : { thread_ts: thread };
}

/** Says in the conversation that the answer takes a while. */
export async function postPlaceholder(reply: Reply, way: Way): Promise<Placeholder | undefined> {
  const { to, queue } = way;
  const message = renderMessage(reply);
  const isOpen = to.isDirect === true || to.responseUrl === undefined;
  if (!isOpen) {
    await whisper(message, way, false);
    return { kind: 'whisper' };
  }
  const channel = to.channel ?? to.user;
  const posted: webApi.ChatPostMessageResponse = await queue.add(`${to.team}:${channel}`, () =>
    to.client.chat.postMessage({ ...message, channel, ...threadOf(to) }),
  );
  return posted.ts === undefined
    ? undefined
    : { kind: 'message', channel: posted.channel ?? channel, ts: posted.ts };
}

/** Tells the asker, and nobody else, by whatever way is still open. @throws when none is */
export async function tellAsker(reply: Reply, way: Way): Promise<void> {
  await whisper(renderMessage(reply), way, false);
}
