import { setTimeout as wait } from 'node:timers/promises';
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
import type { Platform, SecretStore, SeenEvents } from '../../chat/ports.ts';
import type { Posting } from '../../chat/posting.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { SlackConfig } from '../../slack-config.ts';
import { createAnswers } from './answer.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { createChannelQueue } from './channel-queue.ts';
import type { SlackContext } from './conversation.ts';
import { createHttpEndpoint, EVENTS_PATH, type HttpEndpoint, type Route } from './http-endpoint.ts';
import { createInstallationStore } from './installations.ts';
import { createInstaller } from './installer.ts';
import type { Managers } from './is-manager.ts';
import { listenToApp } from './listen-to-app.ts';
import { listenToButtons } from './listen-to-buttons.ts';
import { listenToCommands } from './listen-to-commands.ts';
import { listenToDialogs } from './listen-to-dialogs.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { listenToShortcuts } from './listen-to-shortcuts.ts';
import { createPosting } from './posting.ts';
import { isRefusal, slackErrorCode } from './problems.ts';
import { reportListenerError } from './report-listener-error.ts';
import { createSocketConnection, type SocketConnection } from './socket-connection.ts';

interface SlackPlatformOptions {
  readonly config: SlackConfig;
  readonly seenEvents: SeenEvents;
  /** Keeps installations of many workspaces; not asked for with one. */
  readonly secrets: SecretStore;
  /** Whose word changes a channel's digest. */
  readonly managers: Managers;
  readonly logger: Logger;
  /** Called when Slack asks us to wait. */
  readonly onRateLimit?: () => void;
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
const TRY_AGAIN_MS = 3_000;

/** Slack: slash commands, mentions, direct messages, buttons, dialogs, shortcuts and App Home. */
export function createSlackPlatform(options: SlackPlatformOptions): SlackPlatform {
  const { config, logger, seenEvents, managers } = options;
  const boltLogger = toBoltLogger(logger);
  const clientOptions: webApi.WebClientOptions = {
    slackApiUrl: config.apiUrl,
    retryConfig: RETRIES,
    timeout: API_TIMEOUT_MS,
    logger: boltLogger,
    // Bolt has a client for each workspace; all of them pass here.
    fetch: async (url, init) => {
      const response = await fetch(url, init);
      if (response.status === 429) options.onRateLimit?.();
      return response;
    },
  };
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
      const workspaces = await openWorkspaces(options, clientOptions, boltLogger, stopping.signal);
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
      const answers = createAnswers({ bot, queue, managers, logger });
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

interface Workspaces {
  readonly authorize: Authorize<boolean>;
  readonly forget: SlackContext['forget'];
  readonly routes: readonly Route[];
}

async function openWorkspaces(
  { config, secrets, logger }: SlackPlatformOptions,
  clientOptions: webApi.WebClientOptions,
  boltLogger: BoltLogger,
  stopping: AbortSignal,
): Promise<Workspaces> {
  const { workspaces } = config;
  if (workspaces.kind === 'many') {
    const store = createInstallationStore(secrets);
    const installer = createInstaller({
      ...workspaces,
      apiUrl: config.apiUrl,
      store,
      logger: boltLogger,
      clientOptions,
    });
    return {
      authorize: installer.authorize,
      routes: installer.routes,
      forget: async (workspace) => {
        for (const name of installationsOf(workspace)) await store.deleteInstallation?.(name);
        logger.info(workspace, 'a workspace removed the app; its token is deleted');
      },
    };
  }
  const { botToken } = workspaces;
  const {
    bot_id: botId,
    user_id: botUserId,
    team,
  } = await testToken(botToken, clientOptions, logger, stopping);
  logger.info(`Slack: workspace ${team ?? ''}`.trimEnd());
  return {
    authorize: async () => ({
      botToken,
      ...(botId === undefined ? {} : { botId }),
      ...(botUserId === undefined ? {} : { botUserId }),
    }),
    routes: [],
    forget: async () =>
      logger.error('The workspace removed the app: SLACK_BOT_TOKEN does not work any more.'),
  };
}

function installationsOf({ team, enterprise }: Parameters<SlackContext['forget']>[0]) {
  return [
    ...(team === undefined ? [] : [{ teamId: team, enterpriseId: undefined, isEnterpriseInstall: false }]),
    ...(enterprise === undefined
      ? []
      : [{ teamId: undefined, enterpriseId: enterprise, isEnterpriseInstall: true }]),
  ];
}

/** Who the token belongs to. Waits for as long as Slack cannot be reached. @throws PaperboyError `slack_refused` */
async function testToken(
  token: string,
  clientOptions: webApi.WebClientOptions,
  logger: Logger,
  stopping: AbortSignal,
): Promise<webApi.AuthTestResponse> {
  const client = new webApi.WebClient(token, { ...clientOptions, retryConfig: { retries: 0 } });
  for (;;) {
    try {
      return await client.auth.test();
    } catch (error) {
      if (isRefusal(error) || stopping.aborted) throw refused(error);
      logger.warn({ err: error }, `Slack cannot be reached; trying again in ${TRY_AGAIN_MS / 1000} s`);
      await wait(TRY_AGAIN_MS, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}

function refused(error: unknown): PaperboyError {
  const code = slackErrorCode(error) ?? 'stopped';
  return new PaperboyError(
    'slack_refused',
    `Slack does not accept SLACK_BOT_TOKEN (${code}). Copy the bot token anew from the settings of your Slack app, under OAuth & Permissions; if it is not there, install the app into the workspace first.`,
    { cause: error },
  );
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
