import { randomUUID } from 'node:crypto';
import type { Posting } from '../chat/posting.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { DigestRecords } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { DigestPost } from './deliver.ts';
import { createDispatcher } from './dispatcher.ts';
import { MACHINE_PACE } from './pace.ts';
import type { Picker } from './pick-paper.ts';
import { nextSlots } from './plan-digests.ts';

interface SimulationOptions {
  readonly records: DigestRecords;
  readonly picker: Picker;
  readonly compose: (post: DigestPost) => Promise<Answer | undefined>;
  readonly subscription: Subscription;
  readonly from: Date;
  readonly to: Date;
  readonly catchUpMs: number;
  /** Called for each post with the moment it came. */
  readonly show: (at: Date, answer: Answer) => void;
  readonly logger: Logger;
}

/** Runs planner, picker and ledger over virtual time: from one alarm to the next at which something is due. */
export async function simulateDigests(options: SimulationOptions): Promise<void> {
  const { records, subscription, from, to, catchUpMs, show } = options;
  let now = from;
  const posting: Posting = {
    send: async (_, answer) => {
      show(now, answer);
      return randomUUID();
    },
    find: async () => undefined,
    openThread: async () => {},
    obstacle: async () => undefined,
    direct: async (address) => address,
    tell: async (_, __, answer) => show(now, answer),
  };
  const dispatcher = createDispatcher({
    ...options,
    postingFor: () => posting,
    pace: { ...MACHINE_PACE, now: () => now },
  });
  await records.subscriptions.put(subscription);
  for (;;) {
    await dispatcher.tick();
    await dispatcher.idle();
    const [active] = await records.subscriptions.active();
    if (active === undefined) return;
    const [at, slots] = [now, nextSlots(active, { now, catchUpMs, count: 2 })];
    // What is due and was not posted had no paper that fits.
    const next = slots.find(({ dueAt }) => dueAt > at);
    if (next === undefined || next.dueAt > to) return;
    now = next.dueAt;
  }
}
