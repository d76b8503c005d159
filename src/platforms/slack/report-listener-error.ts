import { randomBytes } from 'node:crypto';
import { AuthorizationError } from '@slack/bolt';
import type { Logger } from '../../logger.ts';
import { renderMessage } from './render-blocks.ts';
import { respond } from './respond.ts';
import { sentence } from './sentence.ts';

const NOT_INSTALLED =
  'Paperboy is not installed in this workspace any more, or its token can no longer be read. Whoever runs it can install it again.';

/** What no listener took care of: logged, and told to whoever waits for an answer. */
export async function reportListenerError(error: Error, body: object, logger: Logger): Promise<void> {
  const reference = randomBytes(4).toString('hex');
  const isUnknown = error instanceof AuthorizationError;
  if (isUnknown)
    logger.warn({ err: error, reference }, 'a request came from a workspace without an installation');
  else logger.error({ err: error, reference }, 'a request of Slack failed');
  const url = 'response_url' in body && typeof body.response_url === 'string' ? body.response_url : undefined;
  if (url === undefined) return;
  const text = isUnknown
    ? NOT_INSTALLED
    : `Something went wrong. It was logged under the reference ${reference}.`;
  const message = renderMessage(sentence(text, 'sender'));
  const told = respond(url, { ...message, response_type: 'ephemeral', replace_original: false });
  await told.catch((second: unknown) =>
    logger.warn({ err: second, reference }, 'the asker could not be told'),
  );
}
