import type { Dispatcher } from 'undici';
import { type Environment, readText, readVariables, type Values, variable } from './variable.ts';

export type { Dispatcher } from 'undici';

/** `proxy.example:3128` is as good as `http://proxy.example:3128`. */
function readProxyUrl(text: string): string | undefined {
  const url = URL.parse(/^[a-z\d]+:\/\//i.test(text) ? text : `http://${text}`);
  return url !== null && /^(?:https?|socks5?):$/.test(url.protocol) && url.hostname !== ''
    ? url.href
    : undefined;
}

const none = undefined as string | undefined;
const expected = 'the address of a proxy, which begins with http:// or https://';

/** As other programs know them; each also in lower case, which counts more. */
export const PROXY_VARIABLES = {
  httpsProxy: variable({
    name: 'HTTPS_PROXY',
    secret: true,
    about:
      'The proxy through which Slack, Discord, the hub of sentence models and sources of papers are reached.',
    example: 'http://proxy.example.org:3128',
    expected,
    read: readProxyUrl,
    fallback: none,
  }),
  httpProxy: variable({
    name: 'HTTP_PROXY',
    secret: true,
    about: 'The proxy for addresses that begin with http://, and for all where HTTPS_PROXY is not set.',
    example: 'http://proxy.example.org:3128',
    expected,
    read: readProxyUrl,
    fallback: none,
  }),
  noProxy: variable({
    name: 'NO_PROXY',
    about: 'Hosts that are reached without the proxy, comma-separated; * stands for all.',
    example: 'localhost,.example.org',
    expected: 'hosts, comma-separated',
    read: readText,
    fallback: '',
  }),
} as const;

/** Which requests go through which proxy. */
export type ProxyConfig = Values<typeof PROXY_VARIABLES>;

/** Reads the variables in either case; faults name them in upper case. */
export function readProxy(environment: Environment, faults: string[]): ProxyConfig {
  const names = Object.values(PROXY_VARIABLES).map(({ name }) => name);
  const lower = names.map((name) => [name, environment[name.toLowerCase()] || environment[name]] as const);
  return readVariables(PROXY_VARIABLES, Object.fromEntries(lower), faults);
}

/** The passwords in the proxies' addresses, in every form in which they are written or sent. */
export function proxySecrets({ httpProxy, httpsProxy }: ProxyConfig): readonly string[] {
  return [httpProxy, httpsProxy].flatMap((address) => {
    const { username = '', password = '' } = URL.parse(address ?? '') ?? {};
    if (password === '') return [];
    const [name, word] = [decodeText(username), decodeText(password)];
    return [password, word, Buffer.from(`${name}:${word}`).toString('base64')];
  });
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * What carries requests and WebSockets as the configuration says: hand it to undici's own `fetch`, `request` and
 * `WebSocket`, not to those of Node.js, which are of another version. What is sent by undici without a word of how goes
 * the same way, so that nothing passes the proxy by. Loads undici.
 * @returns undefined where there is no proxy
 */
export async function openProxy({
  httpProxy,
  httpsProxy,
  noProxy,
}: ProxyConfig): Promise<Dispatcher | undefined> {
  if (httpProxy === undefined && httpsProxy === undefined) return undefined;
  const { EnvHttpProxyAgent, setGlobalDispatcher } = await import('undici');
  const dispatcher = new EnvHttpProxyAgent({
    // An empty text keeps it from looking into the environment itself.
    httpProxy: httpProxy ?? '',
    httpsProxy: httpsProxy ?? '',
    noProxy,
    // A tunnel also for http://, through which WebSockets pass; and each WebSocket has a connection of its own.
    proxyTunnel: true,
    allowH2: false,
  });
  setGlobalDispatcher(dispatcher);
  return dispatcher;
}

/** `fetch` through the proxy; undefined where there is none. */
export function fetchByProxy(proxy: ProxyConfig): typeof fetch | undefined {
  const { httpProxy, httpsProxy } = proxy;
  return httpProxy === undefined && httpsProxy === undefined ? undefined : fetchThrough(proxy);
}

/** `fetch` through the proxy where there is one, which is opened at the first request. */
export function fetchThrough(proxy: ProxyConfig): typeof fetch {
  let opened: Promise<Dispatcher | undefined> | undefined;
  return async (input, init) => {
    opened ??= openProxy(proxy);
    const dispatcher = await opened;
    if (dispatcher === undefined) return fetch(input, init);
    const through = await import('undici');
    // Node.js has another undici, which does not know our dispatcher.
    const response: unknown = await through.fetch(String(input), { ...(init as object), dispatcher });
    return response as Response;
  };
}
