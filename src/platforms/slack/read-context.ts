import type { webApi } from '@slack/bolt';
import type { Context } from '../../chat/event.ts';
import { gatherContext, type SaidBefore } from '../../chat/gather-context.ts';
import { readMessage, readQuestion, type Self, type SlackMessage } from './read-message.ts';
import { callAgain } from './web-call.ts';

const PAGE = 200;
/** Threads come oldest first and the newest count, so that long ones are read through, but not without end. */
const MAX_PAGES = 10;
/** Of a direct conversation: so many messages, of so many seconds. */
const DIRECT_MESSAGES = 10;
const DIRECT_SECONDS = 60 * 60;

/** Notices of Slack's own, such as that somebody joined, say nothing. */
const SAYING = new Set([undefined, 'bot_message', 'file_share', 'me_message', 'thread_broadcast']);

interface Before {
  readonly channel: string;
  /** The message that asks, which is no context of its own. */
  readonly asking: string;
  /** What the bot is here. */
  readonly self: Self;
  /** Everything here is said to the bot, so that whatever it said in words answers something. */
  readonly isDirect: boolean;
  /** Does a message itself ask about what was said before it? Then it says nothing. */
  readonly isAboutContext: (words: string) => boolean;
}

/** What was said in a thread, before the message that asks about it. @throws what the Web API answers */
export async function readThread(
  client: webApi.WebClient,
  { thread, ...before }: Before & { readonly thread: string },
): Promise<Context> {
  let first: SlackMessage | undefined;
  let messages: readonly SlackMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_PAGES; page++) {
    const place = cursor === undefined ? {} : { cursor };
    const answer = await callAgain(() =>
      client.conversations.replies({ channel: before.channel, ts: thread, limit: PAGE, ...place }),
    );
    const said = (answer.messages ?? []) as readonly SlackMessage[];
    first ??= said[0];
    messages = [...messages, ...said].slice(-PAGE);
    cursor = answer.response_metadata?.next_cursor;
    if (!cursor) break;
  }
  const all = first === undefined || messages.includes(first) ? messages : [first, ...messages];
  return gatherContext(readAll(all, before));
}

/**
 * What was said last in a direct conversation; undefined where that is nothing.
 * @throws what the Web API answers
 */
export async function readDirect(client: webApi.WebClient, before: Before): Promise<Context | undefined> {
  const { channel, asking: latest } = before;
  const oldest = (Number(latest) - DIRECT_SECONDS).toFixed(6);
  const answer = await callAgain(() =>
    client.conversations.history({ channel, latest, oldest, limit: DIRECT_MESSAGES }),
  );
  const context = gatherContext(readAll(((answer.messages ?? []) as SlackMessage[]).toReversed(), before));
  return context.text === '' && context.tokens.length === 0 ? undefined : { ...context, isDirect: true };
}

function readAll(
  messages: readonly SlackMessage[],
  { asking, self, isDirect, isAboutContext }: Before,
): readonly SaidBefore[] {
  const at = messages.findIndex(({ ts }) => ts === asking);
  const before = at === -1 ? messages : messages.slice(0, at);
  return before
    .filter(({ subtype }) => SAYING.has(subtype))
    .map((message) => {
      const said = readMessage(message, self);
      const question = readQuestion(message.text ?? '');
      return said.by === 'others' && question !== '' && isAboutContext(question)
        ? { ...said, by: 'request' as const }
        : said;
    })
    .filter(({ by, tokens }) => !isDirect || by !== 'bot' || tokens.length > 0);
}
