import type { webApi } from '@slack/bolt';
import { type Address, partsOf, toAddress } from '../../chat/address.ts';
import { type Posting, PostingProblem, whileAllowed } from '../../chat/posting.ts';
import type { Answer } from '../../chat/reply.ts';
import type { ChannelQueue } from './channel-queue.ts';
import { sendOrEasier } from './easier-message.ts';
import { findPost } from './find-post.ts';
import { Overdue, toPostingProblem } from './posting-problem.ts';
import { scopesOf, slackErrorCode } from './problems.ts';
import { renderMessage } from './render-blocks.ts';
import { sentence } from './sentence.ts';
import { callPatiently, inTime } from './web-call.ts';

/** Messages a request when a post is looked for. */
const PAGE = 200;

/** How long anything may take, in milliseconds, until it is said that it did not work: below a minute in all. */
interface PostingPatience {
  /** Until the last request begins: what is not sent by then is not sent at all. */
  readonly begin: number;
  /** After that, for Slack's answer; a client gives a request up earlier than this. */
  readonly answer: number;
}

const PATIENCE: PostingPatience = { begin: 30_000, answer: 25_000 };

interface PostingOptions {
  /** Of a workspace; tries nothing twice, and gives a request up after a while. @throws where it is not installed */
  readonly clientFor: (team: string) => Promise<webApi.WebClient>;
  readonly queue: ChannelQueue;
  readonly patience?: PostingPatience;
}

/** Posts of the bot's own accord: each is marked with its delivery key in the message's metadata. */
export function createPosting({ clientFor, queue, patience = PATIENCE }: PostingOptions): Posting {
  const attempt = async <T>(address: Address, work: (channel: Channel) => Promise<T>): Promise<T> => {
    const { workspace: team, channel: id } = partsOf(address);
    const until = performance.now() + patience.begin;
    const working = async () => work({ team, id, until, queue, client: await clientFor(team) });
    try {
      return await orOverdue(working(), patience.begin + patience.answer);
    } catch (error) {
      throw toPostingProblem(error);
    }
  };
  return {
    send: (address, answer, isAllowed) => attempt(address, (channel) => post(channel, answer, { isAllowed })),
    find: (address, key, since) =>
      attempt(address, async (channel) => {
        if (isPerson(channel.id)) throw new PostingProblem('refused', NOT_READ);
        const read = (place: Place) =>
          readHistory(channel, { oldest: secondsOf(since), limit: PAGE, ...place });
        try {
          return await findPost(key, read);
        } catch (error) {
          throw isOpenToAll(error) ? new PostingProblem('refused', NOT_SEEN, { cause: error }) : error;
        }
      }),
    openThread: (address, messageId, { title, deliveryKey }) =>
      attempt(address, async (channel) => {
        const threadKey = `${deliveryKey}:thread`;
        if (await hasThread(channel, messageId, threadKey)) return;
        const first = sentence(`${title}: what do you think?`, 'everyone');
        await post(channel, { ...first, deliveryKey: threadKey }, { thread: messageId });
      }),
    obstacle: async (address) => {
      try {
        await attempt(address, (channel) => readHistory(channel, { limit: 1 }));
        return undefined;
      } catch (error) {
        if (error instanceof PostingProblem && isOpenToAll(error.cause)) return undefined;
        // What may be otherwise in a moment stands in nobody's way.
        return error instanceof PostingProblem && error.kind !== 'later' ? error.message : undefined;
      }
    },
    direct: (address, personId) =>
      attempt(address, async (channel) =>
        toAddress(partsOf(address).platform, channel.team, await openDirect(channel, personId)),
      ),
    tell: (address, personId, answer) =>
      attempt(address, async (channel) => {
        await post({ ...channel, id: personId }, answer);
      }),
  };
}

interface Channel {
  readonly team: string;
  readonly id: string;
  readonly client: webApi.WebClient;
  readonly queue: ChannelQueue;
  /** When the last request may begin, of `performance.now()`. */
  readonly until: number;
}

/** Where a page of messages begins. */
interface Place {
  readonly cursor?: string;
}

const NOT_SEEN =
  'Paperboy is not a member of this channel, so it cannot be told whether the paper was posted. With /invite @Paperboy it can.';

const NOT_READ =
  'Paperboy may not open direct messages (im:write), so it cannot be told whether this one was sent. Whoever installed the app can install it anew.';

/** Slack takes the id of a person for their direct messages where something is posted, and nowhere else. */
function isPerson(id: string): boolean {
  return /^[UW]/.test(id);
}

/** An app that was installed before it asked for the scope still posts to people by their own id. */
async function openDirect({ client, until }: Channel, personId: string): Promise<string> {
  const open = () => client.conversations.open({ users: personId });
  try {
    const { channel } = await callPatiently(open, { until, again: 'after any failure' });
    return channel?.id ?? personId;
  } catch (error) {
    if (slackErrorCode(error) === 'missing_scope') return personId;
    throw error;
  }
}

/** A public channel, whose messages only members read, while this token may post into all of them. */
function isOpenToAll(error: unknown): boolean {
  return slackErrorCode(error) === 'not_in_channel' && scopesOf(error).includes('chat:write.public');
}

/** Of a channel whose threads the bot may not read it is not known. */
async function hasThread(channel: Channel, ts: string, key: string): Promise<boolean> {
  try {
    return (await findPost(key, (place) => readThread(channel, ts, place))) !== undefined;
  } catch (error) {
    if (isOpenToAll(error)) return false;
    throw error;
  }
}

interface PostOptions {
  readonly thread?: string;
  readonly isAllowed?: (() => Promise<boolean>) | undefined;
}

/** In its turn, before all answers; the text alone when Slack does not take the blocks. @returns the message's id */
async function post(
  { team, id, client, queue, until }: Channel,
  answer: Answer,
  { thread, isAllowed }: PostOptions = {},
): Promise<string> {
  const place = { channel: id, ...(thread === undefined ? {} : { thread_ts: thread }) };
  const send = () =>
    sendOrEasier(renderMessage(answer), (message) => {
      const sending = () => inTime(until, () => client.chat.postMessage({ ...message, ...place }));
      // Whether it is allowed may take its time to say.
      return callPatiently(() => whileAllowed(isAllowed, sending), { until, again: 'after a rate limit' });
    });
  const { ts } = await queue.add(`${team}:${id}`, send, { patienceMs: until - performance.now() });
  if (ts === undefined) throw new PostingProblem('later', 'Slack did not say what became of the post.');
  return ts;
}

interface HistoryOptions extends Place {
  readonly oldest?: string;
  readonly limit: number;
}

function readHistory({ id, client, until }: Channel, options: HistoryOptions) {
  const read = () => client.conversations.history({ channel: id, include_all_metadata: true, ...options });
  return callPatiently(read, { until, again: 'after any failure' });
}

function readThread({ id, client, until }: Channel, ts: string, place: Place) {
  const options = { channel: id, ts, include_all_metadata: true, limit: PAGE, ...place };
  return callPatiently(() => client.conversations.replies(options), { until, again: 'after any failure' });
}

function secondsOf(moment: Date): string {
  return String(Math.floor(moment.getTime() / 1000));
}

async function orOverdue<T>(work: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Overdue('it took too long')), milliseconds);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
