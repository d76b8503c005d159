import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** All of the network that a process may ask: whoever connects is written down. */
export interface RecordingNetwork {
  /** A proxy that leads to the server, whatever it is asked for. */
  readonly proxy: string;
  /** A server that knows nothing: it answers 404. */
  readonly server: string;
  /** Who connected, to `proxy` or `server`. */
  readonly connections: readonly string[];
}

const NOT_FOUND = 'HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\nConnection: close\r\n\r\n';
const TUNNEL = 'HTTP/1.1 200 Connection Established\r\n\r\n';

/** Starts it; ended with the test. */
export async function startRecordingNetwork(): Promise<RecordingNetwork> {
  const connections: string[] = [];
  const listen = async (name: string, take: (socket: Socket) => void): Promise<Server> => {
    const server = createServer((socket) => {
      connections.push(name);
      socket.on('error', () => socket.destroy());
      take(socket);
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    return server;
  };
  const server = await listen('server', (socket) => {
    socket.once('data', () => socket.end(NOT_FOUND));
  });
  const proxy = await listen('proxy', (socket) => {
    socket.once('data', () => {
      const upstream = connect(portOf(server), '127.0.0.1', () => {
        socket.write(TUNNEL);
        upstream.pipe(socket).pipe(upstream);
      });
      upstream.on('error', () => socket.destroy());
    });
  });
  return { proxy: addressOf(proxy), server: addressOf(server), connections };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${portOf(server)}`;
}
