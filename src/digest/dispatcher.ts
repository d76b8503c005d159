import { randomUUID } from 'node:crypto';
import type { Delivery } from '../store/delivery.ts';
import { explainFailure } from '../store/explain-failure.ts';
import { Overdue } from '../within.ts';
import { type ChannelTurns, createChannelTurns } from './channel-turns.ts';
import { claimAndSend, type Order, type Outcome } from './claim-and-send.ts';
import { type DeliveryContext, deliver } from './deliver.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createLedgerWatch, type LedgerWatch } from './ledger-watch.ts';
import { isDayToCome, newestDate } from './local-time.ts';
import { sayNothingFits } from './pause.ts';
import { type PlannedSlot, planDigests } from './plan-digests.ts';
import { pausedChannels, resumeIfPossible } from './resume.ts';
import { isTimeForRetry } from './retry-time.ts';
import { slotOutcome } from './slot-outcome.ts';

/** Brings about what is planned: claims, sends, and settles what others left behind. */
export interface Dispatcher {
  /** Says that this process is alive. */
  beat(): Promise<void>;
  /** Begins everything that is due; resolves when it is begun. */
  tick(): Promise<void>;
  /** Claims a slot and sends it at once. */
  post(order: Order): Promise<Outcome>;
  /** The next tick looks whether paused channels take posts again: a platform runs that did not. */
  resumeSoon(): void;
  /** From now on nothing is taken for certain that the ledger does not say: it was out of reach, or the clock jumped. */
  lostSight(): void;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing more, finishes what was begun, and says goodbye. */
  stop(): Promise<void>;
}

/** What dispatching takes. */
export type DispatcherOptions = Omit<DeliveryContext, 'instance' | 'heartbeat'>;

/** Beyond the deadline of a delivery, for what the database takes. */
const SETTLING_MS = 60_000;

const PLACE_LOST =
  'posting in a channel came to no end; its place is given to another, and it is looked for later';

/** A dispatcher with a name of its own in the ledger. What it begins never rejects into nowhere: it is logged. */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { records, pace, logger } = options;
  const instance = randomUUID();
  const heartbeat = createHeartbeat(records.instances, instance, pace);
  const context: DeliveryContext = { ...options, instance, heartbeat };
  const watch = createLedgerWatch(pace);
  // Finding, posting and opening a thread have a deadline each.
  const turns = createChannelTurns(2 * pace.deliveryMs + SETTLING_MS, (error, address) => {
    watch.lost();
    const isOverdue = error instanceof Overdue;
    logger.error({ err: error, address }, isOverdue ? PLACE_LOST : databaseFailed(error));
  });
  const look = { context, turns, watch };
  let resumeLookAt = Number.NEGATIVE_INFINITY;
  let hasMet = false;
  return {
    beat: heartbeat.beat,
    tick: async () => {
      if (!hasMet) watch.met(await records.sightings.last(), pace.now());
      hasMet = true;
      await beginAll(look);
      if (pace.elapsed() < resumeLookAt) return;
      const paused = await pausedChannels(context);
      resumeLookAt = pace.elapsed() + pace.resumeLookMs;
      for (const address of paused) turns.enqueue(address, () => resumeIfPossible(address, context), 'time');
    },
    post: async (order) =>
      (await turns.take(order.slot.address, () => claimAndSend(order, context))) ?? 'taken',
    resumeSoon: () => {
      resumeLookAt = Number.NEGATIVE_INFINITY;
    },
    lostSight: watch.lost,
    idle: turns.idle,
    stop: async () => {
      await turns.stop();
      await records.instances.leave(instance);
    },
  };
}

interface Look {
  readonly context: DeliveryContext;
  readonly turns: ChannelTurns;
  readonly watch: LedgerWatch;
}

async function beginAll({ context, turns, watch }: Look): Promise<void> {
  const { records, postingFor, catchUpMs, pace } = context;
  const now = pace.now();
  await takeBack(context, now);
  const active = (await records.subscriptions.active(newestDate(now))).filter(
    ({ subscription }) => postingFor(subscription.address) !== undefined,
  );
  const { due, missed } = planDigests(active, now, catchUpMs);
  pace.reached('planned');
  const troubles = new Map(active.map(({ subscription }) => [subscription.address, subscription.trouble]));
  await recordMissed(
    missed.map((slot) => ({ ...slot, reason: troubles.get(slot.address) })),
    context,
  );
  for (const delivery of await abandoned(turns, context))
    turns.enqueue(delivery.address, () => settle(delivery, context));
  // Replicas begin at different places, so that they rarely want the same slot.
  const from = Math.floor(Math.random() * due.length);
  for (const slot of [...due.slice(from), ...due.slice(0, from)]) {
    const isCertain = watch.isCertain(slot);
    turns.enqueue(slot.address, () => postDue(slot, () => isCertain && watch.isInSight(slot), context));
  }
  await records.sightings.tell(watch.looked(now));
}

/** What was written of days that have not come. */
async function takeBack({ records, logger }: DeliveryContext, now: Date): Promise<void> {
  const after = newestDate(now);
  const rows = await records.deliveries.takeBackAfter(after);
  if (rows > 0)
    logger.warn(
      { rows, after },
      'the ledger had papers as missed or failed on days that have not come: a clock was ahead. They are taken back',
    );
}

async function recordMissed(
  missed: readonly (PlannedSlot & { readonly reason: string | undefined })[],
  { records, logger, onOutcome, pace }: DeliveryContext,
): Promise<void> {
  if (missed.length === 0) return;
  await records.deliveries.recordMissed(missed);
  for (const slot of missed) onOutcome?.(slotOutcome(slot, 'missed', pace.now()));
  logger.warn(
    { slots: missed.length, first: missed[0] },
    'papers of the day were missed; they are not posted late',
  );
}

/** It waited for its turn: what holds for the channel is read again. */
async function postDue(
  { address, slot }: PlannedSlot,
  isCertain: () => boolean,
  context: DeliveryContext,
): Promise<void> {
  const { records, pace, catchUpMs } = context;
  const now = pace.now();
  const active = await records.subscriptions.activeOf(address, newestDate(now));
  const [due] = active === undefined ? [] : planDigests([active], now, catchUpMs).due;
  if (due?.slot !== slot) return;
  const { topic } = due.subscription;
  const isWanted = () => isOn(address, context);
  const order = { slot: due, topic, settings: due.subscription, again: false, isCertain, isWanted };
  const outcome = await claimAndSend(order, context);
  if (outcome === 'nothing fits') await sayNothingFits(address, topic, context);
}

async function isOn(address: PlannedSlot['address'], { records }: DeliveryContext): Promise<boolean> {
  const subscription = await records.subscriptions.get(address);
  return subscription !== undefined && subscription.pausedReason === undefined;
}

/** Open rows that nobody is at: their time has come again, or their process is no more. */
async function abandoned(
  { isBusy }: ChannelTurns,
  { records, postingFor, instance, pace }: DeliveryContext,
): Promise<readonly Delivery[]> {
  const open = await records.deliveries.open();
  if (open.length === 0) return [];
  const alive = await records.instances.alive(pace.deadAfterMs);
  return open.filter((delivery) => {
    const { address, claimedBy } = delivery;
    if (postingFor(address) === undefined || isBusy(address)) return false;
    if (claimedBy === undefined) return isTimeForRetry(delivery, pace.now());
    return claimedBy === instance || !alive.has(claimedBy);
  });
}

async function settle(delivery: Delivery, context: DeliveryContext): Promise<void> {
  const { records, instance, pace } = context;
  if (!(await records.deliveries.takeOver(delivery, instance))) return;
  if (isDayToCome(delivery.dueAt, pace.now()))
    await records.deliveries.markFailed(delivery, instance, 'Its day has not come: a clock was ahead.');
  else await deliver(delivery, context);
}

/** For the log. */
export function databaseFailed(error: unknown): string {
  return `the database cannot be used: ${explainFailure(error)}. No paper is posted without a row there; what is due is tried again every minute`;
}
