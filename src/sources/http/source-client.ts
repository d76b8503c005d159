import { setTimeout as sleep } from 'node:timers/promises';
import { SourceProblem } from '../live-source.ts';
import { fetchWithin } from './fetch-within.ts';
import { followRedirects } from './follow-redirects.ts';
import { readBody } from './read-body.ts';
import { parseRetryAfter } from './retry-after.ts';

/** How a host wants to be asked. */
export interface SourceManners {
  /** As people know it: `arXiv`. */
  readonly name: string;
  /** The least time between the end of one request and the beginning of the next, in milliseconds. */
  readonly gapMs: number;
  /** Larger answers are given up; 64 MiB by default. */
  readonly maxBytes?: number | undefined;
}

/** Asks one host, one request at a time, as politely as it wishes. */
export interface SourceClient {
  /**
   * Waits for its turn; asks again, later and later, when the host is busy or away, as `Retry-After` says where it is said. A
   * `Backoff` of an answer is kept before the next request. Where the host wants a pause of more than five minutes, everything
   * that is asked for in that time is a problem at once.
   * @returns answers of 200, 204 and 304, and those that `accepts` names
   * @throws SourceProblem, without the query of the address, which may hold a key
   */
  get(address: string, request?: SourceRequest): Promise<SourceResponse>;
}

/** What is asked for, besides its address. */
export interface SourceRequest {
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
  /** Further statuses that are answers: 404. */
  readonly accepts?: readonly number[];
  /**
   * The address came from somebody in a chat: only hosts of the open internet are asked, also where an answer leads elsewhere,
   * besides these.
   */
  readonly onlyPublicBesides?: readonly string[] | undefined;
}

/** An answer, whole. */
export interface SourceResponse {
  readonly status: number;
  /** Undefined where the answer has none of that name. */
  header(name: string): string | undefined;
  readonly text: string;
}

/** How time passes for a client. */
export interface SourcePace {
  /** In milliseconds, of a clock that does not jump. */
  now(): number;
  wait(milliseconds: number, signal?: AbortSignal): Promise<void>;
}

const REAL_PACE: SourcePace = {
  now: () => performance.now(),
  // A command line that waits for its turn has nothing else that keeps it alive.
  wait: async (milliseconds, signal) => {
    await sleep(milliseconds, undefined, signal === undefined ? {} : { signal });
  },
};

interface ClientOptions {
  /** Through a proxy; left out where there is none, since addresses that people add are then looked at more closely. */
  readonly fetch?: typeof fetch | undefined;
  readonly pace?: SourcePace;
  /** Says who asks, and where its people can be reached. */
  readonly userAgent?: string;
  readonly timeoutMs?: number;
}

const ATTEMPTS = 5;
const FIRST_PAUSE_MS = 2_000;
/** Who wants a longer pause is asked at the next reading. */
const LONGEST_PAUSE_MS = 5 * 60_000;
const TIMEOUT_MS = 120_000;
const MAX_BYTES = 64 * 1024 * 1024;
/** The host is busy or away. */
const PASSING = new Set([408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524]);

/** A client of one host. */
export function createSourceClient(manners: SourceManners, options: ClientOptions = {}): SourceClient {
  const { fetch: carry, pace = REAL_PACE, timeoutMs = TIMEOUT_MS } = options;
  const { userAgent = 'Paperboy (a bot for research papers)' } = options;
  const { name, gapMs, maxBytes = MAX_BYTES } = manners;
  let notBefore = Number.NEGATIVE_INFINITY;
  let last: Promise<unknown> = Promise.resolve();

  const pauseFor = (milliseconds: number) => {
    notBefore = Math.max(notBefore, pace.now() + milliseconds);
  };

  const ownTurn = async (signal: AbortSignal | undefined) => {
    const pause = notBefore - pace.now();
    if (pause > Math.max(LONGEST_PAUSE_MS, gapMs)) throw tooEarly(name, pause);
    if (pause > 0) await pace.wait(pause, signal);
    signal?.throwIfAborted();
  };

  /** One request, which an answer that only says where else to ask makes several. */
  const send = (address: string, request: SourceRequest, limit: AbortSignal) => {
    const { headers = {}, signal, onlyPublicBesides: besides } = request;
    const all = { 'user-agent': userAgent, ...headers };
    return followRedirects({ address, headers: all }, async (url, sent) => {
      await ownTurn(signal);
      const ending = signal === undefined ? limit : AbortSignal.any([signal, limit]);
      const init = { headers: sent, redirect: 'manual', signal: ending } as const;
      try {
        return await fetchWithin(url, init, { besides, carry });
      } finally {
        pauseFor(gapMs);
      }
    });
  };

  const once = async (address: string, request: SourceRequest) => {
    if (!URL.canParse(address)) throw new SourceProblem('refused', `${name} has an address that is none.`);
    await ownTurn(request.signal);
    const limit = AbortSignal.timeout(timeoutMs);
    try {
      const response = await send(address, request, limit);
      const answer = answerOf(response, await readBody(response, { name, maxBytes }));
      if ([200, 204, 304, ...(request.accepts ?? [])].includes(response.status)) return answer;
      throw problemOf(answer, name);
    } catch (error) {
      if (error instanceof SourceProblem) throw error;
      request.signal?.throwIfAborted();
      const why = limit.aborted
        ? `did not answer within ${timeoutMs / 1000} s`
        : `is not reached (${codeOf(error)})`;
      throw new SourceProblem('later', `${name} ${why}.`, { cause: error });
    } finally {
      pauseFor(gapMs);
    }
  };

  const persistently = async (address: string, request: SourceRequest): Promise<SourceResponse> => {
    for (let attempt = 1; ; attempt++) {
      try {
        const answer = await once(address, request);
        pauseFor(waitOf(answer, 'backoff') ?? 0);
        return answer;
      } catch (error) {
        const pause = pauseAfter(error, attempt);
        pauseFor(pause);
        if (!isWorthAnother(error) || attempt >= ATTEMPTS || pause > LONGEST_PAUSE_MS) throw error;
      }
    }
  };

  return {
    get: (address, request = {}) => {
      const answer = last.then(() => persistently(address, request));
      last = answer.catch(() => undefined);
      return untilAborted(answer, request.signal);
    },
  };
}

function tooEarly(name: string, pause: number): SourceProblem {
  const minutes = Math.ceil(pause / 60_000);
  return new SourceProblem('later', `${name} asked not to be asked for another ${minutes} minutes.`, {
    retryAfterMs: pause,
  });
}

/** Who is told to end does not wait for those before it. */
async function untilAborted<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return answer;
  signal.throwIfAborted();
  const heard = new AbortController();
  const aborted = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { signal: heard.signal });
  });
  try {
    return await Promise.race([answer, aborted]);
  } finally {
    heard.abort();
  }
}

function isWorthAnother(error: unknown): boolean {
  return error instanceof SourceProblem && error.kind === 'later';
}

/** How long nothing is asked after a failure: as the host said, or longer and longer. */
function pauseAfter(error: unknown, attempt: number): number {
  if (!(error instanceof SourceProblem)) return 0;
  if (error.retryAfterMs !== undefined) return error.retryAfterMs;
  return error.kind === 'later' && attempt < ATTEMPTS ? FIRST_PAUSE_MS * 2 ** (attempt - 1) : 0;
}

function answerOf(response: Response, text: string): SourceResponse {
  return { status: response.status, text, header: (name) => response.headers.get(name) ?? undefined };
}

/** A date is compared with that of the answer: the clock of this machine may be anywhere. */
function waitOf(answer: SourceResponse, header: string): number | undefined {
  const sent = Date.parse(answer.header('date') ?? '');
  return parseRetryAfter(answer.header(header), Number.isNaN(sent) ? Date.now() : sent);
}

function problemOf(answer: SourceResponse, name: string): SourceProblem {
  const { status } = answer;
  const retryAfterMs = waitOf(answer, 'retry-after');
  if (PASSING.has(status))
    return new SourceProblem('later', `${name} is busy or away (HTTP ${status}).`, { status, retryAfterMs });
  const why =
    status === 401 || status === 403 ? 'does not let us read this' : 'does not know what is asked for';
  return new SourceProblem('refused', `${name} ${why} (HTTP ${status}).`, { status });
}

/** What the network says, which names no address. */
function codeOf(error: unknown): string {
  const cause = error instanceof Error && error.cause !== undefined ? error.cause : error;
  const { code } = Object(cause) as { readonly code?: unknown };
  return typeof code === 'string' ? code : 'the connection broke';
}
