import { webApi } from '@slack/bolt';
import { ENGLISH } from '../../messages/english.ts';
import type { Messages } from '../../messages/messages.ts';
import { NoTurn } from './channel-queue.ts';
import { KNOWN_ERRORS } from './known-errors.ts';
import { ResponseUrlError } from './respond.ts';

/** The error code that Slack answered with, e.g. `not_in_channel`; undefined for any other error. */
export function slackErrorCode(error: unknown): string | undefined {
  const code: unknown =
    error instanceof webApi.WebAPIPlatformError
      ? error.data.error
      : error instanceof ResponseUrlError
        ? error.code
        : undefined;
  // The SDK takes a whole page for a code, which a proxy sent in Slack's place.
  return typeof code === 'string' && /^[a-z]\w{0,99}$/.test(code) ? code : undefined;
}

/** What Slack's answer means; undefined for any other error, and for a code that is not known. */
export function meaningOf(error: unknown) {
  return KNOWN_ERRORS.get(slackErrorCode(error) ?? '');
}

/** What to tell the person, or undefined when only an operator can help. @param error also of several ways that failed */
export function remedyFor(error: unknown, say: Messages = ENGLISH): string | undefined {
  if (error instanceof AggregateError)
    return error.errors.map((one) => remedyFor(one, say)).find((remedy) => remedy !== undefined);
  // Slack says so by a status without a code; in our own queue it is a turn that did not come.
  if (error instanceof webApi.WebAPIRateLimitedError || error instanceof NoTurn)
    return say.text('slack.wait');
  const remedy = meaningOf(error)?.remedy;
  if (remedy === undefined) return undefined;
  const needed = slackErrorCode(error) === 'missing_scope' ? neededScope(error) : undefined;
  const sentence = say.text(remedy);
  return needed === undefined ? sentence : `${sentence} ${say.text('slack.missing', { needed })}`;
}

function neededScope(error: unknown): string | undefined {
  if (!(error instanceof webApi.WebAPIPlatformError)) return undefined;
  const { needed } = error.data as { needed?: unknown };
  return typeof needed === 'string' && /^[\w:.,-]{1,200}$/.test(needed) ? needed : undefined;
}

/** What the token of a refused call may do, which Slack says with every answer; empty where it does not. */
export function scopesOf(error: unknown): readonly string[] {
  if (!(error instanceof webApi.WebAPIPlatformError)) return [];
  return error.data.response_metadata?.scopes ?? [];
}

/** Does Slack refuse the token for good? Then no retry helps. https://docs.slack.dev/reference/methods/auth.test#errors */
export function isRefusal(error: unknown): boolean {
  return meaningOf(error)?.isOfToken === true;
}
