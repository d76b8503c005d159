import type { Address } from '../chat/address.ts';
import { type Posting, PostingProblem } from '../chat/posting.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { Delivery, Slot } from '../store/delivery.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Tally } from '../store/votes.ts';
import { deliveryKey } from './delivery-key.ts';
import type { DigestPace } from './pace.ts';
import { pickNote } from './pick-note.ts';
import type { Picker } from './pick-paper.ts';
import { retryDelay } from './retry-delay.ts';

/** The daily post, before it is put into words and blocks. */
export interface DigestPost extends Slot {
  readonly paperId: string;
  readonly note: string | undefined;
  readonly tally: Tally;
  readonly deliveryKey: string;
}

/** What a process delivers with. */
export interface DeliveryContext {
  readonly records: DigestRecords;
  readonly picker: Picker;
  /** Undefined where this process is not connected. */
  readonly postingFor: (address: Address) => Posting | undefined;
  /** Undefined when the paper is not in the corpus any more. */
  readonly compose: (post: DigestPost) => Promise<Answer | undefined>;
  /** Names this process in the ledger. */
  readonly instance: string;
  readonly catchUpMs: number;
  readonly pace: DigestPace;
  readonly logger: Logger;
}

/** Clocks of platforms differ from ours by less than this. */
const CLOCK_SKEW_MS = 10 * 60_000;
const NO_VOTES: Tally = { up: 0, down: 0 };

/**
 * Sends what this process holds in the ledger, and writes down what became of it. A row that an earlier attempt may have
 * sent is looked for first. Rejects only when the database does: the row is then settled another time.
 * @returns false when it was not sent
 */
export async function deliver(delivery: Delivery, context: DeliveryContext): Promise<boolean> {
  const { records, instance, postingFor, pace } = context;
  const { address } = delivery;
  if (!(await records.deliveries.beginSending(delivery, instance))) return false;
  pace.reached('sending');
  let messageId: string;
  try {
    const posting = postingFor(address);
    if (posting === undefined) throw new PostingProblem('later', 'Paperboy is not connected there.');
    messageId = await findOrSend(delivery, posting, context);
    pace.reached('accepted');
    await openThread({ delivery, messageId }, posting, context);
  } catch (error) {
    await settleFailure(delivery, error, context);
    return false;
  }
  pace.reached('threaded');
  await records.deliveries.markSent(delivery, instance, messageId);
  pace.reached('sent');
  return true;
}

async function findOrSend(delivery: Delivery, posting: Posting, context: DeliveryContext): Promise<string> {
  const { address } = delivery;
  const key = deliveryKey(delivery);
  const { claimedAt, attempts } = delivery;
  if (attempts > 0 && claimedAt !== undefined) {
    const found = await posting.find(address, key, new Date(claimedAt.getTime() - CLOCK_SKEW_MS));
    if (found !== undefined) return found;
  }
  // It waited while no process ran; the next one is due soon.
  if (context.pace.now().getTime() - delivery.dueAt.getTime() > context.catchUpMs + CLOCK_SKEW_MS)
    throw new PostingProblem('refused', 'It could not be posted in time.');
  return posting.send(address, await compose(delivery, key, context));
}

async function compose(delivery: Delivery, key: string, context: DeliveryContext): Promise<Answer> {
  const { address, slot, paperId = '', note } = delivery;
  const post = { address, slot, tally: NO_VOTES, deliveryKey: key };
  const answer = await context.compose({ ...post, paperId, note });
  if (answer !== undefined) return answer;
  // The corpus changed since it was picked.
  const { records, picker, instance } = context;
  const subscription = await records.subscriptions.get(address);
  const shown = (await records.deliveries.shownPapers(address)).filter((id) => id !== paperId);
  const pick = await picker.pick({ address, topic: subscription?.topic, shown });
  const other = pick && { paperId: pick.paper.id, note: pickNote(pick, subscription?.topic) };
  const otherAnswer = other && (await context.compose({ ...post, ...other }));
  if (other === undefined || otherAnswer === undefined)
    throw new PostingProblem('refused', 'No paper of the corpus fits any more.');
  await records.deliveries.changePaper(delivery, instance, other);
  return otherAnswer;
}

/** A thread is a comfort: a post without one is a post. */
async function openThread(
  { delivery, messageId }: { readonly delivery: Delivery; readonly messageId: string },
  posting: Posting,
  { records, logger }: DeliveryContext,
): Promise<void> {
  const { address, slot } = delivery;
  const subscription = await records.subscriptions.get(address);
  if (subscription?.thread !== true) return;
  try {
    const thread = { title: `Paper of ${slot}`, deliveryKey: deliveryKey(delivery) };
    await posting.openThread(address, messageId, thread);
  } catch (error) {
    logger.warn({ err: error, address, slot }, 'no thread could be opened below the paper of the day');
  }
}

async function settleFailure(delivery: Delivery, error: unknown, context: DeliveryContext): Promise<void> {
  const { records, instance, logger, catchUpMs, pace } = context;
  const { address, slot, dueAt } = delivery;
  const attempts = delivery.attempts + 1;
  const kind = error instanceof PostingProblem ? error.kind : 'later';
  const reason = error instanceof Error ? error.message : String(error);
  if (kind === 'gone') {
    await records.deliveries.markFailed(delivery, instance, reason);
    await pause(address, reason, context);
    return;
  }
  const again = new Date(pace.now().getTime() + retryDelay(attempts, pace.firstRetryMs));
  if (kind === 'refused' || again.getTime() - dueAt.getTime() > Math.max(catchUpMs, pace.firstRetryMs)) {
    await records.deliveries.markFailed(delivery, instance, reason);
    logger.error({ err: error, address, slot, attempts }, 'the paper of the day was not posted');
    return;
  }
  await records.deliveries.retryLater(delivery, instance, { at: again, reason });
  logger.warn(
    { err: error, address, slot, attempts, again },
    'the paper of the day could not be posted yet; it is tried again',
  );
}

/** Nothing is posted there until somebody turns it on again; who turned it on is told, once. */
export async function pause(address: Address, reason: string, context: DeliveryContext): Promise<void> {
  const { records, postingFor, logger } = context;
  const subscription = await records.subscriptions.get(address);
  if (subscription === undefined || subscription.pausedReason !== undefined) return;
  await records.subscriptions.pause(address, reason);
  logger.error({ address, reason }, 'a digest is paused');
  const { createdBy } = subscription;
  if (createdBy === undefined) return;
  const text = `The daily paper that you turned on is paused: ${reason} When that is mended, “digest on” in that channel turns it on again.`;
  const answer: Answer = { tone: 'notice', blocks: [{ kind: 'text', role: 'body', spans: [{ text }] }] };
  await postingFor(address)
    ?.tell(address, createdBy, answer)
    .catch((error: unknown) =>
      logger.warn({ err: error, address }, 'nobody could be told that it is paused'),
    );
}
