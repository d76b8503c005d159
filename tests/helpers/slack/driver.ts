import { createHmac, randomUUID } from 'node:crypto';
import { fetchAnew } from '../fetch-anew.ts';
import { type Call, SIGNING_SECRET, type SlackServer, TEAM } from './slack-server.ts';
import type { Wire } from './socket-mode.ts';

type Json = Readonly<Record<string, unknown>>;

/** What the bot answered to a request of Slack's. */
interface Acknowledgement {
  readonly status: number;
  readonly body: unknown;
  readonly milliseconds: number;
}

/** How requests reach the bot. */
export type Carry = (kind: Kind, payload: Json, repeat?: number) => Promise<Acknowledgement>;
type Kind = 'events_api' | 'slash_commands' | 'interactive';

export function signedHeaders(
  body: string,
  secret = SIGNING_SECRET,
  seconds = Math.floor(Date.now() / 1000),
) {
  const signature = createHmac('sha256', secret).update(`v0:${seconds}:${body}`).digest('hex');
  return { 'x-slack-request-timestamp': String(seconds), 'x-slack-signature': `v0=${signature}` };
}

export function encode(kind: Kind, payload: Json): { readonly body: string; readonly type: string } {
  const form = 'application/x-www-form-urlencoded';
  if (kind === 'events_api') return { body: JSON.stringify(payload), type: 'application/json' };
  if (kind === 'interactive')
    return { body: String(new URLSearchParams({ payload: JSON.stringify(payload) })), type: form };
  return { body: String(new URLSearchParams(payload as Record<string, string>)), type: form };
}

/** Signed HTTP requests. */
export function overHttp(port: number): Carry {
  return async (kind, payload, repeat) => {
    const { body, type } = encode(kind, payload);
    const began = performance.now();
    const answer = await fetchAnew(`http://127.0.0.1:${port}/slack/events`, {
      method: 'POST',
      headers: {
        'content-type': type,
        ...signedHeaders(body),
        ...(repeat === undefined
          ? {}
          : { 'x-slack-retry-num': String(repeat), 'x-slack-retry-reason': 'http_timeout' }),
      },
      body,
    });
    const text = await answer.text();
    const milliseconds = performance.now() - began;
    return { status: answer.status, body: text === '' ? undefined : parse(text), milliseconds };
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Envelopes over the bot's socket. */
export function overSocket(slack: SlackServer): Carry {
  return async (kind, payload, repeat) => {
    const began = performance.now();
    const body = await slack.socketMode.send(kind, payload, repeat);
    return { status: 200, body, milliseconds: performance.now() - began };
  };
}

/** Envelopes over one connection, which may not be the newest. */
export function overWire(wire: Wire): Carry {
  return async (kind, payload) => {
    const began = performance.now();
    const body = await wire.send(kind, payload);
    return { status: 200, body, milliseconds: performance.now() - began };
  };
}

/** Old apps compare it; whoever knows it can sign nothing, but it is a secret all the same. */
export const VERIFICATION_TOKEN = 'secret-verification-token';

let count = 0;
const timestamp = () => `${Math.floor(Date.now() / 1000)}.${String(++count).padStart(6, '0')}`;

/** A person who uses Slack: what they do arrives at the bot as Slack would send it. */
export function createPerson(slack: SlackServer, carry: Carry, { id = slack.ada, name = 'ada' } = {}) {
  const { channel: general } = slack;
  const team = { id: TEAM, domain: 'lab' };
  const user = { id, username: name, name, team_id: TEAM };
  const event = (inner: Json, outer: Json = {}) =>
    carry('events_api', {
      token: VERIFICATION_TOKEN,
      team_id: TEAM,
      api_app_id: 'A000000001',
      type: 'event_callback',
      event_id: `Ev${randomUUID()}`,
      event_time: Math.floor(Date.now() / 1000),
      authorizations: [{ enterprise_id: null, team_id: TEAM, user_id: slack.botUserId, is_bot: true }],
      event: inner,
      ...outer,
    });
  return {
    event,
    slash: async (text: string, { command = '/paper', channel = general } = {}) =>
      carry('slash_commands', {
        token: VERIFICATION_TOKEN,
        team_id: TEAM,
        team_domain: 'lab',
        channel_id: channel,
        channel_name: 'general',
        user_id: id,
        user_name: name,
        command,
        text,
        api_app_id: 'A000000001',
        is_enterprise_install: 'false',
        response_url: slack.responseUrl(),
        trigger_id: await slack.triggerId(),
      }),
    mention: (text: string, more: Json = {}, outer: Json = {}) =>
      event(
        {
          type: 'app_mention',
          user: id,
          text: `<@${slack.botUserId}> ${text}`.trim(),
          ts: timestamp(),
          channel: general,
          event_ts: timestamp(),
          ...more,
        },
        outer,
      ),
    directMessage: (text: string, more: Json = {}, outer: Json = {}) =>
      event(
        {
          type: 'message',
          channel_type: 'im',
          channel: slack.adaDirect,
          user: id,
          text,
          ts: timestamp(),
          ...more,
        },
        outer,
      ),
    /** Posts links that Slack tells the app of. */
    shareLinks: (urls: readonly string[], more: Json = {}, outer: Json = {}) =>
      event(
        {
          type: 'link_shared',
          user: id,
          channel: general,
          message_ts: timestamp(),
          is_bot_user_member: true,
          source: 'conversations_history',
          unfurl_id: `${general}.1`,
          links: urls.map((url) => ({ url, domain: URL.parse(url)?.hostname ?? '' })),
          event_ts: timestamp(),
          ...more,
        },
        outer,
      ),
    openHome: () =>
      event({
        type: 'app_home_opened',
        user: id,
        channel: slack.adaDirect,
        tab: 'home',
        event_ts: timestamp(),
      }),
    /** Presses the first button of a message or view whose label begins so, or picks the first such option of a menu. */
    press: async (shown: Call, label: string, more: Json = {}) => {
      const element = findElement(shown, label);
      const view = shown.body['view'] === undefined ? undefined : (shown.answer['view'] as Json);
      const thread = shown.body['thread_ts'];
      const isEphemeral = shown.method === 'chat.postEphemeral' || shown.method === 'response_url';
      const messageTs = String(shown.answer['ts'] ?? timestamp());
      const channel = String(shown.body['channel'] ?? general);
      return carry('interactive', {
        type: 'block_actions',
        team,
        user,
        api_app_id: 'A000000001',
        token: VERIFICATION_TOKEN,
        trigger_id: await slack.triggerId(view?.['type'] === 'modal' ? String(view['id']) : undefined),
        ...(view === undefined
          ? {
              container: {
                type: 'message',
                message_ts: messageTs,
                channel_id: channel,
                is_ephemeral: isEphemeral,
                ...(thread === undefined ? {} : { thread_ts: thread }),
              },
              channel: { id: channel, name: 'general' },
              message: isEphemeral ? undefined : { type: 'message', ts: messageTs, text: shown.body['text'] },
              response_url: slack.responseUrl(),
            }
          : { container: { type: 'view', view_id: view['id'] }, view: { ...view, team_id: TEAM } }),
        actions: [element],
        ...more,
      });
    },
    suggest: (dialog: Call, value: string, field = 'paperboy-query') => {
      const view = dialog.answer['view'] as Json;
      return carry('interactive', {
        type: 'block_suggestion',
        team,
        user,
        api_app_id: 'A000000001',
        token: VERIFICATION_TOKEN,
        container: { type: 'view', view_id: view['id'] },
        view,
        action_id: field,
        block_id: field,
        value,
      });
    },
    /** Sends a dialog with these fields, or the search dialog with this option. */
    submit: async (dialog: Call, option: Json, fields?: Readonly<Record<string, Json>>) => {
      const view = dialog.answer['view'] as Json;
      const search = { 'paperboy-query': { type: 'external_select', selected_option: option } };
      const values = Object.entries(fields ?? search).map(([name, value]) => [name, { [name]: value }]);
      return carry('interactive', {
        type: 'view_submission',
        team,
        user,
        api_app_id: 'A000000001',
        token: VERIFICATION_TOKEN,
        trigger_id: await slack.triggerId(),
        view: {
          ...view,
          private_metadata: (dialog.body['view'] as Json)['private_metadata'] ?? '',
          callback_id: (dialog.body['view'] as Json)['callback_id'],
          state: { values: Object.fromEntries(values) },
        },
        response_urls: [],
      });
    },
    /** Chooses *Search papers* from the menu that is there everywhere. */
    searchShortcut: async () =>
      carry('interactive', {
        type: 'shortcut',
        callback_id: 'search_papers',
        team,
        user: { id, username: name, team_id: TEAM },
        action_ts: timestamp(),
        token: VERIFICATION_TOKEN,
        trigger_id: await slack.triggerId(),
      }),
    shortcut: async (message: Json, channel = general) =>
      carry('interactive', {
        type: 'message_action',
        callback_id: 'related_papers',
        team,
        user,
        channel: { id: channel, name: 'general' },
        message: { type: 'message', ts: timestamp(), ...message },
        message_ts: timestamp(),
        token: VERIFICATION_TOKEN,
        trigger_id: await slack.triggerId(),
        response_url: slack.responseUrl(),
      }),
  };
}

export type Person = ReturnType<typeof createPerson>;

/** What Slack sends of the element that is pressed. */
function findElement(shown: Call, label: string): Json {
  const view = shown.body['view'] as Json | undefined;
  const blocks = (view?.['blocks'] ?? shown.body['blocks']) as readonly Json[];
  const elements = blocks.flatMap((block) =>
    block['type'] === 'actions' ? (block['elements'] as readonly Json[]) : [],
  );
  for (const element of elements) {
    const common = {
      action_id: element['action_id'],
      block_id: 'b1',
      type: element['type'],
      action_ts: timestamp(),
    };
    if (labelOf(element).startsWith(label))
      return { ...common, text: element['text'], value: element['value'] };
    const options = (element['options'] ?? []) as readonly Json[];
    const option = options.find((one) => labelOf(one).startsWith(label));
    if (option !== undefined) return { ...common, selected_option: option };
  }
  throw new Error(`there is no “${label}” among ${elements.map(labelOf).join(', ')}`);
}

function labelOf(element: Json): string {
  return String((element['text'] as Json | undefined)?.['text'] ?? '');
}
