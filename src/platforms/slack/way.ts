import type { webApi } from '@slack/bolt';
import type { Reply } from '../../chat/reply.ts';
import type { Logger } from '../../logger.ts';
import type { ChannelQueue, Turn } from './channel-queue.ts';
import type { Conversation } from './conversation.ts';
import type { Message } from './easier-message.ts';
import { renderMessage } from './render-blocks.ts';
import { createRespond, type Respond } from './respond.ts';
import { callAgain } from './web-call.ts';

/** How long a post in the open waits for its turn, in milliseconds. */
const OPEN_TURN_MS = 120_000;

/** Where an answer goes, and the turns of its channel. One a question. */
export interface Way {
  readonly to: Conversation;
  readonly queue: ChannelQueue;
  readonly logger: Logger;
  /** Through the question's response_url, where it has one. */
  readonly respond: Respond | undefined;
}

/** @param respondMs how long an answer through a response_url may take */
export function createWay(given: Omit<Way, 'respond'>, respondMs?: number): Way {
  const { responseUrl } = given.to;
  return { ...given, respond: responseUrl === undefined ? undefined : createRespond(responseUrl, respondMs) };
}

/** Posts a message now; again after what passes. @throws what the Web API answers */
export function postMessage(
  message: Message,
  { client }: Conversation,
  channel: string,
): Promise<webApi.ChatPostMessageResponse> {
  return callAgain(() => client.chat.postMessage({ ...message, channel }));
}

/** A reply in the thread of the question, where it has one. */
export function inThread(reply: Reply, { thread }: Conversation): Message {
  return { ...renderMessage(reply), ...(thread === undefined ? {} : { thread_ts: thread }) };
}

/** How an answer waits for its turn: what says in a few words why there is none goes before what was asked for. */
export function turnOf({ tone }: Reply, { user }: Conversation): Turn {
  return { person: user, isShort: tone !== 'answer', patienceMs: OPEN_TURN_MS };
}
