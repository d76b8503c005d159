import type { Generated } from 'kysely';

/** The tables. Times are milliseconds since 1970, so that both engines compare them alike. */
export interface Schema {
  secrets: SecretsTable;
  seen_events: SeenEventsTable;
  saved_papers: SavedPapersTable;
}

interface SecretsTable {
  readonly name: string;
  /** Encrypted; see sealed.ts. */
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
  readonly paper_id: string;
  readonly saved_at: number;
}
