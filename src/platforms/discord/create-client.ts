import {
  Client,
  GatewayIntentBits as Intent,
  Options,
  Partials,
  type RateLimitData,
  Status,
} from 'discord.js';
import type { Dispatcher } from '../../proxy.ts';
import type { DiscordConfig } from './config.ts';
import { GatewayShards, type ShardManners } from './gateway-shards.ts';
import { createRest } from './lasting-rest.ts';

interface ClientWishes extends Omit<ShardManners, 'isReady'> {
  /** Ask for the privileged intent: Discord refuses the connection where its switch is off. */
  readonly readsContent: boolean;
  /** The proxy that requests go through. */
  readonly dispatcher?: Dispatcher | undefined;
}

/** A client that was not connected yet: it is connected once, and then destroyed. */
export function createClient(
  config: DiscordConfig,
  { readsContent, dispatcher, ...manners }: ClientWishes,
): Client {
  const { shards } = config;
  const client: Client = new Client({
    intents: [
      Intent.Guilds,
      Intent.GuildMessages,
      Intent.DirectMessages,
      ...(readsContent ? [Intent.MessageContent] : []),
    ],
    // Direct messages come from channels that were never seen before.
    partials: [Partials.Channel],
    // A reply to a message that was deleted meanwhile is a message.
    failIfNotExists: false,
    allowedMentions: { parse: [], repliedUser: false },
    ...(shards === undefined ? { shards: 'auto' } : { shards: [...shards.ids], shardCount: shards.count }),
    // Nothing but channels, roles and our own membership is looked up later: memory does not grow with what people write.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      ReactionManager: 0,
      PresenceManager: 0,
      VoiceStateManager: 0,
      GuildMemberManager: { maxSize: 50, keepOverLimit: (member) => member.id === member.client.user.id },
      UserManager: { maxSize: 200, keepOverLimit: (user) => user.id === user.client.user.id },
    }),
    ws: {
      buildStrategy: (manager) => {
        const isReady = () => client.ws.status === Status.Ready;
        const strategy = new GatewayShards(manager, { ...manners, isReady });
        client.once('clientReady', () => strategy.release());
        return strategy;
      },
    },
  });
  client.rest.clearHashSweeper();
  client.rest.clearHandlerSweeper();
  const options = {
    ...client.options.rest,
    api: config.apiUrl,
    // Whoever connects rather says that Discord asks to wait, and asks again later.
    rejectOnRateLimit: ({ route, timeToReset, retryAfter }: RateLimitData) =>
      route === '/gateway/bot' && Math.max(timeToReset, retryAfter) > LONG_WAIT_MS,
  };
  client.rest = createRest(config, options, dispatcher);
  return client;
}

const LONG_WAIT_MS = 30_000;
