import { PostingProblem } from '../chat/posting.ts';
import type { SendGuard } from '../digest/send-guard.ts';
import { judgeFailure, reasonOf } from '../digest/settle-failure.ts';
import type { Alert } from '../store/alerts.ts';
import type { Follower } from '../store/follows.ts';
import type { AlertContext } from './alert-context.ts';

interface Failure {
  readonly alert: Alert;
  readonly follower: Follower;
  readonly guard: SendGuard;
  readonly error: unknown;
}

/** What is in it comes with no other alert, so it is never given up for being late. */
const NEVER_TOO_LATE_MS = Number.POSITIVE_INFINITY;

/**
 * Writes down what becomes of an alert that failed, if this process still holds it: it is tried again, or waits until its
 * follower is taken up again, or, where the platform refuses it, ends; its papers are shown to who asks then.
 */
export async function settleAlert(failure: Failure, context: AlertContext): Promise<void> {
  const { alert, follower, guard, error } = failure;
  const { records, instance, logger, pace } = context;
  const { address, slot } = alert;
  if (guard.refusal === 'taken over') {
    logger.warn(
      { address, slot },
      'another process took new papers for a follower over; this one leaves them',
    );
    return;
  }
  if (guard.refusal === 'unwanted')
    return records.alerts.markFailed(alert, instance, 'Nothing of it is followed any more.');
  const reason = reasonOf(error);
  const verdict = judgeFailure(alert, error, { pace, catchUpMs: NEVER_TOO_LATE_MS });
  const told = { err: error, address, slot, attempts: alert.attempts + 1 };
  switch (verdict.kind) {
    case 'retry':
      await records.alerts.retryLater(alert, instance, { reason, ...verdict });
      logger.warn(
        { ...told, again: verdict.at },
        'a follower could not be told of new papers yet; it is tried again',
      );
      return;
    case 'pause':
      await records.alerts.retryLater(alert, instance, { at: pace.now(), reason, goneSince: undefined });
      return pause(follower, reason, context);
    case 'give up':
      await records.alerts.markFailed(alert, instance, reason);
      logger.error(told, 'a follower was not told of new papers');
      if (isOfPerson(error, follower)) await pause(follower, reason, context);
      return;
    default:
      return verdict satisfies never;
  }
}

/** What a platform refuses to a person it refuses for their sake; of a channel it is this one post. */
function isOfPerson(error: unknown, { kind }: Follower): boolean {
  return kind === 'person' && error instanceof PostingProblem;
}

async function pause(
  { id }: Follower,
  reason: string,
  { records, logger }: Pick<AlertContext, 'records' | 'logger'>,
): Promise<void> {
  if (await records.follows.pause(id, reason))
    logger.error(
      { follower: id, reason },
      'new papers reach a follower no more; they are told when they say something',
    );
}
