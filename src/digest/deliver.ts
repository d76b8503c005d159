import type { Address } from '../chat/address.ts';
import { type Posting, PostingProblem } from '../chat/posting.ts';
import type { Answer } from '../chat/reply.ts';
import { threadTitle } from '../chat/thread-title.ts';
import type { Logger } from '../logger.ts';
import type { Delivery, Posted, Slot } from '../store/delivery.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { Tally } from '../store/votes.ts';
import { within } from '../within.ts';
import { deliveryKey } from './delivery-key.ts';
import { findPosted } from './find-posted.ts';
import type { Heartbeat } from './heartbeat.ts';
import { newsWanted } from './new/news-wanted.ts';
import type { DigestPace } from './pace.ts';
import { postedOf } from './pick-note.ts';
import type { Picker } from './pick-paper.ts';
import { createSendGuard, type SendGuard } from './send-guard.ts';
import { settleFailure } from './settle-failure.ts';
import { type SlotOutcome, slotOutcome } from './slot-outcome.ts';

/** The daily post, before it is put into words and blocks. */
export interface DigestPost extends Slot {
  readonly paperId: string;
  readonly note: string | undefined;
  /** Ids of other new papers; undefined where the paper is not out of what is new. */
  readonly more?: readonly string[] | undefined;
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
  readonly heartbeat: Heartbeat;
  readonly catchUpMs: number;
  readonly pace: DigestPace;
  readonly logger: Logger;
  /** Told what became of each paper that was due. */
  readonly onOutcome?: ((outcome: SlotOutcome) => void) | undefined;
}

/** What is known of a delivery besides its row. */
export interface Circumstances {
  /** Does the ledger certainly know of every post of the slot, so that a first attempt need not look? Asked when it would. */
  readonly isCertain?: () => boolean;
  /** Is the digest still on? Asked right before the post is sent. */
  readonly isWanted?: () => Promise<boolean>;
  /** What is sent in place of the row's paper, where that is not there already. */
  readonly instead?: Posted | undefined;
}

const NO_VOTES: Tally = { up: 0, down: 0 };

interface Attempt {
  readonly delivery: Delivery;
  readonly posting: Posting;
  readonly subscription: Subscription | undefined;
  readonly circumstances: Circumstances;
  readonly guard: SendGuard;
}

/**
 * Sends what this process holds in the ledger, and writes down what became of it. What may be there already is looked for
 * first. Rejects only when the database does: the row is then settled another time.
 * @returns false when it was not sent
 */
export async function deliver(
  delivery: Delivery,
  context: DeliveryContext,
  circumstances: Circumstances = {},
): Promise<boolean> {
  const { records, instance, postingFor, pace } = context;
  const { address } = delivery;
  if (!(await records.deliveries.beginSending(delivery, instance))) return false;
  pace.reached('sending');
  const subscription = await records.subscriptions.get(address);
  const begun = { ...delivery, attempts: delivery.attempts + 1 };
  const guard = createSendGuard(begun, context, circumstances.isWanted ?? (async () => true));
  let messageId: string;
  let published: Published;
  try {
    const posting = postingFor(address);
    if (posting === undefined) throw new PostingProblem('later', 'Paperboy is not connected there.');
    const attempt = { delivery, posting, subscription, circumstances, guard };
    messageId = await within(pace.deliveryMs, findOrSend(attempt, context));
    pace.reached('accepted');
    await openThread(attempt, messageId, context);
    published = await publishPost(attempt, messageId, context);
  } catch (error) {
    guard.close();
    await settleFailure({ delivery, guard, error }, context);
    return false;
  }
  pace.reached('threaded');
  await records.deliveries.markSent(delivery, instance, messageId);
  pace.reached('sent');
  context.onOutcome?.(slotOutcome(delivery, 'sent', pace.now()));
  await noteOutcome({ subscription, published }, context);
  return true;
}

/** What became of publishing: undefined where nobody wanted that. */
type Published = { readonly failure: string | undefined } | undefined;

interface Outcome {
  readonly subscription: Subscription | undefined;
  readonly published: Published;
}

/** For who asks how it stands. The paper is there: a database that does not take this changes nothing of it. */
async function noteOutcome(
  { subscription, published }: Outcome,
  { records, logger }: DeliveryContext,
): Promise<void> {
  if (subscription === undefined) return;
  const { address, trouble } = subscription;
  try {
    if (published !== undefined) await records.subscriptions.tellUnpublished(address, published.failure);
    if (trouble !== undefined) await records.subscriptions.clearTrouble(address);
  } catch (error) {
    logger.warn({ err: error, address }, 'what became of the paper of the day could not be written down');
  }
}

async function findOrSend(attempt: Attempt, context: DeliveryContext): Promise<string> {
  const { delivery, posting, guard, circumstances } = attempt;
  const { pace, catchUpMs } = context;
  const { address: place } = delivery;
  const isCertain = circumstances.isCertain?.() === true;
  const found = await findPosted(
    { row: delivery, posting, place, key: deliveryKey(delivery), isCertain },
    context,
  );
  if (found !== undefined) return found;
  // It waited while no process ran; the next one is due soon.
  if (pace.now().getTime() - delivery.dueAt.getTime() > catchUpMs + pace.secondLookMs * 2)
    throw new PostingProblem('refused', 'It could not be posted in time.');
  const answer = await compose(attempt, context);
  pace.reached('composed');
  const { role, publish } = attempt.subscription ?? {};
  const post = {
    ...answer,
    ...(role === undefined ? {} : { ping: role }),
    ...(publish === true ? { isPublished: true as const } : {}),
  };
  return posting.send(delivery.address, post, guard.allows);
}

async function compose(attempt: Attempt, context: DeliveryContext): Promise<Answer> {
  const { delivery, subscription, circumstances } = attempt;
  const { address, slot, paperId = '' } = delivery;
  const { picker, records, instance } = context;
  const post = { address, slot, tally: NO_VOTES, deliveryKey: deliveryKey(delivery) };
  const wanted = circumstances.instead ?? { paperId, note: delivery.note, more: delivery.more };
  const answer = await context.compose({ ...post, ...wanted });
  // The topic was changed since it was picked, or the corpus.
  const topic = subscription?.topic;
  const isGood = answer !== undefined && (topic === undefined || (await picker.fits(topic, wanted.paperId)));
  if (isGood) return changed(answer, wanted);
  const shown = (await records.deliveries.shownPapers(address)).filter((id) => id !== paperId);
  const news = subscription && (await newsWanted(subscription, delivery, records.deliveries));
  const pick = await picker.pick({ address, topic, shown, news });
  const other = pick && postedOf(pick, topic);
  const otherAnswer = other && (await context.compose({ ...post, ...other }));
  if (other !== undefined && otherAnswer !== undefined) return changed(otherAnswer, other);
  if (answer !== undefined) return changed(answer, wanted);
  throw new PostingProblem('refused', 'No paper of the corpus fits any more.');

  async function changed(said: Answer, now: Posted): Promise<Answer> {
    const isOther = now.more?.join() !== delivery.more?.join();
    if (isOther || now.paperId !== paperId || now.note !== delivery.note)
      await records.deliveries.changePaper(delivery, instance, now);
    return said;
  }
}

/** A thread is a comfort: a post without one is a post. */
async function openThread(attempt: Attempt, messageId: string, context: DeliveryContext): Promise<void> {
  const { delivery, posting, subscription } = attempt;
  const { logger, pace } = context;
  const { address, slot } = delivery;
  if (subscription?.thread !== true) return;
  try {
    const thread = { title: await titleOf(attempt, context), deliveryKey: deliveryKey(delivery) };
    await within(pace.deliveryMs, posting.openThread(address, messageId, thread));
  } catch (error) {
    logger.warn({ err: error, address, slot }, 'no thread could be opened below the paper of the day');
  }
}

/** Of the paper that was posted: another one may have been put in the row's place. */
async function titleOf({ delivery }: Attempt, { records, compose }: DeliveryContext): Promise<string> {
  const { address, slot } = delivery;
  const { paperId = '' } = (await records.deliveries.get(delivery)) ?? delivery;
  const post = { address, slot, paperId, note: undefined, tally: NO_VOTES };
  return threadTitle(await compose({ ...post, deliveryKey: deliveryKey(delivery) })) ?? `Paper of ${slot}`;
}

/** A post that is not published is a post all the same, and is not sent again for that. */
async function publishPost(
  { delivery, posting, subscription }: Attempt,
  messageId: string,
  { logger, pace }: DeliveryContext,
): Promise<Published> {
  if (subscription?.publish !== true) return undefined;
  const { address, slot } = delivery;
  try {
    await within(pace.deliveryMs, posting.publish?.(address, messageId) ?? Promise.resolve());
    return { failure: undefined };
  } catch (error) {
    logger.warn({ err: error, address, slot }, 'the paper of the day was posted, but not published');
    return { failure: error instanceof PostingProblem ? error.message : 'It took too long.' };
  }
}
