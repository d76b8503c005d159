import { randomUUID } from 'node:crypto';
import type { Posting } from '../chat/posting.ts';
import type { Answer } from '../chat/reply.ts';
import type { Logger } from '../logger.ts';
import type { DigestTables } from '../store/open-store.ts';
import type { Subscription } from '../store/subscriptions.ts';
import type { DigestPost } from './deliver.ts';
import { createDigestRunner } from './digest-runner.ts';
import type { Picker } from './pick-paper.ts';
import { nextSlots } from './plan-digests.ts';

interface SimulationOptions {
  readonly tables: DigestTables;
  readonly picker: Picker;
  readonly compose: (post: DigestPost) => Answer | undefined;
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
  const { tables, subscription, from, to, catchUpMs, show } = options;
  let now = from;
  const posting: Posting = {
    send: async (_, answer) => {
      show(now, answer);
      return randomUUID();
    },
    find: async () => undefined,
    openThread: async () => {},
    obstacle: async () => undefined,
    tell: async (_, __, answer) => show(now, answer),
  };
  const runner = createDigestRunner({
    ...options,
    postingFor: () => posting,
    now: () => now,
    reached: () => {},
  });
  await tables.subscriptions.put(subscription);
  for (;;) {
    await runner.tick();
    await runner.idle();
    const [active] = await tables.subscriptions.active();
    if (active === undefined) return;
    const [next] = nextSlots(active, now, catchUpMs, 1);
    if (next === undefined || next.dueAt > to) return;
    now = next.dueAt;
  }
}
