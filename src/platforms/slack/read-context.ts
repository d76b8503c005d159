import type { webApi } from '@slack/bolt';
import { readThread, type SlackMessage } from './read-message.ts';
import { callAgain } from './web-call.ts';

const PAGE = 200;
/** Threads come oldest first and the newest count, so that long ones are read through, but not without end. */
const MAX_PAGES = 10;

interface ThreadOptions {
  readonly channel: string;
  readonly thread: string;
  /** Leaves out what the bot said itself. */
  readonly botId: string | undefined;
  readonly botUserId: string | undefined;
}

/** What was said in a thread. @throws what the Web API answers */
export async function readThreadWords(
  client: webApi.WebClient,
  { channel, thread, botId, botUserId }: ThreadOptions,
): Promise<string> {
  let messages: SlackMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const place = cursor === undefined ? {} : { cursor };
    const answer = await callAgain(() =>
      client.conversations.replies({ channel, ts: thread, limit: PAGE, ...place }),
    );
    messages = [...messages, ...((answer.messages ?? []) as SlackMessage[])].slice(-PAGE);
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  return readThread(
    messages,
    ({ bot_id, user }) =>
      (botId !== undefined && bot_id === botId) || (botUserId !== undefined && user === botUserId),
  );
}
