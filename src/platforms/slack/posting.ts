import { setTimeout as wait } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import { type Address, partsOf } from '../../chat/address.ts';
import { type Posting, PostingProblem } from '../../chat/posting.ts';
import type { ChannelQueue } from './channel-queue.ts';
import { isNotInstalled } from './installations.ts';
import { isRefusal, remedyFor, slackErrorCode } from './problems.ts';
import { DELIVERY_EVENT, renderMessage } from './render-blocks.ts';
import { sentence } from './sentence.ts';

/** Messages a request, and requests, when a post is looked for. */
const PAGE = 200;
const MAX_PAGES = 15;

interface PostingOptions {
  /** Of a workspace; tries nothing twice but what Slack refused for its rate. @throws where it is not installed */
  readonly clientFor: (team: string) => Promise<webApi.WebClient>;
  readonly queue: ChannelQueue;
}

const RATE_LIMITS_WAITED = 10;
const LONGEST_WAIT_MS = 60_000;

/** What Slack refuses for its rate was not taken, so that it can be asked again without a look. */
async function patiently<T>(call: () => Promise<T>): Promise<T> {
  for (let waited = 0; ; waited++) {
    try {
      return await call();
    } catch (error) {
      if (!(error instanceof webApi.WebAPIRateLimitedError) || waited >= RATE_LIMITS_WAITED) throw error;
      await wait(Math.min(Math.max(1, error.retryAfter) * 1000, LONGEST_WAIT_MS));
    }
  }
}

/** Posts of the bot's own accord: each is marked with its delivery key in the message's metadata. */
export function createPosting({ clientFor, queue }: PostingOptions): Posting {
  const attempt = async <T>(address: Address, work: (channel: Channel) => Promise<T>): Promise<T> => {
    const { workspace: team, channel: id } = partsOf(address);
    try {
      return await work({ team, id, client: await clientFor(team) });
    } catch (error) {
      throw toProblem(error);
    }
  };
  return {
    send: (address, answer) =>
      attempt(address, async ({ team, id, client }) => {
        const message = { ...renderMessage(answer), channel: id };
        const { ts } = await queue.add(`${team}:${id}`, () =>
          patiently(() => client.chat.postMessage(message)),
        );
        if (ts === undefined) throw new PostingProblem('later', 'Slack did not say what became of the post.');
        return ts;
      }),
    find: (address, key, since) =>
      attempt(address, async ({ id, client }) => {
        const options = {
          channel: id,
          oldest: String(Math.floor(since.getTime() / 1000)),
          include_all_metadata: true,
          limit: PAGE,
        };
        const page = (cursor: string) =>
          patiently(() => client.conversations.history({ ...options, ...(cursor === '' ? {} : { cursor }) }));
        return findInPages(page, key);
      }),
    openThread: (address, messageId, { title, deliveryKey }) =>
      attempt(address, async ({ team, id, client }) => {
        const threadKey = `${deliveryKey}:thread`;
        const options = { channel: id, ts: messageId, include_all_metadata: true, limit: PAGE };
        const page = (cursor: string) =>
          patiently(() => client.conversations.replies({ ...options, ...(cursor === '' ? {} : { cursor }) }));
        if ((await findInPages(page, threadKey)) !== undefined) return;
        const first = renderMessage({
          ...sentence(`${title}: what do you think?`, 'everyone'),
          deliveryKey: threadKey,
        });
        await queue.add(`${team}:${id}`, () =>
          patiently(() => client.chat.postMessage({ ...first, channel: id, thread_ts: messageId })),
        );
      }),
    obstacle: async (address) => {
      try {
        await attempt(address, ({ id, client }) => client.conversations.history({ channel: id, limit: 1 }));
        return undefined;
      } catch (error) {
        // What may be otherwise in a moment stands in nobody's way.
        return error instanceof PostingProblem && error.kind !== 'later' ? error.message : undefined;
      }
    },
    tell: (address, personId, answer) =>
      attempt(address, async ({ team, client }) => {
        const message = { ...renderMessage(answer), channel: personId };
        await queue.add(`${team}:${personId}`, () => patiently(() => client.chat.postMessage(message)));
      }),
  };
}

interface Channel {
  readonly team: string;
  readonly id: string;
  readonly client: webApi.WebClient;
}

interface Page {
  readonly messages?: readonly { readonly ts?: string; readonly metadata?: unknown }[];
  readonly response_metadata?: { readonly next_cursor?: string };
}

async function findInPages(
  read: (cursor: string) => Promise<Page>,
  key: string,
): Promise<string | undefined> {
  let cursor = '';
  for (let page = 0; page < MAX_PAGES; page++) {
    const { messages = [], response_metadata: more } = await read(cursor);
    const found = messages.find(({ metadata }) => keyOf(metadata) === key);
    if (found?.ts !== undefined) return found.ts;
    cursor = more?.next_cursor ?? '';
    if (cursor === '') return undefined;
  }
  throw new PostingProblem(
    'refused',
    'So much was written in the channel since that it cannot be told whether the paper was posted.',
  );
}

function keyOf(metadata: unknown): unknown {
  const { event_type: type, event_payload: payload } = (metadata ?? {}) as {
    readonly event_type?: string;
    readonly event_payload?: { readonly key?: unknown };
  };
  return type === DELIVERY_EVENT ? payload?.key : undefined;
}

/** Slack takes no posts of ours in this channel until somebody changes that. */
const GONE = new Set([
  'channel_not_found',
  'ekm_access_denied',
  'is_archived',
  'is_inactive',
  'missing_scope',
  'no_permission',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
]);

/** They may pass; any other code says that this one message is not taken. */
const PASSING = new Set([
  'fatal_error',
  'internal_error',
  'message_limit_exceeded',
  'rate_limited',
  'ratelimited',
  'request_timeout',
  'service_unavailable',
]);

function toProblem(error: unknown): PostingProblem {
  if (error instanceof PostingProblem) return error;
  const options = { cause: error };
  const code = slackErrorCode(error);
  if (isNotInstalled(error))
    return new PostingProblem('gone', 'Paperboy is not installed in this workspace any more.', options);
  if (code === undefined)
    return new PostingProblem('later', `Slack could not be reached${reasonOf(error)}.`, options);
  // A token that does not work is for the operator to mend; the channels are as they were.
  if (isRefusal(error))
    return new PostingProblem('later', `Slack does not accept the token (${code}).`, options);
  if (GONE.has(code)) return new PostingProblem('gone', remedyFor(error) ?? `Slack says ${code}.`, options);
  return new PostingProblem(PASSING.has(code) ? 'later' : 'refused', `Slack says ${code}.`, options);
}

function reasonOf(error: unknown): string {
  if (error instanceof webApi.WebAPIHTTPError) return ` (HTTP ${error.statusCode})`;
  return '';
}
