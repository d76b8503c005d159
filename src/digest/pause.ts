import type { Address } from '../chat/address.ts';
import type { Answer, Span } from '../chat/reply.ts';
import { ENGLISH } from '../messages/english.ts';
import { within } from '../within.ts';
import type { DeliveryContext } from './deliver.ts';

/**
 * Nothing is posted there until the channel takes posts again, which is looked at now and then, or somebody turns it on again.
 * Who turned it on is told, once for each reason.
 */
export async function pause(address: Address, reason: string, context: DeliveryContext): Promise<void> {
  const { records, logger } = context;
  if (!(await records.subscriptions.pause(address, reason))) return;
  logger.error({ address, reason }, 'a digest is paused');
  const words = ENGLISH.spans('digest.pausedTold', { reason });
  await tellTrouble(address, { trouble: reason, words }, context);
}

/** A day without a paper, since none fits the topic: the digest stays on, and goes on when one does. */
export async function sayNothingFits(
  address: Address,
  topic: string | undefined,
  context: DeliveryContext,
): Promise<void> {
  const trouble =
    topic === undefined ? ENGLISH.text('digest.noPapers') : ENGLISH.text('digest.noneOfTopic', { topic });
  const words = ENGLISH.spans('digest.noneFitsTold', { reason: trouble });
  await tellTrouble(address, { trouble, words }, context);
}

interface Trouble {
  /** As it is kept and shown. */
  readonly trouble: string;
  /** As it is told to a person. */
  readonly words: readonly Span[];
}

async function tellTrouble(
  address: Address,
  { trouble, words }: Trouble,
  { records, postingFor, logger, pace }: DeliveryContext,
): Promise<void> {
  if (!(await records.subscriptions.tell(address, trouble))) return;
  logger.warn({ address, trouble }, 'a channel gets no paper of the day');
  const person = (await records.subscriptions.get(address))?.createdBy;
  const posting = postingFor(address);
  if (person === undefined || posting === undefined) return;
  const answer: Answer = { tone: 'notice', blocks: [{ kind: 'text', role: 'body', spans: words }] };
  try {
    await within(pace.deliveryMs, posting.tell(address, person, answer));
  } catch (error) {
    logger.warn({ err: error, address }, 'nobody could be told why no paper comes');
  }
}
