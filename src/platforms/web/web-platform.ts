import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createAdaptorServer } from '@hono/node-server';
import type { Platform } from '../../chat/platform.ts';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { Logger } from '../../logger.ts';
import { createRoutes, type RouteOptions } from './routes.ts';

interface WebOptions {
  readonly host: string;
  /** 0: any free port. */
  readonly port: number;
  readonly logger: Logger;
  /** What /readyz tells. */
  readonly ready: () => boolean;
  /** What /metrics tells; without it there is no such page. */
  readonly metrics?: RouteOptions['metrics'];
}

export interface WebPlatform extends Platform {
  /** Where the page is; known after start. */
  readonly url: string;
}

/** A whole abstract may stand in an address; Node's own limit of 16 KiB is too small for it. */
const MAX_HEADER_BYTES = 64 * 1024;
const STOP_MS = 8_000;
const LOOPBACK_HOST = /^(?:localhost|127\.[\d.]+|::1|\[::1\])$/;

/** The local web page: a conversation with the bot. */
export function createWebPlatform({ host, port, logger, ready, metrics }: WebOptions): WebPlatform {
  let server: Server | undefined;
  let url = '';
  return {
    name: 'web',
    get url() {
      return url;
    },
    start: async (bot) => {
      const loopbackOnly = LOOPBACK_HOST.test(host);
      const { fetch } = createRoutes({
        bot,
        logger,
        ready,
        loopbackOnly,
        ...(metrics === undefined ? {} : { metrics }),
      });
      server = createAdaptorServer({ fetch, serverOptions: { maxHeaderSize: MAX_HEADER_BYTES } }) as Server;
      const address = await listen(server, host, port);
      const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
      url = `http://${name}:${address.port}`;
    },
    stop: () => (server === undefined ? Promise.resolve() : close(server)),
  };
}

function listen(server: Server, host: string, port: number): Promise<AddressInfo> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(explainListenError(error, host, port)));
    server.listen(port, host.replace(/^\[|\]$/g, ''), () => resolve(server.address() as AddressInfo));
  });
}

function explainListenError(error: Error, host: string, port: number): PaperboyError {
  const code = systemErrorCode(error);
  if (code === 'EADDRINUSE') {
    const message = `Port ${port} on ${host} is in use by another program. Set PORT to a free one, for example PORT=${port + 1 > 65_535 ? 3000 : port + 1}.`;
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
