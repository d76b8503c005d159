import {
  App,
  type Authorize,
  type Logger as BoltLogger,
  HTTPReceiver,
  type Receiver,
  SocketModeReceiver,
  webApi,
} from '@slack/bolt';
import { createInFlight } from '../../chat/in-flight.ts';
import type { Platform, SeenEvents } from '../../chat/platform.ts';
import type { Posting } from '../../chat/posting.ts';
import type { Logger } from '../../logger.ts';
import type { PlatformServices } from '../chat-platform.ts';
import { createAnswers } from './answer.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { createChannelQueue } from './channel-queue.ts';
import type { SlackConfig } from './config.ts';
import type { SlackContext } from './conversation.ts';
import { createHttpEndpoint, EVENTS_PATH, type HttpEndpoint, type Route } from './http-endpoint.ts';
import { listenToApp } from './listen-to-app.ts';
import { listenToButtons } from './listen-to-buttons.ts';
import { listenToCommands } from './listen-to-commands.ts';
import { listenToDialogs } from './listen-to-dialogs.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { listenToShortcuts } from './listen-to-shortcuts.ts';
import { createPosting } from './posting.ts';
import { reportListenerError } from './report-listener-error.ts';
import { createSocketConnection, type SocketConnection } from './socket-connection.ts';
import { openWorkspaces } from './workspaces.ts';

interface SlackPlatformOptions extends PlatformServices {
  readonly config: SlackConfig;
}

export interface SlackPlatform extends Platform {
  /** Where HTTP requests come in; undefined with Socket Mode and one workspace. */
  readonly port: number | undefined;
}

const API_TIMEOUT_MS = 20_000;
/** Half a second, one, two and four: longer than a hiccup, shorter than a person waits. */
const RETRIES = { retries: 4, minTimeout: 500, factor: 2 } as const;
/** Answers in flight when the program stops get so long. */
const DRAIN_MS = 8_000;

/** Slack: slash commands, mentions, direct messages, buttons, dialogs, shortcuts and App Home. */
export function createSlackPlatform(options: SlackPlatformOptions): SlackPlatform {
  const { config, logger, seenEvents } = options;
  const boltLogger = toBoltLogger(logger);
  const clientOptions = clientOptionsFor(options, boltLogger);
  const stopping = new AbortController();
  const inFlight = createInFlight();
  let endpoint: HttpEndpoint | undefined;
  let socket: SocketConnection | undefined;
  let posting: Posting | undefined;

  return {
    name: 'slack',
    get port() {
      return endpoint?.port;
    },
    get posting() {
      return posting;
    },
    start: async (bot) => {
      const workspaces = await openWorkspaces({
        ...options,
        clientOptions,
        boltLogger,
        stopping: stopping.signal,
      });
      const transport = openTransport(config, boltLogger, logger);
      socket = transport.socket;
      const app = new App({
        receiver: transport.receiver,
        authorize: workspaces.authorize,
        clientOptions,
        logger: boltLogger,
        convoStore: false,
        extendedErrorHandler: true,
      });
      const queue = createChannelQueue();
      posting = createPosting({ clientFor: posterFor(workspaces.authorize, clientOptions), queue });
      const answers = createAnswers({ bot, queue, managers: config.managers, logger });
      listen(app, {
        bot,
        answer: (question) => void inFlight.track(answers.answer(question)),
        attempt: (question, work) => void inFlight.track(answers.attempt(question, work)),
        acknowledge: (ack) =>
          ack().catch((error: unknown) => logger.debug({ err: error }, 'an acknowledgement did not leave')),
        isNew: (eventId) => isNew(eventId, seenEvents, logger),
        forget: workspaces.forget,
      });
      app.error(async ({ error, body }: { error: Error; body: object }) =>
        reportListenerError(error, body, logger),
      );
      const routes = [...transport.routes, ...workspaces.routes];
      if (routes.length > 0) {
        endpoint = createHttpEndpoint(config.port, routes, logger);
        await endpoint.start();
        logger.info(`Slack: ${routes.map(({ path }) => path).join(', ')} on port ${endpoint.port}`);
      }
      await socket?.open();
      logger.info(
        socket === undefined ? 'Slack: listening for signed requests' : 'Slack: connected by Socket Mode',
      );
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([endpoint?.stop(), inFlight.drain(DRAIN_MS)]);
      await socket?.close();
    },
  };
}

function clientOptionsFor(
  { config, onRateLimit }: SlackPlatformOptions,
  logger: BoltLogger,
): webApi.WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    retryConfig: RETRIES,
    timeout: API_TIMEOUT_MS,
    logger,
    // Bolt has a client for each workspace; all of them pass here.
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status === 429) onRateLimit?.();
      return response;
    },
  };
}

function listen(app: App, context: SlackContext): void {
  listenToCommands(app, context);
  listenToMessages(app, context);
  listenToButtons(app, context);
  listenToDialogs(app, context);
  listenToShortcuts(app, context);
  listenToApp(app, context);
}

/** Clients that try nothing twice: what is posted of one's own accord is looked for before it is posted again. */
function posterFor(authorize: Authorize<boolean>, clientOptions: webApi.WebClientOptions) {
  const clients = new Map<string, webApi.WebClient>();
  return async (team: string): Promise<webApi.WebClient> => {
    const { botToken = '' } = await authorize({
      teamId: team,
      enterpriseId: undefined,
      isEnterpriseInstall: false,
    });
    const known = clients.get(team);
    if (known !== undefined && known.token === botToken) return known;
    const options = { ...clientOptions, retryConfig: { retries: 0 }, rejectRateLimitedCalls: true };
    const client = new webApi.WebClient(botToken, options);
    clients.set(team, client);
    return client;
  };
}

interface Transport {
  readonly receiver: Receiver;
  readonly routes: readonly Route[];
  readonly socket: SocketConnection | undefined;
}

function openTransport(config: SlackConfig, boltLogger: BoltLogger, logger: Logger): Transport {
  if (config.transport.kind === 'http') {
    const receiver = new HTTPReceiver({ signingSecret: config.transport.signingSecret, logger: boltLogger });
    const events: Route = { method: 'POST', path: EVENTS_PATH, listener: receiver.requestListener };
    return { receiver, routes: [events], socket: undefined };
  }
  const receiver = new SocketModeReceiver({
    appToken: config.transport.appToken,
    logger: boltLogger,
    autoReconnectEnabled: false,
    // Connecting is tried again by the connection itself, which knows when to stop.
    installerOptions: {
      clientOptions: { slackApiUrl: config.apiUrl, retryConfig: { retries: 0 }, timeout: API_TIMEOUT_MS },
    },
  });
  return { receiver, routes: [], socket: createSocketConnection(receiver.client, logger) };
}

/** Better answered twice than not at all: without the database every event counts as new. */
async function isNew(eventId: string | undefined, seenEvents: SeenEvents, logger: Logger): Promise<boolean> {
  if (eventId === undefined) return true;
  try {
    return await seenEvents.claim(`slack:${eventId}`);
  } catch (error) {
    logger.error({ err: error }, 'the database does not say whether an event was seen before');
    return true;
  }
}
