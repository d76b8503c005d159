import { isDeepStrictEqual } from 'node:util';
import { App, type Logger as BoltLogger, webApi } from '@slack/bolt';
import { createInFlight, type InFlight } from '../../chat/in-flight.ts';
import type { Connection, Platform } from '../../chat/platform.ts';
import type { Posting } from '../../chat/posting.ts';
import { PaperboyError } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import type { PlatformServices } from '../chat-platform.ts';
import { type Answers, createAnswers } from './answer.ts';
import { toBoltLogger } from './bolt-logger.ts';
import { type ChannelQueue, createChannelQueue } from './channel-queue.ts';
import type { SlackConfig } from './config.ts';
import type { SlackContext } from './conversation.ts';
import { createFirstTime } from './first-time.ts';
import { createHttpEndpoint, readinessRoute } from './http-endpoint.ts';
import { listenToApp } from './listen-to-app.ts';
import { listenToButtons } from './listen-to-buttons.ts';
import { listenToCommands } from './listen-to-commands.ts';
import { listenToDialogs } from './listen-to-dialogs.ts';
import { listenToLinks } from './listen-to-links.ts';
import { listenToMessages } from './listen-to-messages.ts';
import { listenToShortcuts } from './listen-to-shortcuts.ts';
import { SLACK_PACE, type SlackPace } from './pace.ts';
import { createPeople, inTheirLanguage, type People } from './person.ts';
import { createPosters } from './poster.ts';
import { createPosting } from './posting.ts';
import { publicAddress, underPrefix } from './public-address.ts';
import { mayComeAgain, reportListenerError } from './report-listener-error.ts';
import { handleOnce } from './signed-requests.ts';
import { createTransport } from './transport.ts';
import { TRIES_ONCE } from './web-call.ts';
import { createWebFetch } from './web-fetch.ts';
import { createWorkspaces } from './workspaces.ts';

interface SlackPlatformOptions extends PlatformServices {
  readonly config: SlackConfig;
  /** How long its connection waits and tries; as the program does where nothing else is said. */
  readonly pace?: Partial<SlackPace>;
}

export interface SlackPlatform extends Platform {
  /** Where HTTP requests come in; undefined with Socket Mode and one workspace. */
  readonly port: number | undefined;
}

const API_TIMEOUT_MS = 20_000;
/** Who somebody is makes an answer nicer and is given up soon: at the end nothing is to wait for it. */
const PERSON_MS = 3_000;
/** Half a second, one, two and four: longer than a hiccup, shorter than a person waits. */
const RETRIES = { retries: 4, minTimeout: 500, factor: 2 } as const;
/** Answers in flight when the program stops get so long. */
const DRAIN_MS = 8_000;

const LISTENING = 'Slack: listening for signed requests';
const CONNECTED = 'Slack: connected by Socket Mode';

/** Slack: slash commands, mentions, direct messages, buttons, dialogs, shortcuts and App Home. */
export function createSlackPlatform(options: SlackPlatformOptions): SlackPlatform {
  const { config, logger } = options;
  const stopping = new AbortController();
  const inFlight = createInFlight();
  const queue = createChannelQueue();
  let connection: Connection = { state: 'connecting' };
  const become = (next: Connection) => {
    if (isDeepStrictEqual(connection, next)) return;
    connection = next;
    options.onConnection?.(next);
  };
  const parts = createParts(options, { stopping: stopping.signal, become, now: () => connection });
  const { workspaces, transport, endpoint, paths } = parts;
  let posting: Posting | undefined;

  return {
    name: 'slack',
    get port() {
      return endpoint?.port;
    },
    get posting() {
      return posting;
    },
    get waiting() {
      return queue.waiting;
    },
    get connection() {
      return connection;
    },
    start: async (given) => {
      try {
        // Before Slack is asked for anything: whoever watches the port is answered meanwhile.
        await endpoint?.start();
        if (endpoint !== undefined) logger.info(`Slack: ${paths} on port ${endpoint.port}${whereOf(config)}`);
        await workspaces.open();
        const clientFor = createPosters(workspaces.authorize, parts.clientOptions);
        const people = createPeople({
          clientFor: createPosters(workspaces.authorize, { ...parts.clientOptions, timeout: PERSON_MS }),
          logger,
        });
        const app = createApp(parts, { logger, queue, people });
        const bot = inTheirLanguage(given, people);
        const answers = createAnswers({ bot, queue, managers: config.managers, people, logger });
        const isNew = createFirstTime(options.seenEvents, logger);
        const context: SlackContext = {
          bot,
          managers: config.managers,
          people,
          logger,
          ...whileInFlight(answers, inFlight),
          acknowledge: (ack) => acknowledge(ack, logger),
          isNew,
          forget: workspaces.forget,
        };
        listen(app, context);
        if (config.unfurl !== 'off') listenToLinks(app, context);
        posting = createPosting({ clientFor, queue });
        await transport.open();
      } catch (error) {
        if (error instanceof PaperboyError) become({ state: 'refused', reason: error.message });
        throw error;
      }
      if (!stopping.signal.aborted) logger.info(config.transport.kind === 'http' ? LISTENING : CONNECTED);
    },
    stop: async () => {
      stopping.abort();
      await Promise.all([endpoint?.stop(), inFlight.drain(DRAIN_MS)]);
      await transport.close();
    },
  };
}

function whereOf({ host }: SlackConfig): string {
  return host === undefined ? '' : ` of ${host}`;
}

interface Life {
  readonly stopping: AbortSignal;
  readonly become: (connection: Connection) => void;
  readonly now: () => Connection;
}

/** What the platform consists of; nothing is asked for or opened yet. */
function createParts(options: SlackPlatformOptions, { stopping, become, now }: Life) {
  const { config, logger, readiness } = options;
  const boltLogger = toBoltLogger(logger);
  const clientOptions = clientOptionsFor(options, boltLogger);
  const common = { ...options, pace: { ...SLACK_PACE, ...options.pace }, clientOptions, boltLogger };
  const workspaces = createWorkspaces({
    ...common,
    stopping,
    onTrouble: (reason) => {
      // A socket that is open is open, whatever becomes of a token that is only looked at again.
      if (now().state === 'connecting') become({ state: 'connecting', reason });
    },
    onRefused: (reason) => become({ state: 'refused', reason }),
  });
  const transport = createTransport({ ...common, onChange: become });
  const routes = [...transport.routes, ...workspaces.routes];
  const ready = readiness === undefined ? [] : [readinessRoute(readiness)];
  const { port, host, publicUrl } = config;
  const endpoint =
    routes.length === 0
      ? undefined
      : createHttpEndpoint({ port, host }, [...underPrefix(routes, publicUrl), ...ready], logger);
  const paths = routes.map(({ path }) => publicAddress(path, publicUrl)).join(', ');
  return { workspaces, transport, endpoint, paths, clientOptions, boltLogger };
}

function createApp(
  { transport, workspaces, clientOptions: common, boltLogger }: ReturnType<typeof createParts>,
  { logger, queue, people }: Reporting,
): App {
  const clientOptions = { ...common, ...TRIES_ONCE };
  const app = new App({
    receiver: transport.receiver,
    authorize: workspaces.authorize,
    clientOptions,
    logger: boltLogger,
    convoStore: false,
    extendedErrorHandler: true,
  });
  app.error(async ({ error, body, context: { botToken, teamId } }: ListenerError) => {
    const options = { ...clientOptions, ...(teamId === undefined ? {} : { teamId }) };
    const client = botToken === undefined ? undefined : new webApi.WebClient(botToken, options);
    await reportListenerError(error, body, { logger, queue, people, client });
    // Bolt acknowledges what is not authorized; not what fails otherwise.
    if (mayComeAgain(error, body)) throw error.original;
  });
  return app;
}

/** What an error in a listener is told with. */
interface Reporting {
  readonly logger: Logger;
  readonly queue: ChannelQueue;
  readonly people: People;
}

/** What Bolt says of an error in a listener. */
interface ListenerError {
  readonly error: Error;
  readonly body: object;
  readonly context: { readonly botToken?: string; readonly teamId?: string };
}

/** Nobody waits for an answer but the end of the program. */
function whileInFlight(
  { answer, say, attempt }: Answers,
  { track }: InFlight,
): Pick<SlackContext, 'answer' | 'say' | 'attempt'> {
  return {
    answer: (question) => void track(answer(question)),
    say: (question, reply) => void track(say(question, reply)),
    attempt: (question, work) => void track(attempt(question, work)),
  };
}

function acknowledge(ack: () => Promise<void>, logger: Logger): Promise<void> {
  return ack().catch((error: unknown) => logger.debug({ err: error }, 'an acknowledgement did not leave'));
}

function clientOptionsFor(
  { config, onRateLimit, dispatcher }: SlackPlatformOptions,
  logger: BoltLogger,
): webApi.WebClientOptions {
  return {
    slackApiUrl: config.apiUrl,
    retryConfig: RETRIES,
    timeout: API_TIMEOUT_MS,
    logger,
    fetch: createWebFetch({ dispatcher, onRateLimit }),
  };
}

function listen(app: App, context: SlackContext): void {
  app.use(handleOnce(context.isNew));
  listenToCommands(app, context);
  listenToMessages(app, context);
  listenToButtons(app, context);
  listenToDialogs(app, context);
  listenToShortcuts(app, context);
  listenToApp(app, context);
}
