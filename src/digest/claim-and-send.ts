import { ENGLISH } from '../messages/english.ts';
import type { Claim } from '../store/delivery.ts';
import { type Circumstances, type DeliveryContext, deliver } from './deliver.ts';
import { type NewsSettings, newsWanted } from './new/news-wanted.ts';
import { postedOf } from './pick-note.ts';
import type { PlannedSlot } from './plan-digests.ts';

/** A paper that is wanted. */
export interface Order extends Pick<Circumstances, 'isCertain' | 'isWanted'> {
  readonly slot: PlannedSlot;
  readonly topic: string | undefined;
  /** Out of what is new, where they say so; by default any paper. */
  readonly settings?: NewsSettings | undefined;
  /** Also when the slot was missed or failed before. */
  readonly again: boolean;
}

/**
 * `taken`: the slot has a row already. `later`: it is tried again or was given up; the ledger says which and why. `nothing new`:
 * only a new paper is wanted and none fits, so that the slot is over.
 */
export type Outcome = 'sent' | 'taken' | 'later' | 'nothing fits' | 'nothing new';

/** Picks a paper, claims the slot and sends it. */
export async function claimAndSend(
  { slot, topic, settings, again, ...circumstances }: Order,
  context: DeliveryContext,
): Promise<Outcome> {
  const { records, picker, instance, pace } = context;
  const { deliveries } = records;
  const { address } = slot;
  const shown = await deliveries.shownPapers(address);
  const news = settings && (await newsWanted(settings, slot, deliveries));
  const pick = await picker.pick({ address, topic, shown, news });
  if (pick === undefined && news?.papers === 'new only' && picker.hasNews) {
    const reason = ENGLISH.text('news.noneReason');
    if (!again) await deliveries.recordMissed([{ address, slot: slot.slot, dueAt: slot.dueAt, reason }]);
    return 'nothing new';
  }
  if (pick === undefined) return 'nothing fits';
  pace.reached('picked');
  const picked = postedOf(pick, topic);
  const claim: Claim = { address, slot: slot.slot, dueAt: slot.dueAt, ...picked };
  const taken =
    (await deliveries.claim(claim, instance)) || (again && (await deliveries.claimAgain(claim, instance)));
  if (!taken) return 'taken';
  pace.reached('claimed');
  // Of an earlier attempt it may have a paper that is there already.
  const held = await deliveries.get(claim);
  if (held === undefined) return 'taken';
  return (await deliver(held, context, { ...circumstances, instead: picked })) ? 'sent' : 'later';
}
