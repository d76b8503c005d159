import { randomUUID } from 'node:crypto';
import { type ChannelTurns, createChannelTurns } from '../digest/channel-turns.ts';
import { databaseFailed } from '../digest/dispatcher.ts';
import { createHeartbeat } from '../digest/heartbeat.ts';
import type { PlannedSlot } from '../digest/plan-digests.ts';
import { isTimeForRetry } from '../digest/retry-time.ts';
import type { Alert } from '../store/alerts.ts';
import type { Follower } from '../store/follows.ts';
import { within } from '../within.ts';
import type { AlertContext, AlertOptions } from './alert-context.ts';
import { deliverAlert } from './deliver-alert.ts';
import { findNewPapers, type NewPaper } from './find-new-papers.ts';
import { gatherPapers } from './gather-papers.ts';
import { newSince } from './new-since.ts';
import { planAlerts } from './plan-alerts.ts';
import { scheduleFollowers } from './schedule-followers.ts';

/** Brings about what is planned: gathers, claims, sends, and settles what others left behind. */
export interface AlertDispatcher {
  /** Says that this process is alive. */
  beat(): Promise<void>;
  /** Begins everything that is due; resolves when it is begun. */
  tick(): Promise<void>;
  /** Resolves when nothing is being sent. */
  idle(): Promise<void>;
  /** Begins nothing more, finishes what was begun, and says goodbye. */
  stop(): Promise<void>;
}

/** Beyond the deadline of a delivery, for what the database takes. */
const SETTLING_MS = 60_000;

/** A dispatcher with a name of its own in the ledger. What it begins never rejects into nowhere: it is logged. */
export function createAlertDispatcher(options: AlertOptions): AlertDispatcher {
  const { records, pace, logger } = options;
  const instance = randomUUID();
  const heartbeat = createHeartbeat(records.instances, instance, pace);
  const context: AlertContext = { ...options, instance, heartbeat };
  const turns = createChannelTurns(pace.deliveryMs + SETTLING_MS, (error, address) =>
    logger.error({ err: error, address }, databaseFailed(error)),
  );
  let resumeLookAt = Number.NEGATIVE_INFINITY;
  return {
    beat: heartbeat.beat,
    tick: async () => {
      const followers = (await records.follows.followers()).filter(
        ({ id }) => options.postingFor(id) !== undefined,
      );
      const isPaused = ({ pausedReason }: Follower) => pausedReason !== undefined;
      await beginAll(
        followers.filter((one) => !isPaused(one)),
        { context, turns },
      );
      if (pace.elapsed() < resumeLookAt) return;
      resumeLookAt = pace.elapsed() + pace.resumeLookMs;
      for (const one of followers.filter(isPaused))
        turns.enqueue(one.id, () => resumeIfPossible(one, context), 'time');
    },
    idle: turns.idle,
    stop: async () => {
      await turns.stop();
      await records.instances.leave(instance);
    },
  };
}

interface Look {
  readonly context: AlertContext;
  readonly turns: ChannelTurns;
}

async function beginAll(active: readonly Follower[], { context, turns }: Look): Promise<void> {
  const { records, settings, pace } = context;
  const open = await records.alerts.open();
  const isFollower = new Set(active.map(({ id }) => id));
  const ofActive = open.filter(({ address }) => isFollower.has(address) && !turns.isBusy(address));
  for (const alert of await abandoned(ofActive, context))
    turns.enqueue(alert.address, () => settle(alert, context));
  // What is open comes first; what is new since waits for the next day.
  const isOpen = new Set(open.map(({ address }) => address));
  const waiting = active.filter(({ id }) => !isOpen.has(id) && !turns.isBusy(id));
  const due = planAlerts(await scheduleFollowers(waiting, context), pace.now(), settings.catchUpMs);
  if (due.length === 0) return;
  pace.reached('planned');
  const papers = await papersFor(
    due.flatMap(({ address }) => waiting.find(({ id }) => id === address) ?? []),
    context,
  );
  for (const slot of due) turns.enqueue(slot.address, () => tellOf(slot, papers, context));
}

/** What all of them follow is looked for at once: papers are read once, however many follow something. */
async function papersFor(
  followers: readonly Follower[],
  { records, arrivals, library }: AlertContext,
): Promise<ReadonlyMap<string, readonly NewPaper[]>> {
  const follows = await Promise.all(followers.map(({ id }) => records.follows.list(id)));
  const since = Math.min(...followers.map((one) => newSince(one).getTime()));
  const queries = follows.flat().map(({ query }) => query);
  return findNewPapers(queries, new Date(since), { arrivals: await arrivals(), library });
}

/** It waited for its turn: what holds for the follower is read again. */
async function tellOf(
  { address, slot, dueAt }: PlannedSlot,
  papers: ReadonlyMap<string, readonly NewPaper[]>,
  context: AlertContext,
): Promise<void> {
  const { records, instance, pace } = context;
  const { alerts, follows } = records;
  const follower = await follows.follower(address);
  if (follower === undefined || follower.pausedReason !== undefined || follower.lastSlot === slot) return;
  const fresh = { since: newSince(follower), told: await alerts.told(address) };
  const groups = gatherPapers(await follows.withKnown(address), papers, fresh);
  pace.reached('picked');
  if (groups.length === 0) return follows.looked(address, slot);
  const isClaimed = await alerts.claim({ address, slot, dueAt, groups }, instance);
  pace.reached('claimed');
  // Also where the day has a row of an earlier process, or of one that was quicker.
  await follows.looked(address, slot);
  const held = isClaimed ? await alerts.get({ address, slot }) : undefined;
  if (held !== undefined) await deliverAlert(held, context);
}

/** Open rows that nobody is at: their time has come again, or their process is no more. */
async function abandoned(
  open: readonly Alert[],
  { records, instance, pace }: AlertContext,
): Promise<readonly Alert[]> {
  if (open.length === 0) return [];
  const alive = await records.instances.alive(pace.deadAfterMs);
  return open.filter((alert) => {
    const { claimedBy } = alert;
    if (claimedBy === undefined) return isTimeForRetry(alert, pace.now());
    return claimedBy === instance || !alive.has(claimedBy);
  });
}

async function settle(alert: Alert, context: AlertContext): Promise<void> {
  const { records, instance } = context;
  if (await records.alerts.takeOver(alert, instance)) await deliverAlert(alert, context);
}

/** A channel that takes posts again goes on by itself; whether a person takes messages is seen only when one is sent. */
async function resumeIfPossible({ id, kind }: Follower, context: AlertContext): Promise<void> {
  const { records, postingFor, pace, logger } = context;
  const posting = postingFor(id);
  if (kind !== 'channel' || posting === undefined) return;
  try {
    if ((await within(pace.deliveryMs, posting.obstacle(id))) !== undefined) return;
  } catch (error) {
    logger.warn({ err: error, follower: id }, 'it cannot be told whether a channel takes posts again');
    return;
  }
  if (await records.follows.resume(id, pace.now()))
    logger.info({ follower: id }, 'a channel takes posts again, and is told of new papers');
}
