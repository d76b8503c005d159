import type { Selectable } from 'kysely';
import type { LedgerColumns } from './schema.ts';

/** What is the same of each row of a ledger of messages, as the program reads it. */
export function ledgerFacts(row: Selectable<LedgerColumns>) {
  const date = (value: number | null) => (value === null ? undefined : new Date(value));
  return {
    claimedBy: row.claimed_by ?? undefined,
    claimedAt: date(row.claimed_at),
    dueAt: new Date(row.due_at),
    attempts: row.attempts,
    retryAt: date(row.retry_at),
    sentAt: date(row.sent_at),
    messageId: row.message_id ?? undefined,
    reason: row.reason ?? undefined,
    goneSince: date(row.gone_since),
  };
}
