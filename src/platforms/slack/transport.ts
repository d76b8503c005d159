import type { Duplex } from 'node:stream';
import {
  type App,
  type Logger as BoltLogger,
  HTTPReceiver,
  type Receiver,
  SocketModeReceiver,
  type webApi,
} from '@slack/bolt';
import { DecoratorHandler } from 'undici';
import type { Connection } from '../../chat/platform.ts';
import type { Logger } from '../../logger.ts';
import type { Dispatcher } from '../../proxy.ts';
import type { SlackConfig } from './config.ts';
import { EVENTS_PATH, type Route } from './http-endpoint.ts';
import type { SlackPace } from './pace.ts';
import { nameByEnvelope, nameBySignature, refuseEarly } from './signed-requests.ts';
import { createSocketConnection } from './socket-connection.ts';

/** How Slack's requests reach the app. */
export interface Transport {
  readonly receiver: Receiver;
  readonly routes: readonly Route[];
  /** Resolves when requests come in. @throws PaperboyError `slack_refused` */
  open(): Promise<void>;
  close(): Promise<void>;
}

interface TransportOptions {
  readonly config: SlackConfig;
  readonly clientOptions: webApi.WebClientOptions;
  readonly boltLogger: BoltLogger;
  readonly logger: Logger;
  readonly pace: SlackPace;
  readonly dispatcher?: Dispatcher | undefined;
  readonly onChange: (connection: Connection) => void;
}

/** Signed HTTP requests, or Socket Mode; nothing is opened yet. */
export function createTransport(options: TransportOptions): Transport {
  const { transport } = options.config;
  return transport.kind === 'http'
    ? overHttp(transport.signingSecret, options)
    : overSocket(transport.appToken, options);
}

function overHttp(signingSecret: string, { boltLogger, logger, onChange }: TransportOptions): Transport {
  const receiver = new HTTPReceiver({
    signingSecret,
    logger: boltLogger,
    customPropertiesExtractor: nameBySignature,
  });
  let isOpen = false;
  const early = refuseEarly(receiver.requestListener, logger);
  const listener: Route['listener'] = (request, response) => {
    if (isOpen) return early(request, response);
    // Slack sends events again, and tells people to try again.
    response.writeHead(503, { 'retry-after': '5' }).end();
  };
  return {
    receiver,
    routes: [{ method: 'POST', path: EVENTS_PATH, listener }],
    open: async () => {
      isOpen = true;
      onChange({ state: 'connected' });
    },
    close: async () => undefined,
  };
}

function overSocket(appToken: string, options: TransportOptions): Transport {
  const { clientOptions, boltLogger, pace, logger, onChange } = options;
  let app: App | undefined;
  const createClient = () => {
    const held = options.dispatcher === undefined ? undefined : holdSocket(options.dispatcher);
    const receiver = new SocketModeReceiver({
      appToken,
      logger: boltLogger,
      autoReconnectEnabled: false,
      clientPingTimeout: pace.pongMs,
      customPropertiesExtractor: nameByEnvelope,
      // Connecting is tried again by the connection itself, which knows when to stop.
      installerOptions: { clientOptions: { ...clientOptions, retryConfig: { retries: 0 } } },
      ...(held === undefined ? {} : { dispatcher: held.dispatcher }),
    });
    if (held !== undefined) receiver.client.on('disconnected', held.release);
    if (app !== undefined) receiver.init(app);
    return receiver.client;
  };
  const connection = createSocketConnection({ createClient, pace, logger, onChange });
  const receiver: Receiver = {
    init: (given) => {
      app = given;
    },
    start: () => connection.open(),
    stop: () => connection.close(),
  };
  return { receiver, routes: [], open: () => connection.open(), close: () => connection.close() };
}

/**
 * What a WebSocket through a proxy runs on, to be broken off with it: undici gives a socket away with the upgrade, and a
 * peer that is silent would keep it for ever.
 */
function holdSocket(dispatcher: Dispatcher) {
  let held: Duplex | undefined;
  let isReleased = false;
  const hold = (handler: Dispatcher.DispatchHandler): Dispatcher.DispatchHandler =>
    new (class extends DecoratorHandler {
      onRequestUpgrade(...args: Upgrade) {
        held = args[3];
        handler.onRequestUpgrade?.(...args);
        // It was given up while it was being opened.
        if (isReleased) held?.destroy();
      }
    })(handler);
  return {
    dispatcher: dispatcher.compose((dispatch) => (options, handler) => dispatch(options, hold(handler))),
    release: () => {
      isReleased = true;
      held?.destroy();
    },
  };
}

type Upgrade = Parameters<NonNullable<Dispatcher.DispatchHandler['onRequestUpgrade']>>;
