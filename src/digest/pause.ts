import type { Address } from '../chat/address.ts';
import type { Answer } from '../chat/reply.ts';
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
  const words = `The daily paper that you turned on is paused: ${reason} When that is mended, it goes on by itself within the hour; “digest on” in that channel turns it on at once.`;
  await tellTrouble(address, { trouble: reason, words }, context);
}

/** A day without a paper, since none fits the topic: the digest stays on, and goes on when one does. */
export async function sayNothingFits(
  address: Address,
  topic: string | undefined,
  context: DeliveryContext,
): Promise<void> {
  const trouble = topic === undefined ? 'The corpus has no papers.' : `No paper fits the topic “${topic}”.`;
  const words = `There is no paper of the day yet: ${trouble} It is looked for again and comes when one fits; “digest on topic: …” in that channel sets another topic.`;
  await tellTrouble(address, { trouble, words }, context);
}

interface Trouble {
  /** As it is kept and shown. */
  readonly trouble: string;
  /** As it is told to a person. */
  readonly words: string;
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
  const answer: Answer = {
    tone: 'notice',
    blocks: [{ kind: 'text', role: 'body', spans: [{ text: words }] }],
  };
  try {
    await within(pace.deliveryMs, posting.tell(address, person, answer));
  } catch (error) {
    logger.warn({ err: error, address }, 'nobody could be told why no paper comes');
  }
}
