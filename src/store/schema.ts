import type { Generated, GeneratedAlways } from 'kysely';
import type { Address } from '../chat/address.ts';

/** The tables. Times are milliseconds since 1970, so that both engines compare them alike. */
export interface Schema {
  secrets: SecretsTable;
  seen_events: SeenEventsTable;
  saved_papers: SavedPapersTable;
  subscriptions: SubscriptionsTable;
  kept_subscriptions: KeptSubscriptionsTable;
  sightings: SightingsTable;
  deliveries: DeliveriesTable;
  votes: VotesTable;
  instances: InstancesTable;
  leases: LeasesTable;
  conversations: ConversationsTable;
}

interface SecretsTable {
  readonly name: string;
  /** Encrypted; see seal.ts. */
  readonly sealed: string;
  readonly updated_at: number;
}

interface SeenEventsTable {
  readonly key: string;
  readonly seen_at: number;
}

interface SavedPapersTable {
  /** Grows with each row: the order in which papers were saved. */
  readonly position: Generated<number>;
  /** `platform:workspace:user`. */
  readonly owner: string;
  /** The last part of the owner, which the database makes of it. */
  readonly person: GeneratedAlways<string>;
  readonly paper_id: string;
  readonly saved_at: number;
}

/** See Subscription in subscriptions.ts. */
export interface SubscriptionsTable {
  readonly address: Address;
  readonly time: string;
  readonly timezone: string;
  /** `1,2,3,4,5`. */
  readonly days: string;
  readonly topic: string | null;
  /** 0 or 1. */
  readonly thread: number;
  readonly origin: 'chat' | 'config';
  readonly created_by: string | null;
  readonly created_at: number;
  readonly active_since: number;
  readonly changed_at: number;
  readonly paused_reason: string | null;
  readonly trouble: string | null;
  /** 0 or 1; null, as an older program leaves it, is 0. */
  readonly publish: number | null;
  /** The platform's id of the role that is told of each paper. */
  readonly role: string | null;
  /** Why the last paper was posted and not published. */
  readonly unpublished: string | null;
}

/** What people asked for in channels that DIGEST_CHANNELS names now; it comes back when they are not named any more. */
interface KeptSubscriptionsTable {
  readonly address: Address;
  /** The row of `subscriptions`, as JSON. */
  readonly kept: string;
}

/** See Sighting in sightings.ts. */
interface SightingsTable {
  readonly of: 'deliveries';
  readonly since: number;
  readonly seen_at: number;
}

/** See Delivery in deliveries.ts. */
export interface DeliveriesTable {
  readonly address: Address;
  readonly slot: string;
  readonly state: 'claimed' | 'sent' | 'missed' | 'failed';
  readonly paper_id: string | null;
  readonly note: string | null;
  readonly claimed_by: string | null;
  readonly claimed_at: number | null;
  readonly due_at: number;
  readonly attempts: number;
  readonly retry_at: number | null;
  readonly sent_at: number | null;
  readonly message_id: string | null;
  readonly reason: string | null;
  readonly gone_since: number | null;
}

interface VotesTable {
  readonly address: Address;
  readonly slot: string;
  readonly voter: string;
  /** 1 or -1. */
  readonly value: number;
}

interface InstancesTable {
  readonly id: string;
  readonly heartbeat_at: number;
}

/** See Leases in leases.ts. */
interface LeasesTable {
  readonly name: string;
  readonly holder: string;
  readonly expires_at: number;
}

/** See Conversations in conversations.ts. */
interface ConversationsTable {
  readonly key: string;
  readonly state: string;
  /** When it was kept, by the database's clock. */
  readonly at: number;
}
