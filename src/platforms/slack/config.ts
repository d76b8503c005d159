import {
  oneOf,
  readHost,
  readHttpUrl,
  readPort,
  readToken,
  textLike,
  type Values,
  type Variable,
  variable,
} from '../../variable.ts';
import { readPublicUrl } from './public-address.ts';

/** How Paperboy is connected to Slack. */
export interface SlackConfig {
  /** With a slash at its end. */
  readonly apiUrl: string;
  /** Events come over a socket that we open, or as signed HTTP requests. */
  readonly transport:
    | { readonly kind: 'socket'; readonly appToken: string }
    | { readonly kind: 'http'; readonly signingSecret: string };
  /** One workspace whose token we were given, or many that install the app themselves. */
  readonly workspaces:
    | { readonly kind: 'one'; readonly botToken: string }
    | {
        readonly kind: 'many';
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
        /** Of 32 bytes; the first encrypts, all decrypt. */
        readonly tokenKeys: readonly Buffer[];
      };
  /** Where HTTP requests and installations come in; 0: any free port. */
  readonly port: number;
  /** The address that it listens on; undefined: all of this machine. */
  readonly host?: string | undefined;
  /** How it is reached from outside, without a slash at its end; undefined: as whoever asks names it. */
  readonly publicUrl?: string | undefined;
  readonly managers: Managers;
  /** Do links of papers get a card? */
  readonly unfurl: Unfurl;
}

/** Whether links of papers that people post get a card. */
type Unfurl = 'on' | 'off';

/** Whose word changes a channel's digest: members', but not guests', or admins' only. */
export type Managers = 'members' | 'admins';

const KEY_BYTES = 32;

const ofApp = readToken(/^(?!xox|xapp)/);

function readKeys(value: string): readonly Buffer[] | undefined {
  const keys = value.split(',').map((key) => Buffer.from(key.trim(), 'base64'));
  return keys.every((key) => key.length === KEY_BYTES) ? keys : undefined;
}

const none = undefined as string | undefined;

/** The variables of Slack, as they are named in .env.example. Which belong together is said in `readSlackConfig`. */
export const SLACK_VARIABLES = {
  botToken: variable({
    name: 'SLACK_BOT_TOKEN',
    secret: true,
    about: 'Slack, one workspace: the bot token (OAuth & Permissions in the settings of your Slack app).',
    example: 'xoxb-…',
    expected: 'the bot token, which begins with xoxb-',
    read: readToken(/^(?:xoxe\.)?xoxb-[\w-]+$/),
    fallback: none,
  }),
  appToken: variable({
    name: 'SLACK_APP_TOKEN',
    secret: true,
    about:
      'Slack over Socket Mode, which needs no public address: the app-level token with connections:write.',
    example: 'xapp-…',
    expected: 'the app-level token, which begins with xapp-',
    read: readToken(/^xapp-[\w-]+$/),
    fallback: none,
  }),
  signingSecret: variable({
    name: 'SLACK_SIGNING_SECRET',
    secret: true,
    about: 'Slack over HTTP instead of Socket Mode: the signing secret (Basic Information).',
    example: '0123456789abcdef0123456789abcdef',
    expected: 'the signing secret of your Slack app',
    read: ofApp,
    fallback: none,
  }),
  port: variable({
    name: 'SLACK_PORT',
    about: 'The port for requests from Slack (path /slack/events).',
    example: '3001',
    expected: 'a whole number from 0 to 65535 (0: any free port)',
    read: readPort,
    fallback: 3001,
  }),
  host: variable({
    name: 'SLACK_HOST',
    about: 'The address that SLACK_PORT listens on. Without it all addresses of this machine.',
    example: '127.0.0.1',
    expected: 'an address or host name of this machine, without a port, which is SLACK_PORT',
    read: readHost,
    fallback: none,
  }),
  publicUrl: variable({
    name: 'SLACK_PUBLIC_URL',
    about:
      'How Slack and browsers reach SLACK_PORT: what stands before /slack/events, /slack/install and /slack/oauth_redirect, with a path where a proxy has one. Without it installations go by the name that the browser asks for.',
    example: 'https://papers.example.org',
    expected: 'the http(s) address that stands before /slack/events, without query or password',
    read: readPublicUrl,
    fallback: none,
  }),
  clientId: variable({
    name: 'SLACK_CLIENT_ID',
    about:
      'Slack, many workspaces that install the app at /slack/install, instead of SLACK_BOT_TOKEN: the client id.',
    example: '1234567890.1234567890',
    expected: 'the client id of your Slack app',
    read: ofApp,
    fallback: none,
  }),
  clientSecret: variable({
    name: 'SLACK_CLIENT_SECRET',
    secret: true,
    about: 'Slack, many workspaces: the client secret.',
    example: '0123456789abcdef0123456789abcdef',
    expected: 'the client secret of your Slack app',
    read: ofApp,
    fallback: none,
  }),
  stateSecret: variable({
    name: 'SLACK_STATE_SECRET',
    secret: true,
    about:
      'Slack, many workspaces: any long text that only you know; it protects installations against forgery.',
    example: 'a-long-random-text',
    expected: 'a text of at least 8 characters without spaces',
    read: textLike(/^\S{8,}$/),
    fallback: none,
  }),
  tokenKeys: variable({
    name: 'TOKEN_KEYS',
    secret: true,
    about:
      'Encrypts the tokens of workspaces at rest: keys of 32 bytes in base64 (openssl rand -base64 32), comma-separated. The first encrypts, all decrypt: put a new one in front and keep the former.',
    example: 'MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=',
    expected: 'one or more keys of 32 bytes in base64, comma-separated',
    read: readKeys,
    fallback: undefined as readonly Buffer[] | undefined,
  }),
  apiUrl: variable({
    name: 'SLACK_API_URL',
    about: "Where Slack's Web API is, for a proxy or a test server.",
    example: 'https://slack.com/api/',
    expected: 'an http(s) address',
    read: (text) => readHttpUrl(text)?.replace(/(?<!\/)$/, '/'),
    fallback: 'https://slack.com/api/',
  }),
  managers: variable({
    name: 'SLACK_DIGEST_MANAGERS',
    about:
      'Who may turn digests on and off in Slack: members (guests may not), or admins of the workspace only.',
    example: 'members',
    expected: 'members or admins',
    read: oneOf(['members', 'admins']),
    fallback: 'members' as Managers,
  }),
  unfurl: variable({
    name: 'SLACK_UNFURL',
    about:
      'Whether a link of a paper that somebody posts in Slack gets a small card with its title and buttons: on or off.',
    example: 'on',
    expected: 'on or off',
    read: oneOf(['on', 'off']),
    fallback: 'on' as Unfurl,
  }),
} as const;

/** What the variables say, each checked alone. */
type SlackValues = Values<typeof SLACK_VARIABLES>;

/** A variable that is there but faulty is not missing too. */
function reportMissing({ name }: Variable<unknown>, message: string, faults: string[]): void {
  if (!faults.some((fault) => fault.startsWith(`${name} must be`))) faults.push(message);
}

/** Do the values together say how to connect? What is missing goes to the faults, with the way out. */
export function readSlackConfig(values: SlackValues, faults: string[]): SlackConfig | undefined {
  const { appToken, signingSecret, port, host, publicUrl, apiUrl, managers, unfurl } = values;
  const named = [values.botToken, appToken, signingSecret, values.clientId, values.clientSecret];
  if (named.every((value) => value === undefined)) return undefined;
  const workspaces = readWorkspaces(values, faults);
  if (appToken === undefined && signingSecret === undefined) {
    reportMissing(
      SLACK_VARIABLES.appToken,
      'SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP) is missing: Slack needs one of them, for example SLACK_APP_TOKEN=xapp-…',
      faults,
    );
    return undefined;
  }
  if (workspaces === undefined) return undefined;
  const transport =
    appToken !== undefined
      ? ({ kind: 'socket', appToken } as const)
      : ({ kind: 'http', signingSecret: signingSecret ?? '' } as const);
  return { apiUrl, transport, workspaces, port, host, publicUrl, managers, unfurl };
}

function readWorkspaces(values: SlackValues, faults: string[]): SlackConfig['workspaces'] | undefined {
  const { botToken, clientId, clientSecret, stateSecret, tokenKeys } = values;
  if (botToken !== undefined) {
    if (clientId === undefined) return { kind: 'one', botToken };
    faults.push(
      'SLACK_BOT_TOKEN (one workspace) and SLACK_CLIENT_ID (many workspaces) exclude each other: remove one of them',
    );
    return undefined;
  }
  if (clientId !== undefined && clientSecret && stateSecret && tokenKeys)
    return { kind: 'many', clientId, clientSecret, stateSecret, tokenKeys };
  if (clientId === undefined && clientSecret === undefined) {
    reportMissing(
      SLACK_VARIABLES.botToken,
      'SLACK_BOT_TOKEN is missing, for example SLACK_BOT_TOKEN=xoxb-… (or, for many workspaces, SLACK_CLIENT_ID)',
      faults,
    );
    return undefined;
  }
  for (const key of ['clientId', 'clientSecret', 'stateSecret', 'tokenKeys'] as const) {
    if (values[key] !== undefined) continue;
    const { name, example } = SLACK_VARIABLES[key];
    const message = `${name} is missing: many workspaces need it, for example ${name}=${example}`;
    reportMissing(SLACK_VARIABLES[key], message, faults);
  }
  return undefined;
}
