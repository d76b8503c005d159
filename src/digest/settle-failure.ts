import { PostingProblem } from '../chat/posting.ts';
import type { Delivery } from '../store/delivery.ts';
import { Overdue } from '../within.ts';
import type { DeliveryContext } from './deliver.ts';
import { pause } from './pause.ts';
import { retryDelay } from './retry-delay.ts';
import type { SendGuard } from './send-guard.ts';
import { slotOutcome } from './slot-outcome.ts';

interface Failure {
  readonly delivery: Delivery;
  readonly guard: SendGuard;
  readonly error: unknown;
}

/** What becomes of a delivery that failed. Decided from its row alone. */
export type Verdict =
  | { readonly kind: 'retry'; readonly at: Date; readonly goneSince?: Date | undefined }
  | { readonly kind: 'give up' }
  /** The channel takes no posts: its digest is paused. */
  | { readonly kind: 'pause' };

/** @returns what becomes of it, by why it failed and when */
export function judgeFailure(
  delivery: Pick<Delivery, 'dueAt' | 'attempts' | 'goneSince'>,
  error: unknown,
  { pace, catchUpMs }: Pick<DeliveryContext, 'pace' | 'catchUpMs'>,
): Verdict {
  const now = pace.now().getTime();
  const kind = error instanceof PostingProblem ? error.kind : 'later';
  if (kind === 'refused') return { kind: 'give up' };
  if (kind === 'gone') {
    // Platforms say so for a moment too: it counts when they say it again some minutes later.
    const since = Math.min(delivery.goneSince?.getTime() ?? now, now);
    if (now - since >= pace.secondLookMs) return { kind: 'pause' };
    return { kind: 'retry', at: new Date(since + pace.secondLookMs), goneSince: new Date(since) };
  }
  const delay = retryDelay(delivery.attempts + 1, pace.firstRetryMs);
  // What was given up waiting for may still be on its way; whoever tries again must be able to find it.
  const at = now + (isUnanswered(error) ? Math.max(delay, pace.deadAfterMs) : delay);
  const isTooLate = at - delivery.dueAt.getTime() > Math.max(catchUpMs, pace.firstRetryMs);
  return isTooLate ? { kind: 'give up' } : { kind: 'retry', at: new Date(at) };
}

/** Writes down what becomes of it, if this process still holds it. */
export async function settleFailure(failure: Failure, context: DeliveryContext): Promise<void> {
  const { delivery, guard, error } = failure;
  const { records, instance, logger, pace } = context;
  const { address, slot } = delivery;
  if (guard.refusal === 'taken over') {
    logger.warn({ address, slot }, 'another process took the paper of the day over; this one leaves it');
    return;
  }
  if (guard.refusal === 'unwanted')
    return records.deliveries.markFailed(delivery, instance, 'It was turned off before.');
  const attempts = delivery.attempts + 1;
  const reason = reasonOf(error);
  const verdict = judgeFailure(delivery, error, context);
  if (verdict.kind === 'retry') {
    const { at, goneSince } = verdict;
    await records.deliveries.retryLater(delivery, instance, { at, reason, goneSince });
    context.onOutcome?.(slotOutcome(delivery, 'retried', pace.now()));
    logger.warn(
      { err: error, address, slot, attempts, again: at },
      'the paper of the day could not be posted yet; it is tried again',
    );
    return;
  }
  await records.deliveries.markFailed(delivery, instance, reason);
  context.onOutcome?.(slotOutcome(delivery, 'failed', pace.now()));
  logger.error({ err: error, address, slot, attempts }, 'the paper of the day was not posted');
  if (verdict.kind === 'pause') await pause(address, reason, context);
}

function isUnanswered(error: unknown): boolean {
  return error instanceof Overdue || (error instanceof PostingProblem && error.isUnanswered);
}

/** Why something was not posted, as a sentence. */
export function reasonOf(error: unknown): string {
  if (error instanceof Overdue) return 'There was no answer for minutes.';
  return error instanceof Error ? error.message : String(error);
}
