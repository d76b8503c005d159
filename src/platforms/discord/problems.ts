import { RESTJSONErrorCodes as Code, DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import { PostingProblem } from '../../chat/posting.ts';
import { shorten } from '../../chat/shorten.ts';
import { systemErrorCode } from '../../errors.ts';
import { Overdue } from './deadline.ts';
import { KNOWN_ERRORS, type KnownError } from './known-errors.ts';

/** Discord's own codes have five digits or more; what answers in its place gives others, or none. */
const FIRST_CODE = 10_000;

/**
 * The code that Discord itself gave; undefined for a page of something before it (a proxy, Cloudflare), for an answer without
 * a code, and for everything that is no answer. 0 stands for “something”, and says something of a 400 alone.
 */
export function discordCode(error: unknown): number | undefined {
  if (!(error instanceof DiscordAPIError) || typeof error.code !== 'number') return undefined;
  const { code, status } = error;
  return code >= FIRST_CODE || (code === 0 && status === 400) ? code : undefined;
}

/** What Discord itself says is wrong, in our words; undefined where it says nothing that we know. */
export function knownError(error: unknown): KnownError | undefined {
  return KNOWN_ERRORS[discordCode(error) ?? -1];
}

/** Does Discord, and nobody before it, refuse the token? */
export function isUnauthorized(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401 && typeof error.code === 'number';
}

/** What an error of the REST API means for posts. Only Discord's own codes say that a channel takes none any more. */
export function toProblem(error: unknown): PostingProblem {
  if (error instanceof PostingProblem) return error;
  const options = { cause: error };
  if (isUnauthorized(error))
    return new PostingProblem('later', 'Discord does not accept the token.', options);
  if (discordCode(error) === undefined)
    return new PostingProblem('later', whyUnreached(error), {
      ...options,
      isUnanswered: isUnanswered(error),
    });
  const { status, message } = error as DiscordAPIError;
  const said = shorten(message.replace(/\s+/g, ' '), 200);
  const known = knownError(error);
  if (known !== undefined) {
    const kind = known.kind === 'settled' ? 'refused' : known.kind;
    const sentence =
      discordCode(error) === Code.InvalidFormBodyOrContentType
        ? `Discord does not take the post: ${said}.`
        : known.sentence;
    return new PostingProblem(kind, sentence, options);
  }
  if (status === 403) return new PostingProblem('gone', `Discord says: ${said}.`, options);
  if (status < 500 && status !== 429 && status !== 408)
    return new PostingProblem('refused', `Discord does not take the post: ${said}.`, options);
  return new PostingProblem('later', `Discord says: ${said}.`, options);
}

/** By our deadline, or by that of discord.js. */
function isUnanswered(error: unknown): boolean {
  return error instanceof Overdue || (error instanceof Error && error.name === 'AbortError');
}

/** Why Discord gave no answer of its own, as a sentence. */
function whyUnreached(error: unknown): string {
  if (error instanceof Overdue) return 'Discord gave no answer in time.';
  if (error instanceof RateLimitError)
    return `Discord asks to wait for ${Math.ceil(Math.max(error.timeToReset, error.retryAfter) / 60_000)} minutes.`;
  if (error instanceof HTTPError) return `Discord cannot be reached (HTTP ${error.status}).`;
  if (error instanceof DiscordAPIError)
    return `Discord cannot be reached: something before it answered, such as a proxy (HTTP ${error.status}).`;
  if (error instanceof TypeError || error instanceof SyntaxError)
    return 'Discord cannot be reached: what came back is no answer of its own.';
  const code = systemErrorCode(error);
  return code === undefined ? 'Discord cannot be reached.' : `Discord cannot be reached (${code}).`;
}
