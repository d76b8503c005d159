import { randomUUID } from 'node:crypto';
import type { Delivery } from '../store/delivery.ts';
import { explainFailure } from '../store/explain-failure.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type ChannelTurns, createChannelTurns } from './channel-turns.ts';
import { claimAndSend, type Order, type Outcome } from './claim-and-send.ts';
import { type DeliveryContext, deliver, pause } from './deliver.ts';
import { type PlannedSlot, planDigests } from './plan-digests.ts';

/** Brings about what is planned: claims, sends, and settles what others left behind. */
export interface Dispatcher {
  /** Says that this process is alive. */
  beat(): Promise<void>;
  /** Begins everything that is due; resolves when it is begun. */
  tick(): Promise<void>;
  /** Claims a slot and sends it at once. */
  post(order: Order): Promise<Outcome>;
  /** Ends what waits for another try. */
  giveUp(delivery: Delivery, reason: string): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing more, finishes what was begun, and says goodbye. */
  stop(): Promise<void>;
}

/** A dispatcher with a name of its own in the ledger. What it begins never rejects into nowhere: it is logged. */
export function createDispatcher(options: Omit<DeliveryContext, 'instance'>): Dispatcher {
  const context: DeliveryContext = { ...options, instance: randomUUID() };
  const { records, postingFor, instance, catchUpMs, pace, logger } = context;
  const turns = createChannelTurns((error, address) =>
    logger.error({ err: error, address }, databaseFailed(error)),
  );
  return {
    beat: () => records.instances.beat(instance),
    tick: async () => {
      const active = (await records.subscriptions.active()).filter(
        ({ subscription }) => postingFor(subscription.address) !== undefined,
      );
      const { due, missed } = planDigests(active, pace.now(), catchUpMs);
      pace.reached('planned');
      await recordMissed(missed, context);
      for (const delivery of await abandoned(turns, context))
        turns.enqueue(delivery.address, () => settle(delivery, context));
      // Replicas begin at different places, so that they rarely want the same slot.
      const from = Math.floor(Math.random() * due.length);
      for (const slot of [...due.slice(from), ...due.slice(0, from)])
        turns.enqueue(slot.address, () => postDue(slot, slot.subscription, context));
    },
    post: async (order) =>
      (await turns.take(order.slot.address, () => claimAndSend(order, context))) ?? 'taken',
    giveUp: async (delivery, reason) => {
      if (await records.deliveries.takeOver(delivery, instance))
        await records.deliveries.markFailed(delivery, instance, reason);
    },
    idle: turns.idle,
    stop: async () => {
      await turns.stop();
      await records.instances.leave(instance);
    },
  };
}

async function recordMissed(
  missed: readonly PlannedSlot[],
  { records, logger }: DeliveryContext,
): Promise<void> {
  if (missed.length === 0) return;
  await records.deliveries.recordMissed(missed);
  logger.warn(
    { slots: missed.length, first: missed[0] },
    'papers of the day were missed; they are not posted late',
  );
}

async function postDue(slot: PlannedSlot, { topic }: Subscription, context: DeliveryContext): Promise<void> {
  if ((await claimAndSend({ slot, topic, again: false }, context)) === 'nothing fits')
    await pause(slot.address, `No paper of the corpus fits the topic “${topic ?? ''}”.`, context);
}

/** Open rows that nobody is at: their time has come again, or their process is no more. */
async function abandoned(
  { isBusy }: ChannelTurns,
  { records, postingFor, instance, pace }: DeliveryContext,
): Promise<readonly Delivery[]> {
  const open = await records.deliveries.open();
  if (open.length === 0) return [];
  const alive = await records.instances.alive(new Date(Date.now() - pace.deadAfterMs));
  return open.filter(({ address, claimedBy, retryAt }) => {
    if (postingFor(address) === undefined || isBusy(address)) return false;
    if (claimedBy === undefined) return retryAt === undefined || retryAt <= pace.now();
    return claimedBy === instance || !alive.has(claimedBy);
  });
}

async function settle(delivery: Delivery, context: DeliveryContext): Promise<void> {
  if (await context.records.deliveries.takeOver(delivery, context.instance)) await deliver(delivery, context);
}

/** For the log. */
export function databaseFailed(error: unknown): string {
  return `the database cannot be used: ${explainFailure(error)}. No paper is posted without a row there; what is due is tried again every minute`;
}
