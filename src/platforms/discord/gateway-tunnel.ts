import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { upgrade } from 'undici';
import type { Logger } from '../../logger.ts';
import type { Dispatcher } from '../../proxy.ts';

/**
 * The way of the gateway's WebSockets through a proxy. discord.js gives them no agent, so that they connect to a port of
 * loopback, from which each is carried on as the dispatcher does, encrypted from here to Discord.
 */
export interface GatewayTunnel {
  /** Where to connect to, in place of an address of the gateway. */
  addressFor(url: string): string;
  close(): void;
}

/** Opens a port that nobody can use who does not know its secret. */
export async function openGatewayTunnel(dispatcher: Dispatcher, logger: Logger): Promise<GatewayTunnel> {
  const secret = randomBytes(16).toString('hex');
  const open = new Set<Duplex>();
  const server = createServer((_, response) => response.writeHead(404).end());
  server.on('upgrade', (request, socket) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket)).on('error', () => socket.destroy());
    const target = targetOf(request, secret);
    if (target === undefined) socket.end('HTTP/1.1 404 Not Found\r\n\r\n');
    else
      carryOn({ request, socket, target }, dispatcher).catch((error: unknown) => {
        logger.debug({ err: error }, 'Discord’s gateway cannot be reached through the proxy');
        socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
      });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const base = `ws://127.0.0.1:${(server.address() as AddressInfo).port}/${secret}/`;
  return {
    addressFor: (url) => (url.startsWith(base) ? url : `${base}${encodeURIComponent(url)}`),
    close: () => {
      server.close();
      for (const socket of open) socket.destroy();
    },
  };
}

/** The address that is wanted, with the query that comes with it. */
function targetOf({ url = '' }: IncomingMessage, secret: string): URL | undefined {
  const [, given, wanted = '', query = ''] = /^\/([^/]*)\/([^/?]+)(\?.*)?$/.exec(url) ?? [];
  if (given !== secret) return undefined;
  const target = URL.parse(decoded(wanted).replace(/^ws/, 'http'));
  if (target === null) return undefined;
  target.search = query;
  return target;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

interface Call {
  readonly request: IncomingMessage;
  readonly socket: Duplex;
  readonly target: URL;
}

async function carryOn({ request, socket, target }: Call, dispatcher: Dispatcher): Promise<void> {
  const gone = new AbortController();
  socket.once('close', () => gone.abort());
  const { socket: upstream, headers } = await upgrade(target, {
    dispatcher,
    headers: ofWebSockets(request.headers),
    protocol: 'websocket',
    signal: gone.signal,
  });
  upstream.on('error', () => upstream.destroy()).once('close', () => socket.destroy());
  socket.once('close', () => upstream.destroy());
  const lines = Object.entries(ofWebSockets(headers)).map(([name, value]) => `${name}: ${value}\r\n`);
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\n${lines.join('')}\r\n`,
  );
  upstream.pipe(socket);
  socket.pipe(upstream);
}

function ofWebSockets(headers: IncomingHttpHeaders): Record<string, string> {
  const entries = Object.entries(headers).map(([name, value]) => [name, String(value)] as const);
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('sec-websocket-')));
}
