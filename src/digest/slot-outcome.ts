import { type Address, partsOf } from '../chat/address.ts';

/** What became of a paper that was due. */
export interface SlotOutcome {
  readonly platform: string;
  readonly outcome: 'sent' | 'retried' | 'failed' | 'missed';
  /** How long after its time, in milliseconds. */
  readonly latenessMs: number;
}

/** @param due which paper, and when it was wanted */
export function slotOutcome(
  due: { readonly address: Address; readonly dueAt: Date },
  outcome: SlotOutcome['outcome'],
  now: Date,
): SlotOutcome {
  const { platform } = partsOf(due.address);
  return { platform, outcome, latenessMs: Math.max(0, now.getTime() - due.dueAt.getTime()) };
}
