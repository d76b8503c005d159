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
  /** From now on whoever types or presses something reads this language. */
  read(locale: string): void;
  /** Discord asks for a new connection (op 7), or says that the session is invalid (op 9). */
  send(frame: Frame): void;
  /** Sends what is no frame, or none of Discord's. */
  sendText(text: string): void;
  /** The network fails. */
  drop(): void;
  /** The network takes everything and brings nothing, until it fails. */
  silence(): void;
  /** Discord ends the connections, of one shard or of all. */
  end(code: number, shard?: number): void;
  /** From now on Discord ends connections that identify so, with the code that is returned. */
  refuse(decide: (identity: Readonly<Record<string, unknown>>) => number | undefined): void;
  /** The next connections are not made into sockets: a proxy answers with a page. */
  answerWithPage(times: number): void;
  /** From now on new connections shall say every so many milliseconds that they live, and are heard or not. */
  beat(pace: { readonly everyMs?: number; readonly isHeard?: boolean }): void;
  /** When a message or interaction went out to a bot, in milliseconds of the clock that only goes forward. */
  sentAt(id: string): number | undefined;
  /** Connections that are open. */
  readonly open: number;
  close(): void;
}

/** What somebody asks with. */
const ASKING = new Set(['INTERACTION_CREATE', 'MESSAGE_CREATE']);

/** @param host by which bots find it */
export function createGateway(server: Server, upstreamUrl: () => string, host = '127.0.0.1'): Gateway {
  const sockets = new WebSocketServer({ noServer: true });
  const sessions: { op: 'identify' | 'resume'; data: Record<string, unknown> }[] = [];
  const presences: unknown[] = [];
  const waiting: { readonly more: number; readonly resolve: () => void }[] = [];
  const counts = new Map<WebSocket, number>();
  const shards = new Map<WebSocket, number>();
  const silent = new WeakSet<WebSocket>();
  const asked = new Map<string, number>();
  const pace: { everyMs?: number; isHeard?: boolean } = {};
  let pages = 0;
  let locale: string | undefined;
  let refusal: Parameters<Gateway['refuse']>[0] = () => undefined;
  let port = 0;
  // Frames that are on their way come also after the server was closed, which has no address then.
  const url = () => {
    port = (server.address() as AddressInfo | null)?.port ?? port;
    return `ws://${host}:${port}/gateway`;
  };

  const note = (op: 'identify' | 'resume', data: Record<string, unknown>) => {
    sessions.push({ op, data });
    for (const { more, resolve } of waiting) if (sessions.length > more) resolve();
  };
  const dispatchTo = (socket: WebSocket, t: string, d: unknown) => {
    const s = (counts.get(socket) ?? 0) + 1;
    counts.set(socket, s);
    if (socket.readyState !== socket.OPEN || silent.has(socket)) return;
    socket.send(JSON.stringify({ op: 0, t, s, d }));
    if (ASKING.has(t)) asked.set((d as { readonly id: string }).id, performance.now());
  };

  const isRefused = (bot: WebSocket, identity: Record<string, unknown>): boolean => {
    shards.set(bot, (identity['shard'] as readonly number[])[0] ?? 0);
    note('identify', identity);
    const code = refusal(identity);
    if (code !== undefined) bot.close(code);
    return code !== undefined;
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
      if (frame.op === 1 && pace.isHeard === false) return;
      if (frame.op === 2 && isRefused(bot, frame.d as Record<string, unknown>)) return;
      if (frame.op === 3) presences.push(frame.d);
      else if (frame.op === 6) {
        const { token: given, seq } = frame.d as { readonly token: string; readonly seq: number };
        note('resume', frame.d as Record<string, unknown>);
        counts.set(bot, seq);
        resuming = true;
        // The twin knows no sessions: to it this is a new one, of which the bot learns nothing but that it goes on.
        toTwin(JSON.stringify({ op: 2, d: { token: given, intents: 0, properties: {} } }));
      } else toTwin(String(raw));
    });

    twin.on('message', (raw) => {
      const frame = JSON.parse(String(raw)) as Frame;
      if (frame.op !== 0) {
        bot.send(frame.op === 10 ? greeting(frame, pace.everyMs) : String(raw));
        return;
      }
      const event = resuming ? whenResuming(frame) : frame;
      if (event !== undefined) dispatchTo(bot, event.t ?? '', completed(event, url(), locale));
    });
  });

  server.on('upgrade', (request, socket, head) => {
    if (pages > 0) {
      pages--;
      socket.end('HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n');
      return;
    }
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
    read: (language) => {
      locale = language;
    },
    send: (frame) => {
      for (const socket of sockets.clients) socket.send(JSON.stringify({ s: null, t: null, ...frame }));
    },
    sendText: (text) => {
      for (const socket of sockets.clients) socket.send(text);
    },
    silence: () => {
      for (const socket of sockets.clients) {
        silent.add(socket);
        socket.pause();
      }
    },
    end: (code, shard) => {
      for (const socket of sockets.clients)
        if (shard === undefined || shards.get(socket) === shard) socket.close(code);
    },
    refuse: (decide) => {
      refusal = decide;
    },
    answerWithPage: (times) => {
      pages = times;
    },
    beat: (next) => Object.assign(pace, next),
    sentAt: (id) => asked.get(id),
    get open() {
      return sockets.clients.size;
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

/** A session that goes on is not told again what there is. */
function whenResuming(frame: Frame): Frame | undefined {
  if (frame.t === 'READY') return { op: 0, t: 'RESUMED', d: {} };
  return frame.t === 'GUILD_CREATE' ? undefined : frame;
}

/** The first frame, with the pace of heartbeats that is wanted. */
function greeting(frame: Frame, everyMs: number | undefined): string {
  return JSON.stringify(everyMs === undefined ? frame : { ...frame, d: { heartbeat_interval: everyMs } });
}

/** What the twin leaves out: whom a message mentions, and where to resume. */
function completed({ t, d }: Frame, url: string, locale: string | undefined): unknown {
  const data = d as Record<string, unknown>;
  if (t === 'READY') return { ...data, resume_gateway_url: url };
  if (t === 'INTERACTION_CREATE' && locale !== undefined) return { ...data, locale };
  if (t !== 'MESSAGE_CREATE') return data;
  const mentioned = [...String(data['content']).matchAll(/<@!?(\d+)>/g)].map(([, id]) => ({
    id,
    username: 'someone',
    discriminator: '0',
    avatar: null,
  }));
  return { ...data, mentions: mentioned };
}
