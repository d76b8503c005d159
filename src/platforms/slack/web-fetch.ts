import type { webApi } from '@slack/bolt';
import { fetch as fetchThrough } from 'undici';
import type { Dispatcher } from '../../proxy.ts';

type Fetch = NonNullable<webApi.WebClientOptions['fetch']>;

interface WebFetchOptions {
  /** The proxy; undefined where there is none. */
  readonly dispatcher?: Dispatcher | undefined;
  readonly onRateLimit?: (() => void) | undefined;
}

/** How the Web API is called: all clients of Bolt, of the installer and of Socket Mode pass here. */
export function createWebFetch({ dispatcher, onRateLimit }: WebFetchOptions): Fetch {
  const carry: Fetch =
    dispatcher === undefined
      ? fetch
      : // Node.js has another undici, which does not know our dispatcher.
        (url, init) => fetchThrough(url, { ...(init as object), dispatcher });
  return async (url, init) => {
    const response = await carry(url, init);
    if (response.status === 429) onRateLimit?.();
    return response;
  };
}
