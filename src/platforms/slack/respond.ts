import { setTimeout as wait } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import { wasNotSent } from './not-sent.ts';

/** How long an answer through a response_url may take in all, with every further try. */
const RESPOND_MS = 15_000;
/** Of what Slack says about it, characters. */
const MAX_ANSWER = 10_000;
const FIRST_PAUSE_MS = 500;
/** Further tries when Slack says that it failed, and when the connection broke, where it may have taken the answer. */
const TRIES_AFTER_FAILURE = 3;
const TRIES_AFTER_BREAK = 1;

interface Refusal {
  /** Undefined when there was no answer. */
  readonly status?: number | undefined;
  readonly code?: string | undefined;
  readonly retryAfterMs?: number | undefined;
  readonly isOverdue?: boolean;
  readonly cause?: unknown;
}

/** Why an answer through a response_url was not taken, as far as is known. It never holds the address, which is a secret. */
export class ResponseUrlError extends Error {
  override readonly name = 'ResponseUrlError';
  readonly status: number | undefined;
  /** Slack's own, e.g. `used_url`. */
  readonly code: string | undefined;
  readonly retryAfterMs: number | undefined;
  /** It was given up because it took too long. */
  readonly isOverdue: boolean;

  constructor({ status, code, retryAfterMs, isOverdue = false, cause }: Refusal) {
    const answer = isOverdue ? 'did not answer in time' : `answered ${status} ${code ?? ''}`.trimEnd();
    super(
      `a response_url ${status === undefined && !isOverdue ? 'could not be reached' : answer}`,
      cause === undefined ? {} : { cause },
    );
    this.status = status;
    this.code = code;
    this.retryAfterMs = retryAfterMs;
    this.isOverdue = isOverdue;
  }
}

/** Sends an answer through a response_url. @throws ResponseUrlError when it was not taken, as far as is known */
export type Respond = (message: object) => Promise<void>;

/**
 * A response_url takes five answers within half an hour, and none once it has failed: what comes after that is refused here
 * at once, so that nobody waits for the same thing twice.
 */
export function createRespond(url: string, deadlineMs: number = RESPOND_MS): Respond {
  let failure: ResponseUrlError | undefined;
  return async (message) => {
    if (failure !== undefined) throw failure;
    try {
      await respond(url, message, performance.now() + deadlineMs);
    } catch (error) {
      const reason = error instanceof ResponseUrlError ? error : new ResponseUrlError({ cause: error });
      // The message was wrong, not the address.
      if (reason.code === undefined || !/^(?:invalid|msg|no_text)/.test(reason.code)) failure = reason;
      throw reason;
    }
  };
}

async function respond(url: string, message: object, until: number): Promise<void> {
  const body = JSON.stringify(message);
  for (let tries = 1; ; tries++) {
    const refusal = await post(url, body, until);
    if (refusal === undefined) return;
    const pause = pauseBeforeNext(refusal, tries);
    if (pause === undefined || performance.now() + pause >= until) throw refusal;
    await wait(pause);
  }
}

/** Milliseconds; undefined when another try is of no use, or might tell the same twice. */
function pauseBeforeNext(error: ResponseUrlError, tries: number): number | undefined {
  const { status, retryAfterMs } = error;
  if (status === 429) return retryAfterMs ?? FIRST_PAUSE_MS;
  return tries > mostAgain(error) ? undefined : FIRST_PAUSE_MS * 2 ** (tries - 1);
}

function mostAgain({ status, isOverdue, cause }: ResponseUrlError): number {
  if (isOverdue) return 0;
  if (status === undefined) return wasNotSent(cause) ? TRIES_AFTER_FAILURE : TRIES_AFTER_BREAK;
  return status >= 500 ? TRIES_AFTER_FAILURE : 0;
}

/** @returns why it was not taken */
async function post(url: string, body: string, until: number): Promise<ResponseUrlError | undefined> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(until - performance.now())));
  try {
    const answer = await request(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body,
      signal,
    });
    return await readRefusal(answer);
  } catch (cause) {
    return new ResponseUrlError({ isOverdue: signal.aborted, cause });
  }
}

async function readRefusal({
  statusCode: status,
  headers,
  body,
}: Dispatcher.ResponseData): Promise<ResponseUrlError | undefined> {
  const code = errorCodeIn(await readStart(body));
  if (status < 300 && code === undefined) return undefined;
  const seconds = Number(headers['retry-after']);
  const retryAfterMs = seconds > 0 ? seconds * 1_000 : undefined;
  return new ResponseUrlError({ status, code, retryAfterMs });
}

async function readStart(body: Dispatcher.ResponseData['body']): Promise<string> {
  let text = '';
  for await (const chunk of body.setEncoding('utf8')) {
    text += chunk;
    if (text.length > MAX_ANSWER) break;
  }
  return text;
}

/** Slack answers `ok`, or JSON that may say what was wrong, also with status 200. */
function errorCodeIn(text: string): string | undefined {
  try {
    const { ok, error }: Record<string, unknown> = JSON.parse(text) ?? {};
    return ok === false && typeof error === 'string' && /^\w{1,100}$/.test(error) ? error : undefined;
  } catch {
    return undefined;
  }
}
