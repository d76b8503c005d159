import { randomUUID } from 'node:crypto';
import PQueue from 'p-queue';
import type { Address } from '../chat/address.ts';
import type { Claim, Delivery } from '../store/deliveries.ts';
import { explainFailure } from '../store/explain-failure.ts';
import type { Subscription } from '../store/subscriptions.ts';
import { type DeliveryContext, deliver, pause } from './deliver.ts';
import { pickNote } from './pick-note.ts';
import type { PlannedSlot } from './plan-digests.ts';
import { planDigests } from './plan-digests.ts';

/** Over all channels. */
const AT_ONCE = 8;
const DEAD_AFTER_MS = 2 * 60_000;

interface RunnerOptions extends Omit<DeliveryContext, 'instance'> {
  /** After how long a silence another process counts as dead. */
  readonly deadAfterMs?: number | undefined;
}

/** Brings about what is planned: claims, sends, and settles what others left behind. */
export interface DigestRunner {
  /** Says that this process is alive. */
  beat(): Promise<void>;
  /** Begins everything that is due; resolves when it is begun. */
  tick(): Promise<void>;
  /** Claims a slot and sends it. @returns what became of it */
  post(slot: PlannedSlot, topic: string | undefined, again: boolean): Promise<Outcome>;
  /** Ends what waits for another try. */
  giveUp(delivery: Delivery, reason: string): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing more, finishes what was begun, and says goodbye. */
  stop(): Promise<void>;
}

/** `taken`: the slot has a row already. `later`: it is tried again or was given up; the ledger says which and why. */
type Outcome = 'sent' | 'taken' | 'later' | 'nothing fits';

export function createDigestRunner(options: RunnerOptions): DigestRunner {
  const {
    tables,
    picker,
    postingFor,
    now,
    catchUpMs,
    reached,
    logger,
    deadAfterMs = DEAD_AFTER_MS,
  } = options;
  const instance = randomUUID();
  const context: DeliveryContext = { ...options, instance };
  const queue = new PQueue({ concurrency: AT_ONCE });
  /** Channels that something is being posted to: one post at a time each. */
  const busy = new Set<string>();
  let stopped = false;

  /** Runs unless the channel is busy; then the next tick comes to it. */
  const enqueue = (address: string, work: () => Promise<unknown>): void => {
    if (stopped || busy.has(address)) return;
    busy.add(address);
    void queue
      .add(work)
      .catch((error: unknown) => logger.error({ err: error, address }, databaseFailed(error)))
      .finally(() => busy.delete(address));
  };

  const claimAndSend = async (
    { address, slot, dueAt }: PlannedSlot,
    topic: string | undefined,
    again: boolean,
  ): Promise<Outcome> => {
    const shown = await tables.deliveries.shownPapers(address);
    const pick = picker.pick({ address, topic, shown });
    if (pick === undefined) return 'nothing fits';
    reached('picked');
    const claim: Claim = { address, slot, dueAt, paperId: pick.paper.id, note: pickNote(pick, topic) };
    const taken =
      (await tables.deliveries.claim(claim, instance)) ||
      (again && (await tables.deliveries.claimAgain(claim, instance)));
    if (!taken) return 'taken';
    reached('claimed');
    const held: Delivery = { ...NEW, ...claim, claimedBy: instance, claimedAt: new Date() };
    return (await deliver(held, context)) ? 'sent' : 'later';
  };

  const postDue = async (slot: PlannedSlot, subscription: Subscription): Promise<void> => {
    const { address, topic } = subscription;
    if ((await claimAndSend(slot, topic, false)) === 'nothing fits')
      await pause(address, `No paper of the corpus fits the topic “${topic ?? ''}”.`, context);
  };

  const settle = async (delivery: Delivery): Promise<void> => {
    if (await tables.deliveries.takeOver(delivery, instance)) await deliver(delivery, context);
  };

  /** Open rows that nobody is at: their time has come again, or their process is no more. */
  const abandoned = async (): Promise<readonly Delivery[]> => {
    const open = await tables.deliveries.open();
    if (open.length === 0) return [];
    const alive = await tables.instances.alive(new Date(Date.now() - deadAfterMs));
    return open.filter(({ address, claimedBy, retryAt }) => {
      if (postingFor(address as Address) === undefined || busy.has(address)) return false;
      if (claimedBy === undefined) return retryAt === undefined || retryAt <= now();
      return claimedBy === instance || !alive.has(claimedBy);
    });
  };

  return {
    beat: () => tables.instances.beat(instance),
    tick: async () => {
      const active = (await tables.subscriptions.active()).filter(
        ({ subscription }) => postingFor(subscription.address as Address) !== undefined,
      );
      const { due, missed } = planDigests(active, now(), catchUpMs);
      reached('planned');
      if (missed.length > 0) {
        await tables.deliveries.recordMissed(missed);
        logger.warn(
          { slots: missed.length, first: missed[0] },
          'papers of the day were missed; they are not posted late',
        );
      }
      for (const delivery of await abandoned()) enqueue(delivery.address, () => settle(delivery));
      // Replicas begin at different places, so that they rarely want the same slot.
      const from = Math.floor(Math.random() * due.length);
      for (const slot of [...due.slice(from), ...due.slice(0, from)])
        enqueue(slot.address, () => postDue(slot, slot.subscription));
    },
    post: async (slot, topic, again) => {
      if (busy.has(slot.address)) return 'taken';
      busy.add(slot.address);
      try {
        return await claimAndSend(slot, topic, again);
      } finally {
        busy.delete(slot.address);
      }
    },
    giveUp: async (delivery, reason) => {
      if (await tables.deliveries.takeOver(delivery, instance))
        await tables.deliveries.markFailed(delivery, instance, reason);
    },
    idle: () => queue.onIdle(),
    stop: async () => {
      stopped = true;
      queue.clear();
      await queue.onIdle();
      await tables.instances.leave(instance);
    },
  };
}

/** For the log. */
export function databaseFailed(error: unknown): string {
  return `the database cannot be used: ${explainFailure(error)}. No paper is posted without a row there; what is due is tried again every minute`;
}

const NEW = {
  state: 'claimed',
  note: undefined,
  attempts: 0,
  retryAt: undefined,
  sentAt: undefined,
  messageId: undefined,
  reason: undefined,
} as const;
