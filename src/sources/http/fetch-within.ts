import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { Agent } from 'undici';
import { SourceProblem } from '../live-source.ts';
import { hostOf, innerHost, isPublicAddress, publicLookup } from './public-hosts.ts';

/** Where requests may go, and what carries them. */
interface Reach {
  /** Only hosts of the open internet are asked, and these; undefined: any. */
  readonly besides: readonly string[] | undefined;
  /** Through a proxy; undefined: by connections of its own, which are made to no inner address. */
  readonly carry: typeof fetch | undefined;
}

/**
 * Asks a host that may be asked, by whatever name; where its answer leads elsewhere is for the caller to ask.
 * @throws SourceProblem where it is in a private network or on this machine, and may not
 */
export async function fetchWithin(
  address: string,
  init: RequestInit,
  { besides, carry }: Reach,
): Promise<Response> {
  const url = new URL(address);
  if (besides === undefined || besides.includes(url.hostname)) return (carry ?? fetch)(url.href, init);
  const host = hostOf(url);
  if (isIP(host) !== 0 && !isPublicAddress(host)) throw innerHost(host);
  if (carry === undefined) return connectPublic(url, init);
  if (await isInner(host)) throw innerHost(host);
  return carry(url.href, init);
}

/** A name that only the proxy can resolve is none of this network. */
async function isInner(host: string): Promise<boolean> {
  const addresses = await lookup(host, { all: true }).catch(() => []);
  return addresses.some(({ address }) => !isPublicAddress(address));
}

let agent: Agent | undefined;

/** The name is resolved once, for the connection itself: nobody can let it lead elsewhere after it was looked at. */
async function connectPublic(url: URL, init: RequestInit): Promise<Response> {
  const undici = await import('undici');
  agent ??= new undici.Agent({ connect: { lookup: publicLookup } });
  try {
    // Node.js has another undici, which does not know our dispatcher.
    const response: unknown = await undici.fetch(url.href, { ...(init as object), dispatcher: agent });
    return response as Response;
  } catch (error) {
    throw error instanceof Error && error.cause instanceof SourceProblem ? error.cause : error;
  }
}
