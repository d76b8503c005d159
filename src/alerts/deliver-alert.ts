import type { Address } from '../chat/address.ts';
import { type Posting, PostingProblem } from '../chat/posting.ts';
import { deliveryKey } from '../digest/delivery-key.ts';
import { findPosted } from '../digest/find-posted.ts';
import { createSendGuard, type SendGuard } from '../digest/send-guard.ts';
import type { Alert, AlertGroup } from '../store/alerts.ts';
import type { Slot } from '../store/delivery.ts';
import type { Follower } from '../store/follows.ts';
import { within } from '../within.ts';
import type { AlertContext } from './alert-context.ts';
import { settleAlert } from './settle-alert.ts';

/** What marks an alert on its platform: another than that of the channel's paper of the same day. */
export function alertKey({ address, slot }: Slot): string {
  return deliveryKey({ address, slot: `${slot} new papers` });
}

/**
 * Sends what this process holds in the ledger, and writes down what became of it. What may be there already is looked for
 * first. Rejects only when the database does: the row is then settled another time.
 * @returns false when it was not sent
 */
export async function deliverAlert(alert: Alert, context: AlertContext): Promise<boolean> {
  const { records, instance, pace } = context;
  const { alerts, follows } = records;
  if (!(await alerts.beginSending(alert, instance))) return false;
  pace.reached('sending');
  const follower = await follows.follower(alert.address);
  const groups = await stillFollowed(alert, context);
  if (follower === undefined || groups.length === 0) {
    await alerts.markFailed(alert, instance, 'Nothing of it is followed any more.');
    return false;
  }
  const begun = { ...alert, attempts: alert.attempts + 1 };
  const isWanted = async () => (await stillFollowed(alert, context)).length > 0;
  const guard = createSendGuard(begun, { ...context, records: { deliveries: alerts } }, isWanted);
  let messageId: string | undefined;
  try {
    const posting = context.postingFor(alert.address);
    if (posting === undefined) throw new PostingProblem('later', 'Paperboy is not connected there.');
    messageId = await within(
      pace.deliveryMs,
      findOrSend({ alert, follower, groups, posting, guard }, context),
    );
  } catch (error) {
    guard.close();
    await settleAlert({ alert, follower, guard, error }, context);
    return false;
  }
  if (messageId === undefined) {
    await alerts.markFailed(alert, instance, 'None of the papers is in the library any more.');
    return false;
  }
  pace.reached('accepted');
  await alerts.markSent(alert, instance, messageId);
  pace.reached('sent');
  await noteArrival(groups, context);
  return true;
}

/** For who asks when something came last. It was sent: a database that does not take this changes nothing of it. */
async function noteArrival(
  groups: readonly AlertGroup[],
  { records, pace, logger }: AlertContext,
): Promise<void> {
  try {
    await records.follows.came(
      groups.map(({ follow }) => follow),
      pace.now(),
    );
  } catch (error) {
    logger.warn({ err: error }, 'when something came last could not be written down');
  }
}

async function stillFollowed(alert: Alert, { records }: AlertContext): Promise<readonly AlertGroup[]> {
  const followed = new Set((await records.follows.list(alert.address)).map(({ id }) => id));
  return alert.groups.filter(({ follow }) => followed.has(follow));
}

interface Attempt {
  readonly alert: Alert;
  readonly follower: Follower;
  readonly groups: readonly AlertGroup[];
  readonly posting: Posting;
  readonly guard: SendGuard;
}

/** @returns undefined where nothing is left to tell */
async function findOrSend(
  { alert, follower, groups, posting, guard }: Attempt,
  context: AlertContext,
): Promise<string | undefined> {
  const key = alertKey(alert);
  const place = await placeOf(follower, posting);
  // What the ledger forgot, as one does that was put back, may be there.
  const found = await findPosted({ row: alert, posting, place, key, isCertain: false }, context);
  if (found !== undefined) return found;
  const answer = await context.compose({ follower, slot: alert.slot, groups, deliveryKey: key });
  context.pace.reached('composed');
  return answer === undefined ? undefined : posting.send(place, answer, guard.allows);
}

function placeOf({ id, personId }: Follower, posting: Posting): Promise<Address> | Address {
  return personId === undefined ? id : posting.direct(id, personId);
}
