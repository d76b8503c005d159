import { meaningOf } from './problems.ts';
import type { RenderedMessage } from './render-blocks.ts';

/** A message as it is sent: drawn, and perhaps in a thread. */
export interface Message extends Omit<RenderedMessage, 'blocks'> {
  readonly blocks?: RenderedMessage['blocks'];
  readonly thread_ts?: string;
}

/**
 * Sends a message; when Slack does not take its blocks the text alone, when it does not take it in that thread without one.
 * Each is tried once. @throws what the last try does
 */
export async function sendOrEasier<T>(message: Message, send: (message: Message) => Promise<T>): Promise<T> {
  try {
    return await send(message);
  } catch (error) {
    const easier = easierThan(message, error);
    if (easier === undefined) throw error;
    return sendOrEasier(easier, send);
  }
}

function easierThan(message: Message, error: unknown): Message | undefined {
  const { blocks, thread_ts: thread, ...bare } = message;
  const instead = meaningOf(error)?.instead;
  if (instead === 'text' && blocks !== undefined)
    return { ...bare, ...(thread === undefined ? {} : { thread_ts: thread }) };
  if (instead === 'no thread' && thread !== undefined)
    return { ...bare, ...(blocks === undefined ? {} : { blocks }) };
  return undefined;
}
