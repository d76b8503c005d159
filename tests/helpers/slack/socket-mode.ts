import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';

/** The server's side of Socket Mode. https://docs.slack.dev/apis/events-api/using-socket-mode */
export interface SocketMode {
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Resolves when the bot is connected, more often than `times` before. */
  connected(times?: number): Promise<void>;
  readonly connections: number;
  readonly open: number;
  /** Sends an envelope to one connection, as soon as there is one, and resolves with what is acknowledged. */
  send(type: string, payload: object, retry?: number): Promise<unknown>;
  /** Slack asks for a fresh connection. */
  askToReconnect(): void;
  /** The network fails. */
  drop(): void;
  close(): Promise<void>;
}

export function createSocketMode(): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const acknowledgements = new Map<string, (payload: unknown) => void>();
  const waiting: { readonly more: number; readonly resolve: () => void }[] = [];
  let connections = 0;

  server.on('connection', (socket: WebSocket) => {
    connections++;
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      acknowledgements.get(id)?.(payload);
      acknowledgements.delete(id);
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: server.clients.size,
        connection_info: { app_id: 'A000000001' },
        debug_info: { host: 'loopback', approximate_connection_time: 3600 },
      }),
    );
    for (const { more, resolve } of waiting) if (connections > more) resolve();
  });

  const current = () => [...server.clients].findLast((socket) => socket.readyState === socket.OPEN);

  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (client) => server.emit('connection', client, request)),
    connected: (times = 0) =>
      connections > times
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ more: times, resolve })),
    get connections() {
      return connections;
    },
    get open() {
      return [...server.clients].filter((socket) => socket.readyState === socket.OPEN).length;
    },
    send: async (type, payload, retry) => {
      // On a busy machine the bot may just be connecting again.
      while (current() === undefined) await once(server, 'connection');
      return await new Promise((resolve) => {
        const id = randomUUID();
        acknowledgements.set(id, resolve);
        const repeated = retry === undefined ? {} : { retry_attempt: retry, retry_reason: 'timeout' };
        current()?.send(
          JSON.stringify({
            type,
            envelope_id: id,
            payload,
            accepts_response_payload: type !== 'events_api',
            ...repeated,
          }),
        );
      });
    },
    askToReconnect: () => {
      current()?.send(
        JSON.stringify({ type: 'disconnect', reason: 'refresh_requested', debug_info: { host: 'loopback' } }),
      );
    },
    drop: () => {
      for (const socket of server.clients) socket.terminate();
    },
    close: async () => {
      for (const socket of server.clients) socket.terminate();
      server.close();
    },
  };
}
