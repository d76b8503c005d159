import {
  DefaultRestOptions,
  type InternalRequest,
  REST,
  type RESTOptions,
  type ResponseLike,
} from 'discord.js';
import { request } from 'undici';
import type { Dispatcher } from '../../proxy.ts';
import { allowedOnly, type MakeRequest } from './allowed-requests.ts';
import type { DiscordConfig } from './config.ts';

/** A request that Discord does not answer in this time has failed. */
const API_TIMEOUT_MS = 15_000;

/** How often a request that failed for want of a connection or with a 5xx is made again. */
const API_RETRIES = 3;

/** So far may the time of day go from the clock that only goes forward, in milliseconds, until it counts as set anew. */
const CLOCK_STEP_MS = 2_000;

/**
 * discord.js's REST takes one 401 for the end: it forgets its token, and every request after it fails without being made.
 * Whether a token is of no use any more is found out by the gateway, and not by one answer.
 *
 * It also keeps until what time of day it has to wait, a second away for all requests together. After a clock was set back
 * that is as far away as the clock went: such limits are forgotten, and Discord tells anew of those that hold.
 */
class LastingRest extends REST {
  #ahead = aheadNow();

  override setToken(token: string | null): this {
    return token === null ? this : super.setToken(token);
  }

  override async queueRequest(request: InternalRequest): Promise<ResponseLike> {
    const ahead = aheadNow();
    if (Math.abs(ahead - this.#ahead) > CLOCK_STEP_MS) {
      this.globalReset = -1;
      this.globalDelay = null;
      this.handlers.clear();
    }
    this.#ahead = ahead;
    return super.queueRequest(request);
  }
}

/** By how much the time of day is ahead of the clock that only goes forward. */
function aheadNow(): number {
  return Date.now() - performance.now();
}

/**
 * Requests to Discord's REST API, with a token that stays.
 * @param dispatcher the proxy that they go through
 */
export function createRest(
  { apiUrl, token }: DiscordConfig,
  options: Partial<RESTOptions> = {},
  dispatcher?: Dispatcher,
): REST {
  const rest = new LastingRest({
    api: apiUrl,
    version: '10',
    timeout: API_TIMEOUT_MS,
    retries: API_RETRIES,
    ...options,
    makeRequest: allowedOnly(
      dispatcher === undefined ? DefaultRestOptions.makeRequest : requestThrough(dispatcher),
    ),
  });
  return rest.setToken(token);
}

type Sent = NonNullable<Parameters<typeof request>[1]>;

/** discord.js has an older version of undici, whose requests do not understand the dispatchers of ours. */
function requestThrough(dispatcher: Dispatcher): MakeRequest {
  return async (url, { method = 'GET', headers, body, signal }) => {
    const sent = { method, headers, body, signal, dispatcher } as Sent;
    const { statusCode: status, headers: given, body: answer } = await request(url, sent);
    const bytes = await answer.arrayBuffer();
    const known = Object.entries(given).map(([name, value]) => [name, String(value)] as [string, string]);
    const response = new Response(bytes.byteLength === 0 ? null : bytes, { status, headers: known });
    return response as unknown as ResponseLike;
  };
}
