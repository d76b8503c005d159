import {
  type APIMessage,
  ChannelType,
  type Client,
  RESTJSONErrorCodes as Code,
  DiscordAPIError,
  HTTPError,
  type REST,
  Routes,
  SnowflakeUtil,
} from 'discord.js';
import { type Address, partsOf } from '../../chat/address.ts';
import { type Posting, PostingProblem } from '../../chat/posting.ts';
import { shorten } from '../../chat/shorten.ts';
import { missingPermissions, nameList } from './permissions.ts';
import { renderMessage } from './render-message.ts';

/** Messages a request, and requests, when a post is looked for. */
const PAGE = 100;
const MAX_PAGES = 30;
const THREAD_NAME = 100;
/** A thread without a word in it is archived after a day. */
const ARCHIVE_MINUTES = 1_440;

interface PostingOptions {
  /** Tries nothing twice but what Discord refused for its rate. */
  readonly rest: REST;
  readonly client: Client;
}

/**
 * Posts of the bot's own accord: each has its delivery key as nonce, by which Discord itself drops a repetition for some
 * minutes, and in the footer of its last embed.
 * https://docs.discord.com/developers/resources/message#create-message
 */
export function createPosting({ rest, client }: PostingOptions): Posting {
  return {
    send: (address, answer) =>
      attempt(async () => {
        const { allowedMentions, ...message } = renderMessage(answer);
        const body = {
          ...message,
          allowed_mentions: { parse: allowedMentions.parse },
          nonce: answer.deliveryKey,
          enforce_nonce: true,
        };
        const { id } = (await rest.post(Routes.channelMessages(channelId(address)), { body })) as APIMessage;
        return id;
      }),
    find: (address, key, since) =>
      attempt(async () => {
        let after = String(SnowflakeUtil.generate({ timestamp: since, increment: 0n }));
        for (let page = 0; page < MAX_PAGES; page++) {
          const query = new URLSearchParams({ after, limit: String(PAGE) });
          const messages = (await rest.get(Routes.channelMessages(channelId(address)), {
            query,
          })) as APIMessage[];
          const found = messages.find((message) => isOurs(message, key, client));
          if (found !== undefined) return found.id;
          if (messages.length < PAGE) return undefined;
          after = messages.map(({ id }) => id).reduce(newer, after);
        }
        throw new PostingProblem(
          'refused',
          'So much was written in the channel since that it cannot be told whether the paper was posted.',
        );
      }),
    openThread: (address, messageId, { title }) =>
      attempt(async () => {
        const body = { name: shorten(title, THREAD_NAME), auto_archive_duration: ARCHIVE_MINUTES };
        try {
          await rest.post(Routes.threads(channelId(address), messageId), { body });
        } catch (error) {
          const isOpen =
            error instanceof DiscordAPIError && error.code === Code.ThreadAlreadyCreatedForMessage;
          if (!isOpen) throw error;
        }
      }),
    obstacle: async (address) => obstacleIn(channelId(address), client),
    tell: (_, personId, answer) =>
      attempt(async () => {
        await (await client.users.fetch(personId)).send(renderMessage(answer));
      }),
  };
}

function channelId(address: Address): string {
  return partsOf(address).channel;
}

/** Ids grow with time. */
function newer(one: string, other: string): string {
  return BigInt(one) > BigInt(other) ? one : other;
}

function isOurs({ author, embeds, nonce }: APIMessage, key: string, client: Client): boolean {
  const marks = [nonce, ...embeds.map(({ footer }) => footer?.text)];
  return author.id === client.user?.id && marks.includes(key);
}

async function obstacleIn(id: string, client: Client): Promise<string | undefined> {
  const channel = await client.channels.fetch(id).catch((error: unknown) => {
    if (error instanceof DiscordAPIError && GONE.has(error.code)) return null;
    return undefined;
  });
  if (channel === undefined) return undefined;
  if (channel === null) return 'I cannot see this channel. Whoever manages it can let me view it.';
  if (channel.type === ChannelType.GuildForum || channel.type === ChannelType.GuildMedia)
    return 'In a forum there are only posts with threads, and I post messages. Choose a text channel.';
  if (channel.isDMBased()) return undefined;
  const lacking = missingPermissions(channel.permissionsFor(client.user?.id ?? ''), channel.isThread());
  return lacking.length === 0
    ? undefined
    : `I cannot post here: I lack the permission ${nameList(lacking)}. Whoever manages this channel can grant it in its settings under Permissions.`;
}

/** Discord takes no posts of ours in this channel until somebody changes that. */
const GONE = new Set<number | string>([
  Code.UnknownChannel,
  Code.UnknownGuild,
  Code.MissingAccess,
  Code.MissingPermissions,
  Code.CannotSendMessagesInNonTextChannel,
  Code.CannotSendMessagesToThisUser,
]);

const SENTENCES: Readonly<Record<number | string, string>> = {
  [Code.UnknownChannel]: 'The channel does not exist any more.',
  [Code.UnknownGuild]: 'I am not in this server any more.',
  [Code.MissingAccess]: 'I cannot see the channel. Whoever manages it can let me view it.',
  [Code.MissingPermissions]:
    'I lack a permission in the channel: View Channel, Send Messages, Embed Links and Read Message History are needed.',
};

async function attempt<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toProblem(error);
  }
}

/** What an error of the REST API means for posts. */
export function toProblem(error: unknown): PostingProblem {
  if (error instanceof PostingProblem) return error;
  const options = { cause: error };
  if (error instanceof DiscordAPIError) {
    const { code, status, message } = error;
    if (GONE.has(code))
      return new PostingProblem('gone', SENTENCES[code] ?? `Discord says: ${message}.`, options);
    if (status === 401) return new PostingProblem('later', 'Discord does not accept the token.', options);
    if (status === 403) return new PostingProblem('gone', `Discord says: ${message}.`, options);
    if (status < 500 && status !== 429 && status !== 408)
      return new PostingProblem('refused', `Discord does not take the post: ${message}.`, options);
    return new PostingProblem('later', `Discord says: ${message}.`, options);
  }
  const status = error instanceof HTTPError ? ` (HTTP ${error.status})` : '';
  return new PostingProblem('later', `Discord could not be reached${status}.`, options);
}
