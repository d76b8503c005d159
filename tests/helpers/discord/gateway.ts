import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket, { WebSocketServer } from 'ws';

interface Frame {
  readonly op: number;
  readonly d?: unknown;
  readonly t?: string | null;
  readonly s?: number | null;
}

/** The gateway between the bot and the twin: passes frames on, adds what the twin lacks, and breaks when told to. */
export interface Gateway {
  url(): string;
  /** What bots said of themselves: identify and resume, in order. */
  readonly sessions: readonly {
    readonly op: 'identify' | 'resume';
    readonly data: Readonly<Record<string, unknown>>;
  }[];
  readonly presences: readonly unknown[];
  /** Resolves when bots said who they are more often than `times`. */
  session(times?: number): Promise<void>;
  /** An event of our own to every bot. */
  dispatch(type: string, data: unknown): void;
  /** Discord asks for a new connection (op 7), or says that the session is invalid (op 9). */
  send(frame: Frame): void;
  /** The network fails. */
  drop(): void;
  close(): void;
}

export function createGateway(server: Server, upstreamUrl: () => string): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: { op: 'identify' | 'resume'; data: Record<string, unknown> }[] = [];
  const presences: unknown[] = [];
  const waiting: { readonly more: number; readonly resolve: () => void }[] = [];
  const counts = new Map<WebSocket, number>();
  const url = () => `ws://127.0.0.1:${(server.address() as AddressInfo).port}/gateway`;

  const note = (op: 'identify' | 'resume', data: Record<string, unknown>) => {
    sessions.push({ op, data });
    for (const { more, resolve } of waiting) if (sessions.length > more) resolve();
  };
  const dispatchTo = (socket: WebSocket, t: string, d: unknown) => {
    const s = (counts.get(socket) ?? 0) + 1;
    counts.set(socket, s);
    if (socket.readyState === socket.OPEN) socket.send(JSON.stringify({ op: 0, t, s, d }));
  };

  sockets.on('connection', (bot: WebSocket) => {
    const twin = new WebSocket(upstreamUrl());
    let resuming = false;
    const early: string[] = [];
    const toTwin = (text: string) => {
      if (twin.readyState === twin.OPEN) twin.send(text);
      else early.push(text);
    };
    twin.on('open', () => {
      for (const text of early.splice(0)) twin.send(text);
    });
    twin.on('error', () => bot.terminate());
    twin.on('close', (code) => (code === 4004 ? bot.close(4004, 'Authentication failed') : bot.close(1001)));
    bot.on('close', () => twin.terminate());

    bot.on('message', (raw) => {
      const frame = JSON.parse(String(raw)) as Frame;
      if (frame.op === 2) note('identify', frame.d as Record<string, unknown>);
      if (frame.op === 3) {
        presences.push(frame.d);
        return;
      }
      if (frame.op === 6) {
        const { token: given, seq } = frame.d as { readonly token: string; readonly seq: number };
        note('resume', frame.d as Record<string, unknown>);
        counts.set(bot, seq);
        resuming = true;
        // The twin knows no sessions: to it this is a new one, of which the bot learns nothing but that it goes on.
        toTwin(JSON.stringify({ op: 2, d: { token: given, intents: 0, properties: {} } }));
        return;
      }
      toTwin(String(raw));
    });

    twin.on('message', (raw) => {
      const frame = JSON.parse(String(raw)) as Frame;
      if (frame.op !== 0) {
        bot.send(String(raw));
        return;
      }
      if (resuming && frame.t === 'READY') {
        dispatchTo(bot, 'RESUMED', {});
        return;
      }
      if (resuming && frame.t === 'GUILD_CREATE') return;
      dispatchTo(bot, frame.t ?? '', completed(frame, url()));
    });
  });

  server.on('upgrade', (request, socket, head) => {
    if (!request.url?.startsWith('/gateway')) {
      socket.destroy();
      return;
    }
    sockets.handleUpgrade(request, socket, head, (client) => sockets.emit('connection', client, request));
  });

  return {
    url,
    sessions,
    presences,
    session: (times = 0) =>
      sessions.length > times
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ more: times, resolve })),
    dispatch: (type, data) => {
      for (const socket of sockets.clients) dispatchTo(socket, type, data);
    },
    send: (frame) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ s: null, t: null, ...frame }));
    },
    drop: () => {
      for (const socket of sockets.clients) socket.terminate();
    },
    close: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}

/** What the twin leaves out: whom a message mentions, and where to resume. */
function completed({ t, d }: Frame, url: string): unknown {
  const data = d as Record<string, unknown>;
  if (t === 'READY') return { ...data, resume_gateway_url: url };
  if (t !== 'MESSAGE_CREATE') return data;
  const mentioned = [...String(data['content']).matchAll(/<@!?(\d+)>/g)].map(([, id]) => ({
    id,
    username: 'someone',
    discriminator: '0',
    avatar: null,
  }));
  return { ...data, mentions: mentioned };
}
