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
  /** The newest connection that is open, as soon as there is one; it may get older. */
  newest(): Promise<Wire>;
  /** Sends an envelope to one connection, as soon as there is one, and resolves with what is acknowledged. */
  send(type: string, payload: object, retry?: number): Promise<unknown>;
  /** Slack asks for a fresh connection. */
  askToReconnect(): void;
  /** The network fails. */
  drop(): void;
  close(): Promise<void>;
}

/** One connection of the bot's. */
export interface Wire {
  readonly isOpen: boolean;
  /** Resolves with what is acknowledged on this connection. */
  send(type: string, payload: object, envelopeId?: string): Promise<unknown>;
  /** Slack tells that it ends. */
  leave(reason: 'warning' | 'refresh_requested' | 'link_disabled'): void;
  /** The network fails. */
  drop(): void;
  /** The network takes everything and brings nothing. */
  silence(): void;
}

interface Envelope {
  readonly type: string;
  readonly payload: object;
  readonly envelope_id?: string;
}

export function createSocketMode(): SocketMode {
  const server = new WebSocketServer({ noServer: true });
  const acknowledgements = new Map<string, (payload: unknown) => void>();
  const taken = (socket: WebSocket, id: string) => `${numbers.get(socket)} ${id}`;
  const numbers = new Map<WebSocket, number>();
  const waiting: { readonly more: number; readonly resolve: () => void }[] = [];
  let connections = 0;

  server.on('connection', (socket: WebSocket) => {
    connections++;
    numbers.set(socket, connections);
    socket.on('message', (data) => {
      const { envelope_id: id, payload } = JSON.parse(String(data));
      acknowledgements.get(taken(socket, id))?.(payload);
      acknowledgements.delete(taken(socket, id));
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

  /** On a busy machine the bot may just be connecting again. */
  const open = async (): Promise<WebSocket> => {
    for (;;) {
      const socket = current();
      if (socket !== undefined) return socket;
      await once(server, 'connection');
    }
  };
  const sendOn = (socket: WebSocket, envelope: Envelope) =>
    new Promise<unknown>((resolve) => {
      const whole = {
        envelope_id: randomUUID(),
        accepts_response_payload: envelope.type !== 'events_api',
        ...envelope,
      };
      acknowledgements.set(taken(socket, whole.envelope_id), resolve);
      socket.send(JSON.stringify(whole));
    });
  const repeated = (retry: number) => ({ retry_attempt: retry, retry_reason: 'timeout' });

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
      const socket = await open();
      return sendOn(socket, { type, payload, ...(retry === undefined ? {} : repeated(retry)) });
    },
    newest: async () => {
      const socket = await open();
      return {
        get isOpen() {
          return socket.readyState === socket.OPEN;
        },
        send: (type, payload, envelope_id) =>
          sendOn(socket, { type, payload, ...(envelope_id === undefined ? {} : { envelope_id }) }),
        leave: (reason) =>
          socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: { host: 'loopback' } })),
        drop: () => socket.terminate(),
        silence: () => socket.pause(),
      };
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
