import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import { CONNECTED, type Platform } from '../../chat/platform.ts';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { createRoutes, type RouteOptions } from './routes.ts';

interface WebOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  /** Other ports that the program listens on. */
  readonly ports?: readonly number[];
  readonly logger: Logger;
  readonly readiness?: RouteOptions['readiness'];
  /** What /metrics tells; without it there is no such page. */
  readonly metrics?: RouteOptions['metrics'];
}

/** The local web page, which has an address. */
export interface WebPlatform extends Platform {
  /** Where the page is; known after start. */
  readonly url: string;
}

/** A whole abstract may stand in an address; Node's own limit of 16 KiB is too small for it. */
const MAX_HEADER_BYTES = 64 * 1024;
const STOP_MS = 8_000;
const LOOPBACK_HOST = /^(?:localhost|127\.[\d.]+|::1|\[::1\])$/;

/** The local web page: a conversation with the bot. */
export function createWebPlatform(options: WebOptions): WebPlatform {
  const { host, port, ports = [], logger, readiness, metrics } = options;
  let server: Server | undefined;
  let url = '';
  return {
    name: 'web',
    connection: CONNECTED,
    get url() {
      return url;
    },
    start: async (bot) => {
      const loopbackOnly = LOOPBACK_HOST.test(host);
      const { fetch } = createRoutes({
        bot,
        logger,
        ...(readiness === undefined ? {} : { readiness }),
        loopbackOnly,
        ...(metrics === undefined ? {} : { metrics }),
      });
      server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize: MAX_HEADER_BYTES } }) as Server;
      const address = await listen(server, host, port).catch((error: Error) => {
        throw explainListenError(error, { host, port, ports });
      });
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      url = `http://${name}:${address.port}`;
    },
    stop: () => (server === undefined ? Promise.resolve() : close(server)),
  };
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => resolve(server.address() as AddressInfo));
  });
}

type Place = Required<Pick<WebOptions, 'host' | 'port' | 'ports'>>;

function explainListenError(error: Error, { host, port, ports }: Place): PaperboyError {
  const code = systemErrorCode(error);
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use by another program. Set PORT to a free one, for example PORT=${nextPort(port, ports)}.`;
    return new PaperboyError('port_in_use', message, { cause: error });
  }
  const reason =
    code === 'EACCES'
      ? 'this user may not use that port; ports from 1024 are free for all'
      : (code ?? error.message);
  return new PaperboyError('listen_failed', `Cannot listen on HOST=${host} PORT=${port}: ${reason}.`, {
    cause: error,
  });
}

/** The next that is none of ours, such as the one for Slack's requests. */
function nextPort(port: number, ports: readonly number[]): number {
  const next = port >= 65_535 ? 3000 : port + 1;
  return ports.includes(next) ? nextPort(next, ports) : next;
}

/** Answers in flight are finished; connections that only wait for a next request are closed at once. */
function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    const overdue = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(overdue);
      resolve();
    });
    server.closeIdleConnections();
  });
}
