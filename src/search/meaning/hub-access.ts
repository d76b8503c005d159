import { PaperboyError, systemErrorCode } from '../../errors.ts';
import { type HubName, hubNameText } from './hub-name.ts';

/** How the hub that models come from is reached. */
export interface HubAccess {
  /** Its address, which paths are appended to; without a slash at its end. */
  readonly endpoint: string;
  /** Opens what is not open to all. Sent to the host of the endpoint, never to where that sends on. */
  readonly token?: string | undefined;
  /** Through a proxy, where there is one. */
  readonly fetch: typeof fetch;
  /** A request without an answer, or an answer without a byte, for so long has failed; a minute by default. */
  readonly patienceMs?: number | undefined;
}

/** What is asked of the hub. */
export interface HubRequest {
  readonly name: HubName;
  /** Appended to the endpoint. */
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
}

/** The body of an answer, piece by piece. */
export type HubBody = AsyncIterable<Uint8Array>;

const PATIENCE_MS = 60_000;

/**
 * Asks the hub and hands over the body of its answer; what that throws is thrown on.
 * @throws PaperboyError `model_not_fetched`: another time it may work; `embedder_unavailable`: there is no such model
 */
export async function askHub<T>(
  request: HubRequest,
  access: HubAccess,
  read: (body: HubBody) => Promise<T>,
): Promise<T> {
  const { endpoint, token, patienceMs = PATIENCE_MS } = access;
  const patience = createPatience(patienceMs, request.signal);
  try {
    // On the way to another host fetch takes the header out.
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const response = await access.fetch(`${endpoint}${request.path}`, {
      headers: { ...headers, 'user-agent': 'paperboy' },
      signal: patience.signal,
    });
    if (!response.ok) {
      await response.body?.cancel();
      throw refusal(response, request.name, access);
    }
    return await read(patience.over(response.body ?? []));
  } catch (error) {
    if (error instanceof PaperboyError || isOfSystem(error)) throw error;
    request.signal?.throwIfAborted();
    const reason = patience.signal.aborted ? `silent for ${patienceMs / 1000} s` : causeOf(error);
    throw notFetched(
      `${hostOf(access)} cannot be reached for the model ${request.name.id} (${reason}): look at the network, HF_ENDPOINT and HTTPS_PROXY, or give a folder that has the model`,
      error,
    );
  } finally {
    patience.end();
  }
}

/** A failure that a later try may not meet again. */
export function notFetched(message: string, cause?: unknown): PaperboyError {
  return new PaperboyError('model_not_fetched', message, { cause });
}

/** The host of the hub, for people. */
export function hostOf({ endpoint }: HubAccess): string {
  return URL.parse(endpoint)?.host ?? endpoint;
}

function createPatience(milliseconds: number, outer: AbortSignal | undefined) {
  const own = new AbortController();
  const signal = outer === undefined ? own.signal : AbortSignal.any([own.signal, outer]);
  const timer = setTimeout(() => own.abort(), milliseconds);
  async function* over(body: HubBody | Iterable<Uint8Array>): HubBody {
    for await (const piece of body) {
      timer.refresh();
      yield piece;
    }
  }
  return { signal, over, end: () => clearTimeout(timer) };
}

/** What reading did with the disk; what came over the network is wrapped by fetch. */
function isOfSystem(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error;
}

function causeOf(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  return systemErrorCode(cause) ?? (cause instanceof Error ? cause.message : String(cause));
}

/** https://huggingface.co/docs/huggingface_hub/package_reference/utilities: the error codes of the hub. */
function refusal({ status, headers }: Response, name: HubName, access: HubAccess): PaperboyError {
  const host = hostOf(access);
  const code = headers.get('x-error-code');
  const known = access.token !== undefined;
  if (code === 'GatedRepo' || status === 403) {
    const token = known ? 'with the account of HF_TOKEN' : 'and set HF_TOKEN';
    return notFetched(
      `${host} does not give the model ${name.id} to everyone: ask for access at ${access.endpoint}/${name.id} ${token}, or name another model`,
    );
  }
  if (code === 'RevisionNotFound')
    return new PaperboyError(
      'embedder_unavailable',
      `EMBEDDINGS_MODEL: the model ${name.id} has no revision ${name.revision} on ${host}: name one that it has, or none`,
    );
  if (status === 401 && known && code !== 'RepoNotFound')
    return notFetched(`${host} does not take the token in HF_TOKEN: make a new one, or take it out`);
  if (status === 401 || status === 404) {
    const hidden = known
      ? 'that the account of HF_TOKEN may see'
      : 'that everyone may see (HF_TOKEN opens others)';
    return new PaperboyError(
      'embedder_unavailable',
      `EMBEDDINGS_MODEL names ${hubNameText(name)}, which is no folder here, and ${host} has no such model ${hidden}`,
    );
  }
  const remedy = status === 429 ? 'it wants fewer requests: HF_TOKEN allows more' : 'try again later';
  return notFetched(`${host} answered ${status} for the model ${name.id}: ${remedy}`);
}
