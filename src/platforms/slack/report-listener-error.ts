import { AuthorizationError } from '@slack/bolt';
import { logProblem } from '../../chat/problem.ts';
import type { Logger } from '../../logger.ts';
import { renderMessage } from './render-blocks.ts';
import { respond } from './respond.ts';
import { sentence } from './sentence.ts';

const NOT_INSTALLED =
  'Paperboy is not installed in this workspace any more, or its token can no longer be read. Whoever runs it can install it again.';

/** What no listener took care of: logged, and told to whoever waits for an answer. */
export async function reportListenerError(error: Error, body: object, logger: Logger): Promise<void> {
  const text = logged(error, logger);
  const url = 'response_url' in body && typeof body.response_url === 'string' ? body.response_url : undefined;
  if (url === undefined) return;
  const message = renderMessage(sentence(text, 'sender'));
  const told = respond(url, { ...message, response_type: 'ephemeral', replace_original: false });
  await told.catch((second: unknown) => logger.warn({ err: second }, 'the asker could not be told'));
}

/** @returns what the asker is told */
function logged(error: Error, logger: Logger): string {
  if (error instanceof AuthorizationError) {
    logger.warn({ err: error }, 'a request came from a workspace without an installation');
    return NOT_INSTALLED;
  }
  return `Something went wrong. ${logProblem(logger, { err: error }, 'a request of Slack failed').sentence}`;
}
