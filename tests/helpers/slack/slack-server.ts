import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEmulator } from 'emulate';
import { fetchAnew } from '../fetch-anew.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { messageFaults, unfurlFaults, viewFaults } from './validate.ts';

export const TEAM = 'T000000001';
export const BOT_TOKEN = 'xoxb-000000000001-secret-of-the-bot';
export const APP_TOKEN = 'xapp-1-A1-secret-of-the-app';
/** In the address of a socket. */
export const TICKET = 'e2d9a3f0-secret-ticket';
export const SIGNING_SECRET = 'signing-secret-0123456789abcdef';
export const CLIENT_ID = '1234567890.0987654321';
export const CLIENT_SECRET = 'client-secret-0123456789abcdef';

type Json = Readonly<Record<string, unknown>>;

/** One request of the bot to Slack: a method of the Web API, or `response_url`. */
export interface Call {
  readonly method: string;
  readonly body: Json;
  readonly token: string | undefined;
  /** Milliseconds of the clock that only goes forward. */
  readonly at: number;
  readonly status: number;
  readonly answer: Json;
}

/** What goes wrong with the next calls of a method. */
interface Fault {
  readonly method: string | RegExp;
  readonly times: number;
  readonly status?: number;
  /** An error code of the Web API. */
  readonly error?: string;
  readonly extra?: Json;
  readonly retryAfter?: number;
  readonly delay?: number;
  /** Slack takes the request before its answer goes wrong. */
  readonly accepted?: true;
  /** There is no answer at all: the connection breaks. */
  readonly broken?: true;
  /** A text in place of any answer, as a proxy gives it. */
  readonly page?: string;
  /** What is put over Slack's own answer. */
  readonly answer?: Json;
}

/** A message that the bot posted and Slack took, whatever it answered. */
interface Post {
  readonly channel: string;
  readonly ts: string;
  readonly key: string | undefined;
  readonly thread: string | undefined;
}

export interface SlackServer {
  readonly apiUrl: string;
  readonly socketMode: SocketMode;
  readonly calls: readonly Call[];
  readonly posts: readonly Post[];
  /** Channels that the bot is in: `channel` is the first. */
  readonly channels: readonly string[];
  /** What Slack would have refused. A test ends with none. */
  readonly violations: readonly string[];
  readonly botUserId: string;
  readonly channel: string;
  /** A person, and the bot's direct messages with them. */
  readonly ada: string;
  readonly adaDirect: string;
  /** Resolves when the fault comes to pass for the first time. */
  inject(fault: Fault): Promise<void>;
  /** Takes back the faults that did not come to pass. */
  forgive(): void;
  /** The first call after `since` (a count of calls) that fits. */
  waitForCall(fits: (call: Call) => boolean, since?: number): Promise<Call>;
  /** A response_url of which five answers are taken. */
  responseUrl(): string;
  /** Calls the Web API as it is behind the proxy. */
  api(method: string, args?: Readonly<Record<string, string>>, token?: string): Promise<Json>;
  /** A trigger of a request; `view` is the one that was pressed in. */
  triggerId(view?: string): Promise<string>;
  close(): Promise<void>;
}

const MESSAGE_METHODS = new Set(['chat.postMessage', 'chat.postEphemeral', 'chat.update']);
const WAIT_MS = 20_000;

/**
 * Slack on loopback: `emulate` keeps messages, views and installations; this proxy in front of it checks every body that
 * the bot sends, injects faults, records, answers response_urls and speaks Socket Mode, which `emulate` does not.
 * @param host by which the bot is to call it; it listens on loopback alone
 */
export async function startSlackServer(
  redirectUris: readonly string[] = [],
  moreChannels = 0,
  host = '127.0.0.1',
): Promise<SlackServer> {
  const port = await freePort();
  const emulator = await createEmulator({
    service: 'slack',
    port,
    seed: {
      slack: {
        team: { name: 'Lab', domain: 'lab' },
        users: [{ name: 'ada', real_name: 'Ada Lovelace', email: 'ada@lab.example' }],
        bots: [{ name: 'paperboy' }],
        oauth_apps: [
          {
            client_id: CLIENT_ID,
            client_secret: CLIENT_SECRET,
            app_id: 'A000000001',
            name: 'Paperboy',
            redirect_uris: [...redirectUris],
            scopes: ['chat:write', 'commands'],
          },
        ],
      },
      tokens: {
        [BOT_TOKEN]: { login: 'paperboy', scopes: ['chat:write'] },
        'xoxp-ada': { login: 'ada', scopes: ['chat:write'] },
      },
    },
  });
  const calls: Call[] = [];
  const violations: string[] = [];
  const posts: Post[] = [];
  /** `emulate` keeps no metadata. */
  const metadata = new Map<string, unknown>();
  const faults: (Fault & { left: number; readonly taken: () => void })[] = [];
  const responseUses = new Map<string, number>();
  /** For which view each trigger was made. */
  const triggers = new Map<string, Readonly<Record<string, string>>>();
  const waiting = new Set<() => void>();
  const socketMode = createSocketMode();
  let responseUrls = 0;

  const takeFault = (method: string): Fault | undefined => {
    const fault = faults.find(
      (one) =>
        one.left > 0 && (typeof one.method === 'string' ? one.method === method : one.method.test(method)),
    );
    if (fault !== undefined) fault.left--;
    fault?.taken();
    return fault;
  };

  const check = (method: string, body: Json): string[] => {
    const found: string[] = [];
    // What removes a message is none.
    if (body['delete_original'] === true) return found;
    if (MESSAGE_METHODS.has(method) || method === 'response_url') {
      found.push(...messageFaults(body));
      if (body['unfurl_links'] !== false || body['unfurl_media'] !== false)
        found.push('previews are not off');
    }
    if (method === 'chat.unfurl') found.push(...unfurlFaults(body));
    if (body['view'] !== undefined) found.push(...viewFaults(body['view'] as Json));
    return found;
  };

  const forward = async (method: string, raw: string, request: IncomingMessage) => {
    const answer = await fetchAnew(`http://127.0.0.1:${port}/api/${method}`, {
      method: 'POST',
      headers: {
        authorization: request.headers.authorization ?? '',
        'content-type': request.headers['content-type'] ?? '',
      },
      body: raw,
    });
    return (await answer.json()) as Json;
  };

  /** What is meant to come too late is said so by a fault; on a busy machine `emulate` would find far more too late. */
  const forwardInTime = async (method: string, raw: string, request: IncomingMessage) => {
    const answer = await forward(method, raw, request);
    const fields = new URLSearchParams(raw);
    const of = triggers.get(fields.get('trigger_id') ?? '');
    if (answer['error'] !== 'expired_trigger_id' || of === undefined) return answer;
    fields.set('trigger_id', String((await api('views.generateTriggerId', of))['trigger_id']));
    return forward(method, String(fields), request);
  };

  const keep = (body: Json, { ok, ts, channel }: Json) => {
    if (ok !== true) return;
    const payload = (body['metadata'] as Json | undefined)?.['event_payload'] as Json | undefined;
    metadata.set(`${channel} ${ts}`, body['metadata']);
    posts.push({
      channel: String(channel),
      ts: String(ts),
      key: payload?.['key'] as string | undefined,
      thread: body['thread_ts'] as string | undefined,
    });
  };

  const withMetadata = (answer: Json, { channel, include_all_metadata: wanted }: Json): Json => {
    if (wanted !== true || !Array.isArray(answer['messages'])) return answer;
    const messages = (answer['messages'] as Json[]).map((message) => {
      const kept = metadata.get(`${channel} ${message['ts']}`);
      return kept === undefined ? message : { ...message, metadata: kept };
    });
    return { ...answer, messages };
  };

  const pass = async (method: string, raw: string, body: Json, request: IncomingMessage) => {
    const answer = await forwardInTime(method, raw, request);
    if (method === 'chat.postMessage') keep(body, answer);
    return /^conversations\.(?:history|replies)$/.test(method) ? withMetadata(answer, body) : answer;
  };

  const answerCall = async (method: string, raw: string, body: Json, request: IncomingMessage) => {
    const fault = takeFault(method);
    if (fault?.accepted === true) await pass(method, raw, body, request);
    const failed = await comeToPass(fault);
    if (failed !== undefined) return failed;
    const found = check(method, body);
    if (found.length > 0) {
      violations.push(...found.map((one) => `${method}: ${one}`));
      return { status: 200, answer: { ok: false, error: 'invalid_blocks' } };
    }
    // `emulate` knows no cards.
    if (method === 'chat.unfurl') return { status: 200, answer: { ok: true } };
    if (method === 'apps.connections.open') return openConnection(request);
    return { status: 200, answer: { ...(await pass(method, raw, body, request)), ...fault?.answer } };
  };

  const openConnection = (request: IncomingMessage) =>
    request.headers.authorization === `Bearer ${APP_TOKEN}`
      ? {
          status: 200,
          answer: {
            ok: true,
            url: `${origin().replace('http', 'ws')}/link/?ticket=${TICKET}&app_id=A000000001`,
          },
        }
      : { status: 200, answer: { ok: false, error: 'invalid_auth' } };

  const answerResponseUrl = async (id: string, body: Json) => {
    const fault = takeFault('response_url');
    const failed = await comeToPass(fault);
    if (failed !== undefined) return failed;
    const used = responseUses.get(id);
    if (used === undefined || used >= 5) return { status: 404, answer: { ok: false, error: 'used_url' } };
    responseUses.set(id, used + 1);
    violations.push(...check('response_url', body).map((one) => `response_url: ${one}`));
    return { status: 200, answer: { ok: true } };
  };

  const server = createServer((request, response) => {
    serve(request, response).catch((error: unknown) => {
      // What hung until now has nobody behind it any more.
      response.destroy();
      if (server.listening) throw error;
    });
  });
  const serve = async (request: IncomingMessage, response: ServerResponse) => {
    const raw = await readBody(request);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const [, kind, name = ''] = /^\/(api|response)\/([\w.]+)$/.exec(url.pathname) ?? [];
    if (kind === undefined) {
      await passOn(url, request, raw, response, port);
      return;
    }
    const at = performance.now();
    const body = parseBody(raw, request.headers['content-type'] ?? '');
    const { status, answer, fault }: { status: number; answer: Json; fault?: Fault } =
      kind === 'api' ? await answerCall(name, raw, body, request) : await answerResponseUrl(name, body);
    const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
    calls.push({ method: kind === 'api' ? name : 'response_url', body, token, at, status, answer });
    writeAnswer(request, response, status, answer, fault);
    for (const wake of waiting) wake();
  };
  server.on('upgrade', (request, socket, head) => socketMode.accept(request, socket, head));
  await listen(server);
  const origin = () => `http://${host}:${(server.address() as AddressInfo).port}`;

  const api: SlackServer['api'] = async (method, args = {}, token = BOT_TOKEN) => {
    const answer = await fetchAnew(`http://127.0.0.1:${port}/api/${method}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}` },
      body: new URLSearchParams(args),
    });
    return (await answer.json()) as Json;
  };
  const { user_id: botUserId } = await api('auth.test');
  for (let count = 0; count < moreChannels; count++)
    await api('conversations.create', { name: `channel-${count}` });
  const { channels } = (await api('conversations.list', { limit: '1000' })) as {
    readonly channels: readonly { readonly id: string }[];
  };

  const { members } = (await api('users.list')) as {
    readonly members: readonly { readonly id: string; readonly name: string }[];
  };
  const ada = members.find(({ name }) => name === 'ada')?.id ?? '';
  for (const token of ['xoxp-ada', BOT_TOKEN])
    for (const { id } of channels) await api('conversations.join', { channel: id }, token);
  const opened = (await api('conversations.open', { users: ada })) as {
    readonly channel: { readonly id: string };
  };

  return {
    ada,
    adaDirect: opened.channel.id,
    apiUrl: `${origin()}/api/`,
    socketMode,
    calls,
    posts,
    channels: channels.map(({ id }) => id),
    violations,
    botUserId: String(botUserId),
    channel: channels[0]?.id ?? '',
    inject: (fault) => new Promise((taken) => faults.push({ ...fault, left: fault.times, taken })),
    forgive: () => void faults.splice(0),
    waitForCall: (fits, since = 0) =>
      new Promise((resolve, reject) => {
        const look = () => {
          const found = calls.slice(since).find(fits);
          if (found === undefined) return;
          clearTimeout(overdue);
          waiting.delete(look);
          resolve(found);
        };
        const overdue = setTimeout(() => {
          waiting.delete(look);
          const made = calls
            .slice(since)
            .map(
              ({ method, status, answer }) => `${method} ${status} ${JSON.stringify(answer).slice(0, 80)}`,
            );
          reject(new Error(`no such call; there were: ${made.join(' | ')}`));
        }, WAIT_MS);
        waiting.add(look);
        look();
      }),
    responseUrl: () => {
      const id = `r${responseUrls++}`;
      responseUses.set(id, 0);
      return `${origin()}/response/${id}`;
    },
    api,
    triggerId: async (view): Promise<string> => {
      const of: Readonly<Record<string, string>> = view === undefined ? {} : { view_id: view };
      const id = String((await api('views.generateTriggerId', of))['trigger_id']);
      triggers.set(id, of);
      return id;
    },
    close: async () => {
      await socketMode.close();
      server.closeAllConnections();
      server.close();
      await emulator.close();
    },
  };
}

/** What Slack answers in place of its own answer; undefined when it only took its time. */
async function comeToPass(fault: Fault | undefined) {
  if (fault === undefined) return undefined;
  const { broken, delay, status, page, error, extra } = fault;
  if (broken === true) return { status: 0, answer: {}, fault };
  if (delay !== undefined) await new Promise((resolve) => setTimeout(resolve, delay));
  if (status !== undefined || page !== undefined)
    return { status: status ?? 200, answer: { ok: false }, fault };
  return error === undefined ? undefined : { status: 200, answer: { ok: false, error, ...extra }, fault };
}

/** Status 0 breaks the connection off. */
function writeAnswer(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  answer: Json,
  fault: Fault | undefined,
): void {
  if (status === 0) {
    request.socket.destroy();
    return;
  }
  const headers: Record<string, string> = {
    'content-type': fault?.page === undefined ? 'application/json' : 'text/html',
  };
  if (fault?.retryAfter !== undefined) headers['retry-after'] = String(fault.retryAfter);
  response.writeHead(status, headers).end(fault?.page ?? JSON.stringify(answer));
}

async function listen(server: Server): Promise<void> {
  // What the bot keeps open is not closed just as it is used again.
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await listen(server);
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function readBody(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}

/** A form whose structured fields are JSON, or JSON. */
function parseBody(raw: string, contentType: string): Json {
  if (contentType.includes('json')) return JSON.parse(raw) as Json;
  const fields = [...new URLSearchParams(raw)].map(([name, value]) => [name, parseField(value)]);
  return Object.fromEntries(fields) as Json;
}

function parseField(value: string): unknown {
  if (value === 'true' || value === 'false' || /^[[{]/.test(value)) return JSON.parse(value);
  return value;
}

/** Anything else, e.g. pages of OAuth, goes to `emulate` as it is. */
async function passOn(
  url: URL,
  request: IncomingMessage,
  raw: string,
  response: ServerResponse,
  port: number,
): Promise<void> {
  const answer = await fetchAnew(`http://127.0.0.1:${port}${url.pathname}${url.search}`, {
    method: request.method ?? 'GET',
    headers: { 'content-type': request.headers['content-type'] ?? 'text/plain' },
    redirect: 'manual',
    ...(request.method === 'POST' ? { body: raw } : {}),
  });
  const location = answer.headers.get('location');
  const headers = {
    'content-type': answer.headers.get('content-type') ?? 'text/plain',
    ...(location === null ? {} : { location }),
  };
  response.writeHead(answer.status, headers).end(await answer.text());
}
