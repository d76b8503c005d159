import { Agent, fetch, type RequestInit, type Response } from 'undici';

/** More at once than a server takes that is busy would be refused. */
const AT_ONCE = 8;
const TRIES = 5;

const anew = new Agent({ pipelining: 0, connections: AT_ONCE });

/** A request over a connection of its own: one that is kept may be closed by the server just as it is used again. */
export async function fetchAnew(url: string, init: RequestInit): Promise<Response> {
  for (let tried = 1; ; tried++) {
    try {
      return await fetch(url, { ...init, dispatcher: anew });
    } catch (error) {
      if (tried === TRIES || !wasNotConnected(error)) throw error;
    }
  }
}

/** Loopback on a busy machine resets connections before they are made: nothing was sent. */
function wasNotConnected(error: unknown): boolean {
  const { code, syscall } = Object(Object(error).cause);
  return code === 'ECONNRESET' && syscall === 'connect';
}
