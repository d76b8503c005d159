import { SourceProblem } from '../live-source.ts';

/** What is asked for, and with what. */
interface Sent {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
}

type Headers = Sent['headers'];

const MOST = 5;
const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/**
 * Asks where an answer sends us, at most five times. Another host is told who asks and nothing else, since headers may hold keys;
 * a name and a password in an address are sent as a header, as browsers do.
 */
export async function followRedirects(
  { address, headers }: Sent,
  ask: (address: string, headers: Headers) => Promise<Response>,
): Promise<Response> {
  let [url, sent] = [new URL(address), headers];
  for (let count = 0; count <= MOST; count++) {
    const response = await ask(...withoutCredentials(url, sent));
    const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
    if (location === null) return response;
    await response.body?.cancel();
    const next = URL.parse(location, url);
    if (next === null || !/^https?:$/.test(next.protocol)) break;
    if (next.origin !== url.origin) sent = onlyNames(sent);
    url = next;
  }
  throw new SourceProblem(
    'damaged',
    'The host sends us from one address to another without end, or to none.',
  );
}

function withoutCredentials(url: URL, headers: Headers): [string, Headers] {
  if (url.username === '' && url.password === '') return [url.href, headers];
  const pair = `${decodeURIComponent(url.username)}:${decodeURIComponent(url.password)}`;
  const bare = new URL(url);
  [bare.username, bare.password] = ['', ''];
  return [bare.href, { authorization: `Basic ${Buffer.from(pair).toString('base64')}`, ...headers }];
}

function onlyNames(headers: Headers): Headers {
  const kept = Object.entries(headers).filter(([name]) => /^(?:user-agent|accept)$/i.test(name));
  return Object.fromEntries(kept);
}
