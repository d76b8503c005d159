import type { IncomingMessage, RequestListener } from 'node:http';
import type { AllMiddlewareArgs, AnyMiddlewareArgs } from '@slack/bolt';
import type { Logger } from '../../logger.ts';
import type { FirstTime } from './first-time.ts';

/** Bolt refuses what is older than five minutes; of what is from the future it says nothing. */
const AHEAD_SECONDS = 60;

/** The name of a request in Bolt's context. */
const REQUEST_KEY = 'requestKey';

/**
 * Refuses requests whose time has not come: signed with the right secret they could be kept, and sent for longer than
 * their five minutes.
 * @param now milliseconds since 1970
 */
export function refuseEarly(listener: RequestListener, logger: Logger, now = Date.now): RequestListener {
  return (request, response) => {
    const seconds = Number(request.headers['x-slack-request-timestamp']);
    const ahead = seconds - now() / 1000;
    if (!(ahead > AHEAD_SECONDS)) return listener(request, response);
    logger.warn(
      `a request bears a time ${Math.round(ahead)} s ahead and is refused; if Slack’s own are refused, set the clock of this machine`,
    );
    response.writeHead(401).end();
  };
}

/** Names a signed request by its signature, which Bolt has checked by the time that the name is used. */
export function nameBySignature({ headers }: IncomingMessage): Record<string, string> {
  // Bolt ignores what stands behind a second `=`.
  const signature = String(headers['x-slack-signature'] ?? '').split('=')[1];
  return signature ? { [REQUEST_KEY]: `signature:${signature}` } : {};
}

/** Names what comes by Socket Mode by its envelope. */
export function nameByEnvelope({
  envelope_id: id,
}: {
  readonly envelope_id?: unknown;
}): Record<string, string> {
  return typeof id === 'string' ? { [REQUEST_KEY]: `envelope:${id}` } : {};
}

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/**
 * Middleware by which a request is handled once, however often and to however many replicas it is sent; one that comes
 * again is acknowledged, and nothing happens. Completions change nothing and are given each time.
 */
export function handleOnce(isNew: FirstTime) {
  return async (args: Args): Promise<void> => {
    const { body, context, next } = args;
    const key: unknown = context[REQUEST_KEY];
    const isCompletion = 'type' in body && body.type === 'block_suggestion';
    if (isCompletion || typeof key !== 'string' || (await isNew(key))) return next();
    if ('ack' in args && typeof args.ack === 'function') await (args.ack as () => Promise<void>)();
  };
}
