import { webApi } from '@slack/bolt';
import { PostingProblem } from '../../chat/posting.ts';
import { NoTurn } from './channel-queue.ts';
import { isNotInstalled } from './installations.ts';
import { isRefusal, meaningOf, remedyFor, slackErrorCode } from './problems.ts';
import { TooLate } from './web-call.ts';

/** Thrown when something took too long; it may have been done. */
export class Overdue extends Error {
  override readonly name = 'Overdue';
}

/**
 * Why a post did not get through. A channel is gone by what Slack itself says of it, and by nothing else: what a proxy or a
 * firewall answers in its place, and a code that nobody knows, may pass.
 */
export function toPostingProblem(error: unknown): PostingProblem {
  if (error instanceof PostingProblem) return error;
  const options = { cause: error };
  if (isNotInstalled(error))
    return new PostingProblem('gone', 'Paperboy is not installed in this workspace any more.', options);
  const code = slackErrorCode(error);
  if (code === undefined)
    return new PostingProblem('later', withoutAnswer(error), {
      ...options,
      isUnanswered: isUnanswered(error),
    });
  // A token that does not work is for the operator to mend; the channels are as they were.
  if (isRefusal(error))
    return new PostingProblem('later', `Slack does not accept the token (${code}).`, options);
  const kind = meaningOf(error)?.kind ?? 'later';
  const sentence = kind === 'gone' ? remedyFor(error) : undefined;
  return new PostingProblem(kind, sentence ?? `Slack says ${code}.`, options);
}

function isUnanswered(error: unknown): boolean {
  if (error instanceof webApi.WebAPIRequestError) return error.original.name === 'TimeoutError';
  return error instanceof Overdue;
}

function withoutAnswer(error: unknown): string {
  if (error instanceof NoTurn || error instanceof TooLate)
    return 'So much waits to be posted that the turn of this post did not come in time; it was not sent.';
  if (error instanceof webApi.WebAPIRateLimitedError)
    return `Slack asks to wait for ${error.retryAfter} seconds.`;
  if (error instanceof webApi.WebAPIHTTPError)
    return `Slack could not be reached (HTTP ${error.statusCode}).`;
  return error instanceof Overdue ? 'Slack did not answer in time.' : 'Slack could not be reached.';
}
