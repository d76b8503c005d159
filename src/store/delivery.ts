import type { Selectable } from 'kysely';
import type { Address } from '../chat/address.ts';
import { ledgerFacts } from './ledger-facts.ts';
import type { DeliveriesTable } from './schema.ts';

/** One row of the ledger: what became of a channel's paper of a day. */
export interface Delivery {
  readonly address: Address;
  /** The local date, `YYYY-MM-DD`. */
  readonly slot: string;
  /** `claimed` is open: it is being sent, waits for another try, or its process died. */
  readonly state: 'claimed' | 'sent' | 'missed' | 'failed';
  /** Undefined when missed. */
  readonly paperId: string | undefined;
  /** What is said above the paper. */
  readonly note: string | undefined;
  /** Ids of other new papers that are named below; undefined where the paper is not out of what is new. */
  readonly more?: readonly string[] | undefined;
  /** The process that is at it; undefined while it waits for another try. */
  readonly claimedBy: string | undefined;
  readonly claimedAt: Date | undefined;
  readonly dueAt: Date;
  /** How often a process began to send it. */
  readonly attempts: number;
  readonly retryAt: Date | undefined;
  readonly sentAt: Date | undefined;
  /** The platform's id of the post. */
  readonly messageId: string | undefined;
  /** Why it failed, or has to be tried again. */
  readonly reason: string | undefined;
  /** Since when the platform says that the channel takes no posts; undefined where it did not say so at the last attempt. */
  readonly goneSince: Date | undefined;
}

/** Which row is meant. */
export interface Slot {
  readonly address: Address;
  readonly slot: string;
}

/** A row to be made: which paper a channel gets on a day. `dueAt` is when it was wanted. */
export interface Claim extends Slot {
  readonly paperId: string;
  readonly note: string | undefined;
  /** See Delivery. */
  readonly more?: readonly string[] | undefined;
  readonly dueAt: Date;
}

/** The paper of a row, with what is said of it. */
export type Posted = Pick<Claim, 'paperId' | 'note' | 'more'>;

/** What a row has before anything came of it. */
export const EMPTY_ROW = {
  paper_id: null,
  note: null,
  claimed_by: null,
  claimed_at: null,
  attempts: 0,
  retry_at: null,
  sent_at: null,
  message_id: null,
  reason: null,
  gone_since: null,
  more: null,
} as const;

/** The row that the process `by` makes. */
export function claimedRow({ paperId, note, more, dueAt }: Claim, by: string) {
  return {
    ...EMPTY_ROW,
    state: 'claimed' as const,
    paper_id: paperId,
    note: note ?? null,
    more: more?.join() ?? null,
    claimed_by: by,
    claimed_at: Date.now(),
    due_at: dueAt.getTime(),
  };
}

/** A row as the program reads it. */
export function toDelivery(row: Selectable<DeliveriesTable>): Delivery {
  return {
    address: row.address,
    slot: row.slot,
    state: row.state,
    paperId: row.paper_id ?? undefined,
    note: row.note ?? undefined,
    ...ledgerFacts(row),
    // An older program leaves it out.
    ...(row.more === null || row.more === undefined
      ? {}
      : { more: row.more.split(',').filter((id) => id !== '') }),
  };
}
