import { Agent, fetch, type RequestInit, type Response } from 'undici';

/** More at once than a server takes that is busy would be refused. */
const AT_ONCE = 8;

const anew = new Agent({ pipelining: 0, connections: AT_ONCE });

/** A request over a connection of its own: one that is kept may be closed by the server just as it is used again. */
export function fetchAnew(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, dispatcher: anew });
}
