import { isDeepStrictEqual } from 'node:util';
import { type Client, Events, type REST, RESTEvents, type RESTOptions } from 'discord.js';
import type { Bot } from '../../chat/bot.ts';
import { createInFlight } from '../../chat/in-flight.ts';
import type { Connection, Platform } from '../../chat/platform.ts';
import { createQuestionLimit } from '../../chat/question-limit.ts';
import type { PlatformServices } from '../chat-platform.ts';
import { createChannelManagers } from './channel-managers.ts';
import { registrationOf } from './commands.ts';
import type { DiscordConfig } from './config.ts';
import { createGateway } from './gateway.ts';
import { openGatewayTunnel } from './gateway-tunnel.ts';
import { growingPause } from './growing-pause.ts';
import { createRest } from './lasting-rest.ts';
import { listenToInteractions } from './listen-to-interactions.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { logConnection, showPapers } from './log-connection.ts';
import { inviteLink } from './permissions.ts';
import { createPosting } from './posting.ts';
import { registerCommands, removeElsewhere } from './register-commands.ts';

interface DiscordPlatformOptions
  extends Pick<PlatformServices, 'logger' | 'onRateLimit' | 'onConnection' | 'dispatcher'> {
  readonly config: DiscordConfig;
  /** Milliseconds before the attempt to connect after so many that brought nothing. */
  readonly pause?: (failures: number) => number;
  /** Milliseconds after which a request for a post is given up. */
  readonly postDeadlineMs?: number;
}

const POST_DEADLINE_MS = 30_000;
/** Answers in flight when the program stops get so long. */
const DRAIN_MS = 8_000;

/** Discord: slash commands, completions, the message command, buttons, menus, mentions and direct messages. */
export function createDiscordPlatform(options: DiscordPlatformOptions): Platform {
  const { config, logger, dispatcher, pause = growingPause, postDeadlineMs = POST_DEADLINE_MS } = options;
  const work = createWork();
  const limit = createQuestionLimit();
  const rest = createRest(config, {}, dispatcher);
  const postRest = createRest(config, postOptions(postDeadlineMs), dispatcher);
  watchLimits(postRest, options);
  const states = followStates(options);
  const commandIds = new Map<string, string>();
  const closing = new AbortController();
  const life: { client?: Client; readsContent?: boolean; isUp?: true; isStopped?: true } = {};
  const ends: (() => void)[] = [];
  const attach = (bot: Bot) => (client: Client, readsContent: boolean) => {
    Object.assign(life, { client, readsContent });
    watchLimits(client.rest, options);
    const track = (answer: Promise<void>) => void work.track(answer);
    const managers = createChannelManagers(client, { bot, rest, commandIds, logger });
    listenToInteractions(client, { bot, logger, track, limit, managers, commandIds });
    listenToMessages(client, { bot, logger, track, limit, managers, readsContent, commandIds });
    logConnection(client, { bot, logger });
    if (life.isUp) client.once(Events.ClientReady, () => logger.info('Discord: connected again'));
  };
  return {
    name: 'discord',
    posting: createPosting({ rest: postRest, deadlineMs: postDeadlineMs, track: work.track, commandIds }),
    get connection() {
      return states.now();
    },
    get waiting() {
      return work.waiting();
    },
    start: async (bot) => {
      const proxy = dispatcher && { dispatcher, tunnel: await openGatewayTunnel(dispatcher, logger) };
      const { become: onState } = states;
      const gateway = createGateway({ config, rest, logger, pause, proxy, onClient: attach(bot), onState });
      const showAnew = () => life.client && void showPapers(life.client, { bot, logger });
      ends.push(gateway.close, bot.onChange(showAnew), () => proxy?.tunnel.close());
      if (life.isStopped) ends.forEach((end) => void end());
      await gateway.open();
      const { client, readsContent } = life;
      if (client?.isReady() !== true) return;
      await announce(client, { bot, rest, commandIds, options, closing: closing.signal });
      if (readsContent !== true) logger.info(CONTENT_OFF);
      life.isUp = true;
    },
    stop: async () => {
      life.isStopped = true;
      closing.abort();
      const [close, stopFollowing, closeTunnel] = ends;
      stopFollowing?.();
      close?.();
      life.client?.removeAllListeners(Events.MessageCreate).removeAllListeners(Events.InteractionCreate);
      await work.drain(DRAIN_MS);
      await life.client?.destroy();
      closeTunnel?.();
      for (const one of [rest, postRest]) {
        one.clearHashSweeper();
        one.clearHandlerSweeper();
      }
    },
  };
}

interface Announcement {
  readonly bot: Bot;
  readonly rest: REST;
  /** Learns them. */
  readonly commandIds: Map<string, string>;
  readonly options: DiscordPlatformOptions;
  /** Aborted when the platform stops. */
  readonly closing: AbortSignal;
}

/** Registers the commands, and says in the log where the bot is and how it comes to more servers. */
async function announce(
  client: Client<true>,
  { bot, rest, commandIds, options, closing }: Announcement,
): Promise<void> {
  const { config, logger } = options;
  const { application, user, guilds } = client;
  const applicationId = application.id;
  const { guildId } = config;
  const guildIds = [...guilds.cache.keys()];
  const place = { rest, applicationId, guildId, guildIds, logger };
  const ids = await registerCommands(registrationOf(bot.commands), place);
  // What is typed meanwhile needs them.
  for (const [name, id] of ids) commandIds.set(name, id);
  // Nothing waits for that: it may be a request for each server.
  if (ids.size > 0) void removeElsewhere({ ...place, closing });
  logger.info(`Discord: connected as ${user.username}, in ${guilds.cache.size} servers`);
  logger.info(`Discord: add Paperboy to a server: ${inviteLink(applicationId)}`);
}

/** How the connection is; whoever listens is told when it becomes another. */
function followStates({ onConnection }: DiscordPlatformOptions) {
  let now: Connection = { state: 'connecting' };
  return {
    now: () => now,
    become: (next: Connection) => {
      if (isDeepStrictEqual(now, next)) return;
      now = next;
      onConnection?.(next);
    },
  };
}

const CONTENT_OFF =
  'Discord: Message Content Intent is off, so that a mention alone in a thread or reply cannot read what others wrote (Developer Portal → Bot)';

/** A post is tried once, and what Discord lets wait for longer than it may take is given up at once. */
function postOptions(deadlineMs: number): Partial<RESTOptions> {
  return { retries: 0, rejectOnRateLimit: ({ timeToReset }) => timeToReset > deadlineMs };
}

function watchLimits(rest: REST, { logger, onRateLimit }: DiscordPlatformOptions): void {
  rest.on(RESTEvents.RateLimited, ({ timeToReset, route }) => {
    onRateLimit?.();
    logger.debug({ route, milliseconds: timeToReset }, 'Discord asks to wait');
  });
}

/** Answers and posts that were begun and are not finished. */
function createWork() {
  const inFlight = createInFlight();
  let count = 0;
  return {
    track: <T>(work: Promise<T>): Promise<T> => {
      count++;
      const done = () => void count--;
      work.then(done, done);
      return inFlight.track(work);
    },
    waiting: () => count,
    drain: inFlight.drain,
  };
}
