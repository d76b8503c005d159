import type { Claim, Delivery } from '../store/delivery.ts';
import { type DeliveryContext, deliver } from './deliver.ts';
import { pickNote } from './pick-note.ts';
import type { PlannedSlot } from './plan-digests.ts';

/** A paper that is wanted. */
export interface Order {
  readonly slot: PlannedSlot;
  readonly topic: string | undefined;
  /** Also when the slot was missed or failed before. */
  readonly again: boolean;
}

/** `taken`: the slot has a row already. `later`: it is tried again or was given up; the ledger says which and why. */
export type Outcome = 'sent' | 'taken' | 'later' | 'nothing fits';

/** Picks a paper, claims the slot and sends it. */
export async function claimAndSend(
  { slot, topic, again }: Order,
  context: DeliveryContext,
): Promise<Outcome> {
  const { records, picker, instance, pace } = context;
  const { deliveries } = records;
  const { address } = slot;
  const shown = await deliveries.shownPapers(address);
  const pick = await picker.pick({ address, topic, shown });
  if (pick === undefined) return 'nothing fits';
  pace.reached('picked');
  const claim: Claim = {
    address,
    slot: slot.slot,
    dueAt: slot.dueAt,
    paperId: pick.paper.id,
    note: pickNote(pick, topic),
  };
  const taken =
    (await deliveries.claim(claim, instance)) || (again && (await deliveries.claimAgain(claim, instance)));
  if (!taken) return 'taken';
  pace.reached('claimed');
  const held: Delivery = { ...NEW, ...claim, claimedBy: instance, claimedAt: new Date() };
  return (await deliver(held, context)) ? 'sent' : 'later';
}

const NEW = {
  state: 'claimed',
  attempts: 0,
  retryAt: undefined,
  sentAt: undefined,
  messageId: undefined,
  reason: undefined,
} as const;
