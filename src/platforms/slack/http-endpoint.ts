import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Readiness } from '../../chat/readiness.ts';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { Logger } from '../../logger.ts';

/** The path of the request URLs in the settings of the Slack app. */
export const EVENTS_PATH = '/slack/events';
const STOP_MS = 5_000;

/** A path, and who answers requests for it. */
export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly listener: RequestListener;
}

/** The HTTP server for requests from Slack and for installations. */
export interface HttpEndpoint {
  /** The port; known after start. */
  readonly port: number;
  /** @throws PaperboyError `port_in_use`, `listen_failed` */
  start(): Promise<void>;
  /** Requests in flight are answered. */
  stop(): Promise<void>;
}

/** `/readyz`, for whoever watches the port of the requests alone. @param readiness what it tells, as JSON */
export function readinessRoute(readiness: () => Promise<Readiness>): Route {
  const listener: RequestListener = async (_, response) => {
    const told = await readiness().catch(() => undefined);
    response.writeHead(told?.ready === true ? 200 : 503, {
      'content-type': 'application/json',
      'cache-control': 'no-store',
    });
    response.end(JSON.stringify(told ?? { ready: false, parts: {} }));
  };
  return { method: 'GET', path: '/readyz', listener };
}

/** Where an endpoint listens. */
interface Place {
  /** 0: any that is free. */
  readonly port: number;
  /** Undefined: all addresses of this machine. */
  readonly host?: string | undefined;
}

/** `/healthz` is answered besides the routes. @param place a port alone: on all addresses of this machine */
export function createHttpEndpoint(
  place: number | Place,
  routes: readonly Route[],
  logger: Logger,
): HttpEndpoint {
  const { port, host }: Place = typeof place === 'number' ? { port: place } : place;
  const server = createServer((request, response) => {
    try {
      dispatch(request, response, routes);
    } catch (error) {
      logger.error({ err: error }, 'a request to the Slack endpoint failed');
      if (!response.headersSent) response.writeHead(500);
      response.end();
    }
  });
  return {
    get port() {
      return (server.address() as AddressInfo | null)?.port ?? port;
    },
    start: () => listen(server, { port, host }),
    stop: () => close(server),
  };
}

function dispatch(request: IncomingMessage, response: ServerResponse, routes: readonly Route[]): void {
  const path = URL.parse(request.url ?? '', 'http://localhost')?.pathname;
  const matching = routes.filter((route) => route.path === path);
  const route = matching.find(({ method }) => method === request.method);
  if (route !== undefined) {
    plainContentType(request);
    route.listener(request, response);
    return;
  }
  const isHealth = path === '/healthz' && request.method === 'GET';
  if (matching.length > 0) response.setHeader('Allow', matching.map(({ method }) => method).join(', '));
  response.writeHead(isHealth ? 200 : matching.length > 0 ? 405 : 404, { 'content-type': 'text/plain' });
  response.end(isHealth ? 'ok\n' : '');
}

/** Bolt knows a form only without parameters, but `; charset=utf-8` says nothing else. */
function plainContentType({ headers }: IncomingMessage): void {
  const type = headers['content-type'];
  if (type !== undefined) headers['content-type'] = (type.split(';')[0] ?? type).trim().toLowerCase();
}

function listen(server: Server, place: Place): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(listenFailure(error, place)));
    const { port, host } = place;
    // In an address of the web IPv6 stands in brackets.
    server.listen({ port, host: host?.replace(/^\[(.+)\]$/, '$1') }, () => resolve());
  });
}

/** What is wrong with the host rather than with the port. */
const OF_HOST = new Set(['EADDRNOTAVAIL', 'ENOTFOUND', 'EAI_AGAIN']);

function listenFailure(error: Error, { port, host }: Place): PaperboyError {
  const code = systemErrorCode(error);
  const options = { cause: error };
  if (host !== undefined && OF_HOST.has(code ?? ''))
    return new PaperboyError(
      'listen_failed',
      `SLACK_HOST=${host} is no address of this machine (${code}), so requests from Slack cannot come in. Set it to one, for example SLACK_HOST=127.0.0.1, or leave it out for all.`,
      options,
    );
  const inUse = code === 'EADDRINUSE';
  const reason = inUse ? 'is in use by another program' : `cannot be listened on: ${code ?? error.message}`;
  return new PaperboyError(
    inUse ? 'port_in_use' : 'listen_failed',
    `Port ${port} for requests from Slack ${reason}. Set SLACK_PORT to another one.`,
    options,
  );
}

function close(server: Server): Promise<void> {
  if (!server.listening) return Promise.resolve();
  return new Promise((resolve) => {
    const overdue = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(overdue);
      resolve();
    });
    server.closeIdleConnections();
  });
}
