import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ChannelType, InteractionType, PermissionFlagsBits } from 'discord.js';
import { DigitalDiscord } from 'discord-digital-twin';
import { fetchAnew } from '../fetch-anew.ts';
import { findEdited } from './find-edited.ts';
import { createGateway, type Gateway } from './gateway.ts';
import { withoutMarkup } from './shown-text.ts';
import { editFaults, type KeptMessage, requestFaults } from './validate.ts';

export const TOKEN = 'MTA0.discord-token-of-the-bot.secret';
const CONTENT_INTENT_ON = 1 << 18;

type Json = Readonly<Record<string, unknown>>;

/** One request of the bot to Discord's REST API. */
export interface Call {
  readonly method: string;
  /** Without `/api/v10` and query. */
  readonly path: string;
  readonly body: Json;
  readonly at: number;
  readonly status: number;
  readonly answer: Json;
}

interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  readonly times: number;
  readonly status?: number;
  readonly answer?: Json;
  readonly retryAfter?: number;
  /** Discord takes the request before its answer goes wrong. */
  readonly accepted?: true;
  /** There is no answer at all: the connection breaks. */
  readonly broken?: true;
  /** Somebody before Discord answers with this page. */
  readonly page?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A message that the bot posted and Discord took, whatever it answered. */
interface Post {
  readonly channel: string;
  readonly id: string;
  /** Its nonce. */
  readonly key: string | undefined;
}

export interface DiscordServer {
  readonly apiUrl: string;
  readonly gateway: Gateway;
  readonly calls: readonly Call[];
  readonly posts: readonly Post[];
  /** Text channels: `channelId` is the first. */
  readonly channels: readonly string[];
  /** What Discord would have refused. A test ends with none. */
  readonly violations: readonly string[];
  readonly botId: string;
  readonly guildId: string;
  readonly channelId: string;
  readonly threadId: string;
  readonly adaId: string;
  inject(fault: Fault): void;
  /**
   * From now on the bot lacks these permissions in a channel, and has all others.
   * @param unseen the bot is not told
   */
  deny(permissions: bigint, where?: { readonly channel?: string; readonly unseen?: boolean }): void;
  waitForCall(fits: (call: Call) => boolean, since?: number): Promise<Call>;
  /** Somebody says something; resolves with the message's id. */
  say(content: string, where?: { readonly channel?: string; readonly replyTo?: string }): Promise<string>;
  /** Sends what the twin does not: any MESSAGE_CREATE. */
  sayRaw(message: Json): void;
  slash(name: string, options?: readonly Json[]): Promise<string>;
  complete(option: string, value: string): Promise<string>;
  completeZone(value: string): Promise<string>;
  /** `/digest VERB`, by somebody who may manage channels or not. */
  digest(verb: string, options?: readonly Json[], more?: { readonly channel?: string }): Promise<string>;
  menuCommand(name: string, target: Json): Promise<string>;
  /**
   * Presses what has this label in a message that the bot sent or stands beside a text that begins so, or picks such an
   * option of its menu.
   */
  press(shown: Call, label: string): Promise<string>;
  close(): Promise<void>;
}

interface ServerOptions {
  /** Is the switch of the privileged intent on? */
  readonly contentIntent?: boolean;
  readonly moreChannels?: number;
  /** By which the bot finds it. */
  readonly host?: string;
}

const CHANNEL = '800000000000000001';
const THREAD = '800000000000000002';
/** Of the bot with whoever it talks to. */
export const DIRECT_CHANNEL = '900000000000000001';
const WAIT_MS = 20_000;

/**
 * Discord on loopback: `discord-digital-twin` keeps channels, messages and interactions; this proxy in front of it checks
 * the token and every body, injects faults, records, and adds what the twin lacks (mentions, resuming, direct messages,
 * the list of commands).
 */
export async function startDiscordServer({
  contentIntent = false,
  moreChannels = 0,
  host = '127.0.0.1',
}: ServerOptions = {}): Promise<DiscordServer> {
  const more = Array.from({ length: moreChannels }, (_, at) => ({
    name: `channel-${at}`,
    type: ChannelType.GuildText as const,
    id: String(800_000_000_000_000_100n + BigInt(at)),
  }));
  const folder = await mkdtemp(join(tmpdir(), 'paperboy-discord-'));
  const twin = new DigitalDiscord({
    dbUrl: `file:${join(folder, 'twin.db')}`,
    botToken: TOKEN,
    guild: { name: 'Lab' },
    channels: [
      { name: 'general', type: ChannelType.GuildText, id: CHANNEL },
      {
        name: 'a thread',
        type: ChannelType.PublicThread,
        id: THREAD,
        parentId: CHANNEL,
      },
      ...more,
    ],
    users: [{ id: '700000000000000001', username: 'ada' }],
    botUser: { username: 'Paperboy' },
  });
  await twin.start();
  const calls: Call[] = [];
  const violations: string[] = [];
  const posts: Post[] = [];
  const faults: (Fault & { left: number })[] = [];
  const waiting = new Set<() => void>();
  let rawMessages = 0;
  const intent = { isOn: contentIntent };
  const denied = new Map<string, bigint>();
  /** By the path of the place that they are registered in. */
  const commands = new Map<string, readonly Json[]>();

  const keptDirect: Json[] = [];

  const takeFault = (method: string, path: string): Fault | undefined => {
    const fault = faults.find(
      (one) => one.left > 0 && one.path.test(path) && (one.method === undefined || one.method === method),
    );
    if (fault !== undefined) fault.left--;
    return fault;
  };

  const forward = async (request: IncomingMessage, url: URL, raw: string) => {
    const answer = await fetchAnew(
      `${twin.restUrl.replace('localhost', '127.0.0.1')}${url.pathname.replace(/^\/api/, '')}${url.search}`,
      {
        method: request.method ?? 'GET',
        headers: { 'content-type': 'application/json', authorization: request.headers.authorization ?? '' },
        ...(raw === '' ? {} : { body: raw }),
      },
    );
    const text = await answer.text();
    const told = (text === '' ? {} : JSON.parse(text)) as Json;
    return { status: answer.status, answer: request.method === 'GET' ? withoutNonces(told) : told };
  };

  const answerCommands = (method: string, path: string, body: Json) => {
    if (method === 'PUT')
      commands.set(
        path,
        (body as unknown as readonly Json[]).map((one, at) => toldCommand(one, String(at + 1))),
      );
    return (commands.get(path) ?? []) as unknown as Json;
  };

  const answerOwn = (method: string, path: string, body: Json) => {
    if (path === '/gateway/bot')
      return {
        url: gateway.url(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
      };
    if (/\/commands$/.test(path)) return answerCommands(method, path, body);
    if (path === '/users/@me/channels') return { id: DIRECT_CHANNEL, type: ChannelType.DM, recipients: [] };
    if (path === `/channels/${DIRECT_CHANNEL}` && method === 'GET')
      return { id: DIRECT_CHANNEL, type: ChannelType.DM, recipients: [] };
    if (path.startsWith(`/channels/${DIRECT_CHANNEL}`))
      return path.endsWith('/typing')
        ? {}
        : {
            ...body,
            id: String(BigInt(DIRECT_CHANNEL) + BigInt(calls.length + 2)),
            channel_id: DIRECT_CHANNEL,
            type: 0,
            author: { id: twin.botUserId, username: 'Paperboy', bot: true, discriminator: '0', avatar: null },
            timestamp: new Date().toISOString(),
            mentions: [],
            mention_roles: [],
            attachments: [],
          };
    return undefined;
  };

  /** With what Discord adds. */
  const toldCommand = (command: Json, id: string): Json => ({
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    name_localizations: null,
    description_localizations: null,
    contexts: null,
    integration_types: [0],
    ...command,
    ...(command['options'] === undefined ? {} : { options: toldOptions(command['options']) }),
    id,
    version: '1',
    application_id: twin.botUserId,
  });

  const overwritesOf = (channel: string) => {
    const deny = denied.get(channel) ?? 0n;
    return deny === 0n ? [] : [{ id: twin.botUserId, type: 1, allow: '0', deny: String(deny) }];
  };
  /** A thread has the permissions of its channel. */
  const lacks = (channel: string, permission: bigint) =>
    ((denied.get(channel === THREAD ? CHANNEL : channel) ?? 0n) & permission) !== 0n;

  const refuse = (method: string, path: string, authorization: string | undefined, body: Json) => {
    const needsToken = !/^\/(?:interactions|webhooks)\//.test(path);
    if (needsToken && authorization !== `Bot ${TOKEN}`)
      return { status: 401, answer: { message: '401: Unauthorized', code: 0 } };
    const fault = takeFault(method, path);
    if (fault !== undefined && fault.accepted !== true)
      return {
        status: fault.broken === true ? 0 : (fault.status ?? 500),
        answer: fault.answer ?? { message: 'fault', code: 0 },
        fault,
      };
    const found = requestFaults(method, path, body);
    violations.push(...found.map((one) => `${method} ${path}: ${one}`));
    return found.length === 0 ? undefined : INVALID;
  };

  const answerCall = async (request: IncomingMessage, url: URL, path: string, raw: string, body: Json) => {
    const fault = faults.find(
      (one) =>
        one.left > 0 &&
        one.accepted === true &&
        one.path.test(path) &&
        (one.method === undefined || one.method === request.method),
    );
    const taken = await takeCall(request, url, path, raw, body);
    if (request.method === 'POST' && taken.status === 200 && /^\/channels\/\d+\/messages$/.test(path))
      posts.push({
        channel: path.split('/')[2] ?? '',
        id: String(taken.answer['id']),
        key: body['nonce'] as string | undefined,
      });
    if (fault === undefined) return taken;
    return {
      status: fault.broken === true ? 0 : (fault.status ?? 500),
      answer: fault.answer ?? { message: 'fault', code: 0 },
      fault,
    };
  };

  const takeCall = async (
    request: IncomingMessage,
    url: URL,
    path: string,
    raw: string,
    body: Json,
  ): Promise<{ status: number; answer: Json; fault?: Fault }> => {
    const method = request.method ?? 'GET';
    const refused = refuse(method, path, request.headers.authorization, body);
    if (refused !== undefined) return refused;
    // Completions leave no trace in a channel; the twin takes them for messages.
    if (path.endsWith('/callback') && body['type'] === 8) return { status: 204, answer: {} };
    const own = answerHere(method, path, url, body);
    if (own !== undefined) return { status: 200, answer: own };
    const edited = await findEdited(twin, { method, path, body });
    if (isUnfit(edited, `${method} ${path}`, body)) return INVALID;
    const forwarded = await forward(request, url, edited === undefined ? raw : keepFlags(body, edited.flags));
    const lacking = lackingInTwin(method, path);
    return lacking === undefined ? forwarded : { ...forwarded, answer: { ...forwarded.answer, ...lacking } };
  };

  const isUnfit = (edited: KeptMessage | undefined, what: string, body: Json): boolean => {
    const found = edited === undefined ? [] : editFaults(edited, body['data'] ?? body);
    violations.push(...found.map((one) => `${what}: ${one}`));
    return found.length > 0;
  };

  /** What the twin does not answer. */
  const answerHere = (method: string, path: string, url: URL, body: Json): Json | undefined => {
    const own = directPosts(method, path, url) ?? answerOwn(method, path, body) ?? historyOf(method, path);
    if (body['nonce'] !== undefined && own?.['channel_id'] === DIRECT_CHANNEL)
      keptDirect.push({ embeds: [], ...own });
    return own;
  };

  /** What the bot sent of its own accord, where it is looked for. */
  const directPosts = (method: string, path: string, url: URL): Json | undefined =>
    method === 'GET' && path === `/channels/${DIRECT_CHANNEL}/messages` && url.searchParams.has('after')
      ? (keptDirect.map(withoutNonces) as never)
      : undefined;

  /** Whoever may not read it is told that there is none. */
  const historyOf = (method: string, path: string): Json | undefined => {
    const [, channel = ''] = /^\/channels\/(\d+)\/messages$/.exec(path) ?? [];
    const isHidden = method === 'GET' && lacks(channel, PermissionFlagsBits.ReadMessageHistory);
    return isHidden ? ([] as never) : undefined;
  };

  const lackingInTwin = (method: string, path: string): Json | undefined => {
    if (path === '/applications/@me') return { flags: intent.isOn ? CONTENT_INTENT_ON : 0 };
    const [, channel = ''] = /^\/channels\/(\d+)$/.exec(path) ?? [];
    return method === 'GET' && denied.has(channel)
      ? { permission_overwrites: overwritesOf(channel) }
      : undefined;
  };

  const server = createServer(async (request, response) => {
    let raw = '';
    for await (const chunk of request.setEncoding('utf8')) raw += chunk;
    const url = new URL(request.url ?? '/', 'http://localhost');
    const path = url.pathname.replace(/^\/api\/v10/, '');
    const body = raw === '' ? {} : (JSON.parse(raw) as Json);
    const { status, answer, fault }: { status: number; answer: Json; fault?: Fault } = await answerCall(
      request,
      url,
      path,
      raw,
      body,
    );
    calls.push({ method: request.method ?? 'GET', path, body, at: performance.now(), status, answer });
    writeAnswer(request, response, status, answer, fault);
    for (const wake of waiting) wake();
  });
  const gateway = createGateway(server, () => `ws://127.0.0.1:${twin.port}/gateway`, host);
  // What the bot keeps open is not closed just as it is used again.
  server.keepAliveTimeout = 120_000;
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const channelId = CHANNEL;
  const adaId = '700000000000000001';

  const interact = async (
    type: InteractionType,
    data: Json,
    messageId?: string,
    channel: string = channelId,
  ) => {
    const { id } = await twin.simulateInteraction({
      type,
      channelId: channel,
      userId: adaId,
      data: { ...data },
      ...(messageId === undefined ? {} : { messageId }),
    });
    return id;
  };

  return {
    apiUrl: `http://${host}:${port}/api`,
    gateway,
    calls,
    posts,
    channels: [channelId, ...more.map(({ id }) => id)],
    violations,
    botId: twin.botUserId,
    guildId: twin.guildId,
    channelId,
    threadId: THREAD,
    adaId,
    inject: (fault) => faults.push({ ...fault, left: fault.times }),
    deny: (permissions, { channel = channelId, unseen = false } = {}) => {
      denied.set(channel, permissions);
      if (unseen) return;
      const seen = { id: channel, guild_id: twin.guildId, type: 0, name: 'general' };
      gateway.dispatch('CHANNEL_UPDATE', { ...seen, permission_overwrites: overwritesOf(channel) });
    },
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
            .map(({ method, path, status }) => `${method} ${path.slice(0, 60)} ${status}`);
          reject(new Error(`no such call; there were: ${made.join(' | ')}; ${violations.join(' | ')}`));
        }, WAIT_MS);
        waiting.add(look);
        look();
      }),
    say: async (content, { channel = channelId, replyTo } = {}) => {
      const reference =
        replyTo === undefined
          ? {}
          : { messageReference: { message_id: replyTo, channel_id: channel, type: 0 as const } };
      const { id } = await twin.simulateUserMessage({
        channelId: channel,
        userId: adaId,
        content,
        ...reference,
      });
      return id;
    },
    sayRaw: (message) =>
      gateway.dispatch('MESSAGE_CREATE', {
        id: String(950_000_000_000_000_000n + BigInt(Date.now()) * 1_000n + BigInt(rawMessages++ % 1_000)),
        channel_id: DIRECT_CHANNEL,
        author: { id: adaId, username: 'ada', discriminator: '0', avatar: null, global_name: 'Ada' },
        timestamp: new Date().toISOString(),
        edited_timestamp: null,
        tts: false,
        mention_everyone: false,
        mentions: [],
        mention_roles: [],
        attachments: [],
        embeds: [],
        pinned: false,
        type: 0,
        ...message,
      }),
    slash: (name, options = []) =>
      interact(InteractionType.ApplicationCommand, { id: '1', name, type: 1, options }),
    complete: (option, value) =>
      interact(InteractionType.ApplicationCommandAutocomplete, {
        id: '1',
        name: 'paper',
        type: 1,
        options: [{ type: 3, name: option, value, focused: true }],
      }),
    completeZone: (value) =>
      interact(InteractionType.ApplicationCommandAutocomplete, {
        id: '4',
        name: 'digest',
        type: 1,
        options: [{ type: 1, name: 'on', options: [{ type: 3, name: 'timezone', value, focused: true }] }],
      }),
    digest: (verb, options = [], { channel = channelId } = {}) =>
      interact(
        InteractionType.ApplicationCommand,
        { id: '4', name: 'digest', type: 1, options: [{ type: 1, name: verb, options }] },
        undefined,
        channel,
      ),
    menuCommand: (name, target) =>
      interact(InteractionType.ApplicationCommand, {
        id: '3',
        name,
        type: 3,
        target_id: target['id'],
        resolved: { messages: { [String(target['id'])]: target } },
      }),
    press: async (shown, label) => {
      const message = (shown.body['data'] ?? shown.body) as Json;
      const { data, messageId } = findPart(message, label, await messageIdOf(shown, twin));
      const [, where = channelId] = /^\/channels\/(\d+)\/messages$/.exec(shown.path) ?? [];
      return interact(InteractionType.MessageComponent, data, messageId, where);
    },
    close: async () => {
      gateway.close();
      server.closeAllConnections();
      server.close();
      await twin.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** What says nothing beside its default is left out. */
function toldOptions(options: unknown): unknown {
  return (options as readonly Json[]).map(({ required, autocomplete, ...option }) => ({
    ...option,
    ...(required === true ? { required } : {}),
    ...(autocomplete === true ? { autocomplete } : {}),
    ...(option['options'] === undefined ? {} : { options: toldOptions(option['options']) }),
  }));
}

const INVALID = { status: 400, answer: { message: 'Invalid Form Body', code: 50035 } };

/** Discord forgets a nonce soon, and tells it to nobody who looks a message up. */
function withoutNonces(answer: Json): Json {
  if (Array.isArray(answer)) return answer.map(withoutNonces) as unknown as Json;
  const { nonce: _, ...message } = answer;
  return message;
}

/** An edit takes no flag away, which the twin does. */
function keepFlags(body: Json, flags: number): string {
  const added = (message: Json) => ({ ...message, flags: Number(message['flags'] ?? 0) | flags });
  const { data } = body;
  return JSON.stringify(typeof data === 'object' ? { ...body, data: added(data as Json) } : added(body));
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
  const type = fault?.page === undefined ? 'application/json' : 'text/html; charset=UTF-8';
  response.writeHead(status, {
    ...(status === 204 ? {} : { 'content-type': type }),
    ...(fault?.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) }),
    ...fault?.headers,
  });
  response.end(status === 204 ? '' : (fault?.page ?? JSON.stringify(answer)));
}

/** The message that a call of the bot made. */
async function messageIdOf({ path, answer }: Call, twin: DigitalDiscord): Promise<string> {
  const [, interactionId] = /^\/interactions\/(\d+)\//.exec(path) ?? [];
  if (interactionId === undefined) return String(answer['id']);
  const row = await twin.prisma.interactionResponse.findFirst({ where: { interactionId } });
  return row?.messageId ?? '';
}

function findPart(
  message: Json,
  label: string,
  messageId: string,
): { readonly data: Json; readonly messageId: string } {
  const labels: string[] = [];
  for (const { part, beside } of pressable(message['components'])) {
    const data = { custom_id: part['custom_id'], component_type: part['type'] };
    const names = [part['label'], beside].map(String);
    if (names.some((name) => name.startsWith(label))) return { data, messageId };
    const option = listOf(part['options']).find((one) => String(one['label']).startsWith(label));
    if (option !== undefined) return { data: { ...data, values: [option['value']] }, messageId };
    labels.push(String(part['label'] ?? 'menu'));
  }
  throw new Error(`there is no “${label}” among ${labels.join(', ')}`);
}

/** The buttons and menus in components, each with the text that it stands beside. */
function pressable(components: unknown): readonly { readonly part: Json; readonly beside: string }[] {
  return listOf(components).flatMap((part) => {
    const { type, accessory, components: within } = part;
    if (type === 2 || type === 3) return [{ part, beside: '' }];
    const [text] = listOf(within);
    return typeof accessory === 'object'
      ? [{ part: accessory as Json, beside: withoutMarkup(String(text?.['content'])) }]
      : pressable(within);
  });
}

function listOf(value: unknown): readonly Json[] {
  return Array.isArray(value) ? (value as readonly Json[]) : [];
}
