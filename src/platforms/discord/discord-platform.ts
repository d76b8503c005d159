import { setTimeout as wait } from 'node:timers/promises';
import {
  ActivityType,
  type APIApplication,
  Client,
  DiscordAPIError,
  Events,
  GatewayIntentBits as Intent,
  Options,
  Partials,
  REST,
  RESTEvents,
  Routes,
} from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import { createInFlight } from '../../chat/in-flight.ts';
import type { Platform } from '../../chat/platform.ts';
import type { Posting } from '../../chat/posting.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { PlatformServices } from '../chat-platform.ts';
import { registrationOf } from './commands.ts';
import type { DiscordConfig } from './config.ts';
import { hasContentIntent } from './intents.ts';
import { listenToInteractions } from './listen-to-interactions.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { inviteLink } from './permissions.ts';
import { createPosting } from './posting.ts';
import { registerCommands } from './register-commands.ts';

interface DiscordPlatformOptions extends Pick<PlatformServices, 'logger' | 'onRateLimit'> {
  readonly config: DiscordConfig;
}

const API_TIMEOUT_MS = 15_000;
const API_RETRIES = 3;
/** Answers in flight when the program stops get so long. */
const DRAIN_MS = 8_000;
const TRY_AGAIN_MS = 3_000;

/** Discord: slash commands, completions, the message command, buttons, menus, mentions and direct messages. */
export function createDiscordPlatform({ config, logger, onRateLimit }: DiscordPlatformOptions): Platform {
  const stopping = new AbortController();
  const inFlight = createInFlight();
  let client: Client | undefined;
  let posting: Posting | undefined;
  return {
    name: 'discord',
    get posting() {
      return posting;
    },
    start: async (bot) => {
      const rest = createRest(config, API_RETRIES);
      const readsContent = hasContentIntent(await readFlags(rest, logger, stopping.signal));
      if (stopping.signal.aborted) return;
      client = createClient(config, readsContent);
      client.rest.on(RESTEvents.RateLimited, ({ timeToReset, route }) => {
        onRateLimit?.();
        logger.debug({ route, milliseconds: timeToReset }, 'Discord asks to wait');
      });
      posting = createPosting({ client, rest: createRest(config, 0) });
      const track = (work: Promise<void>) => void inFlight.track(work);
      listenToInteractions(client, { bot, logger, track });
      listenToMessages(client, { bot, logger, track, readsContent });
      followGateway(client, bot, { logger, stopping: stopping.signal });
      await connect(client, config.token, { logger, stopping: stopping.signal });
      const applicationId = client.application?.id;
      if (applicationId === undefined) return;
      await registerCommands(registrationOf(bot.commands), {
        rest,
        applicationId,
        guildId: config.guildId,
        logger,
      });
      logger.info(
        `Discord: connected as ${client.user?.username ?? '?'}, in ${client.guilds.cache.size} servers`,
      );
      logger.info(`Discord: add Paperboy to a server: ${inviteLink(applicationId)}`);
      if (!readsContent)
        logger.info(
          'Discord: Message Content Intent is off, so that a mention alone in a thread or reply cannot read what others wrote (Developer Portal → Bot)',
        );
    },
    stop: async () => {
      stopping.abort();
      client?.removeAllListeners(Events.MessageCreate).removeAllListeners(Events.InteractionCreate);
      await inFlight.drain(DRAIN_MS);
      await client?.destroy();
    },
  };
}

/** What lasts as long as the platform. */
interface Life {
  readonly logger: Logger;
  /** Aborted when it stops. */
  readonly stopping: AbortSignal;
}

function createRest({ apiUrl, token }: DiscordConfig, retries: number): REST {
  return new REST({ api: apiUrl, version: '10', timeout: API_TIMEOUT_MS, retries }).setToken(token);
}

function createClient(config: DiscordConfig, readsContent: boolean): Client {
  const { shards } = config;
  return new Client({
    intents: [
      Intent.Guilds,
      Intent.GuildMessages,
      Intent.DirectMessages,
      // Asked for only where the switch is on: Discord refuses the connection otherwise.
      ...(readsContent ? [Intent.MessageContent] : []),
    ],
    // Direct messages come from channels that were never seen before.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    rest: { api: config.apiUrl, version: '10', timeout: API_TIMEOUT_MS, retries: API_RETRIES },
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
  });
}

/** The application's flags. Waits for as long as Discord cannot be reached. @throws PaperboyError `discord_refused` */
async function readFlags(rest: REST, logger: Logger, stopping: AbortSignal): Promise<number> {
  while (!stopping.aborted) {
    try {
      const { flags } = (await rest.get(Routes.currentApplication())) as APIApplication;
      return flags ?? 0;
    } catch (error) {
      if (error instanceof DiscordAPIError && error.status === 401) throw refused(error);
      // It answers, only not this question: what needs the answer is left out.
      if (error instanceof DiscordAPIError && error.status < 500) return 0;
      logger.warn({ err: error }, `Discord cannot be reached; trying again in ${TRY_AGAIN_MS / 1000} s`);
      await wait(TRY_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
  return 0;
}

function refused(cause: unknown): PaperboyError {
  return new PaperboyError(
    'discord_refused',
    'Discord does not accept DISCORD_TOKEN. Copy it anew from the Developer Portal: your application → Bot → Reset Token.',
    { cause },
  );
}

async function connect(client: Client, token: string, { logger, stopping }: Life): Promise<void> {
  const ready = new Promise<void>((resolve) => client.once(Events.ClientReady, () => resolve()));
  while (!stopping.aborted) {
    try {
      await client.login(token);
      await ready;
      return;
    } catch (error) {
      if (isRefusal(error)) throw refused(error);
      logger.warn({ err: error }, `no connection to Discord; trying again in ${TRY_AGAIN_MS / 1000} s`);
      await wait(TRY_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function isRefusal(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'TokenInvalid' || error.code === 'DisallowedIntents' || error.code === 'InvalidIntents')
  );
}

/** What happens to the connection goes to the log; discord.js resumes or begins anew by itself. */
function followGateway(client: Client, bot: Bot, { logger, stopping }: Life): void {
  const showPapers = async (shardId?: number[]) => {
    const { papers } = await bot.facts();
    client.user?.setPresence({
      ...(shardId === undefined ? {} : { shardId }),
      activities: [{ type: ActivityType.Watching, name: papers }],
      status: 'online',
    });
  };
  stopping.addEventListener(
    'abort',
    bot.onChange(() => void showPapers()),
    { once: true },
  );
  client.on(Events.ShardReady, (shard) => {
    logger.debug({ shard }, 'Discord: shard ready');
    void showPapers([shard]);
  });
  client.on(Events.ShardReconnecting, (shard) => logger.debug({ shard }, 'Discord: reconnecting'));
  client.on(Events.ShardResume, (shard) => logger.debug({ shard }, 'Discord: resumed'));
  client.on(Events.ShardDisconnect, ({ code }, shard) =>
    logger.error({ shard, code }, 'Discord: disconnected for good; start Paperboy again'),
  );
  client.on(Events.ShardError, (error, shard) =>
    logger.warn({ err: error, shard }, 'Discord: connection error'),
  );
  client.on(Events.Error, (error) => logger.error({ err: error }, 'Discord: error'));
  client.on(Events.Warn, (warning) => logger.debug(warning));
  client.on(Events.Invalidated, () =>
    logger.error('Discord: the session was invalidated; start Paperboy again'),
  );
}
