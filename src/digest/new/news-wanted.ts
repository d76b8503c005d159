import type { Address } from '../../chat/address.ts';
import type { Deliveries } from '../../store/deliveries.ts';
import type { Delivery } from '../../store/delivery.ts';
import type { Subscription } from '../../store/subscriptions.ts';
import type { PlannedSlot } from '../plan-digests.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** What came before the first paper of the day, over a weekend. */
const AT_FIRST_MS = 3 * DAY_MS;
/** What is older is not new, however long no paper came. */
const LONGEST_MS = 7 * DAY_MS;
const ROWS = 40;

/** That the paper of a day is to be one of those that came since the last. */
export interface NewsWanted {
  readonly address: Address;
  readonly papers: 'new' | 'new only';
  readonly slot: string;
  readonly timezone: string;
  /** What came later than this is new. */
  readonly since: Date;
}

/** What of a digest says so. */
export type NewsSettings = Pick<Subscription, 'papers' | 'timezone'>;

/** What a channel wants of what is new on a day; undefined where it takes any paper. */
export async function newsWanted(
  { papers, timezone }: NewsSettings,
  planned: PlannedSlot,
  deliveries: Pick<Deliveries, 'recent'>,
): Promise<NewsWanted | undefined> {
  if (papers === undefined) return undefined;
  const since = newSince(planned, await deliveries.recent(planned.address, ROWS));
  return { address: planned.address, papers, timezone, slot: planned.slot, since };
}

/** Since when what came is new on a day: since the paper of the day before it, or the last days where there was none lately. */
export function newSince(
  { slot, dueAt }: Pick<PlannedSlot, 'slot' | 'dueAt'>,
  rows: readonly Pick<Delivery, 'slot' | 'state' | 'dueAt'>[],
): Date {
  const last = rows
    .filter((row) => row.state === 'sent' && row.slot < slot && row.dueAt < dueAt)
    .reduce((latest, row) => Math.max(latest, row.dueAt.getTime()), Number.NEGATIVE_INFINITY);
  const due = dueAt.getTime();
  return new Date(last === Number.NEGATIVE_INFINITY ? due - AT_FIRST_MS : Math.max(last, due - LONGEST_MS));
}
