import type { Generated, GeneratedAlways } from 'kysely';
import type { Address } from '../chat/address.ts';
import type { Locale } from '../chat/locale.ts';

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
  interests: InterestsTable;
  instances: InstancesTable;
  leases: LeasesTable;
  conversations: ConversationsTable;
  sources: SourcesTable;
  source_records: RecordsTable;
  works: WorksTable;
  work_keys: WorkKeysTable;
  record_state: RecordStateTable;
  followers: FollowersTable;
  follows: FollowsTable;
  alerts: AlertsTable;
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
  /** Null: any paper. */
  readonly papers: 'new' | 'new only' | null;
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

/** What is the same of each ledger of messages; see Delivery in deliveries.ts. */
export interface LedgerColumns {
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

/** See Delivery in deliveries.ts. */
export interface DeliveriesTable extends LedgerColumns {
  readonly address: Address;
  readonly slot: string;
  readonly state: 'claimed' | 'sent' | 'missed' | 'failed';
  readonly paper_id: string | null;
  readonly note: string | null;
  /** Ids of other new papers that the post names, with commas between; null where it is not of what is new. */
  readonly more: string | null;
}

interface VotesTable {
  readonly address: Address;
  readonly slot: string;
  readonly voter: string;
  /** 1 or -1. */
  readonly value: number;
}

/** See Interests in interests.ts. */
interface InterestsTable {
  readonly address: Address;
  readonly paper_id: string;
  /** `forgotten`: votes on it do not count any more. */
  readonly kind: 'saved' | 'shared' | 'less' | 'forgotten';
  readonly at: number;
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

/** See KeptSource in sources.ts. Flags are 0 or 1. */
export interface SourcesTable {
  readonly name: string;
  readonly origin: 'config' | 'chat';
  readonly added_by: string | null;
  readonly added_at: number;
  readonly paused: number;
  readonly leaving: number;
  readonly cursor: string | null;
  readonly caught_up: number;
  readonly last_success_at: number | null;
  readonly next_read_at: number | null;
  readonly failures: number;
  readonly failing_since: number | null;
  readonly trouble: string | null;
  readonly told: number;
}

/** See Records in records.ts. A row stays when its record goes: its paper may come back, and had ids that lists name. */
export interface RecordsTable {
  readonly source: string;
  readonly key: string;
  readonly work: number;
  readonly facts: string;
  readonly state: 'there' | 'removed' | 'forgotten';
  readonly appeared_at: number;
  readonly dated_at: number;
  readonly read_at: number;
}

/** When each work changed last, and since when it is new (0: it is not). */
interface WorksTable {
  readonly work: number;
  readonly revision: number;
  readonly appeared_at: number;
}

/** What works are known by. */
interface WorkKeysTable {
  readonly key: string;
  readonly work: number;
}

/** One row. */
interface RecordStateTable {
  readonly id: number;
  readonly revision: number;
  readonly next_work: number;
  /** Tells this database from others. */
  readonly identity: string;
}

/** See Follower in follows.ts. */
export interface FollowersTable {
  readonly id: Address;
  readonly kind: 'person' | 'channel';
  readonly person: string | null;
  readonly locale: Locale;
  readonly timezone: string | null;
  readonly active_since: number;
  readonly last_slot: string | null;
  readonly paused_reason: string | null;
  /** 0 or 1. */
  readonly told_paused: number;
}

/** See Follow in follows.ts. */
export interface FollowsTable {
  readonly id: Generated<number>;
  readonly follower: Address;
  readonly query: string;
  /** The same of what means the same. */
  readonly key: string;
  /** Ids of papers that fitted before it was followed, as a JSON list. */
  readonly known: string;
  readonly created_by: string;
  readonly created_at: number;
  readonly last_at: number | null;
}

/** See Alert in alerts.ts. */
export interface AlertsTable extends LedgerColumns {
  /** The follower. */
  readonly address: Address;
  readonly slot: string;
  readonly state: 'claimed' | 'sent' | 'failed';
  /** As JSON. */
  readonly groups: string;
}
