import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import pg from 'pg';

/** The program before it told breaking steps from additive ones: its tables, what it says to them, what it looks at first. */
export interface FormerProgram {
  /** As it made them where there were none. */
  makeTables(): Promise<void>;
  /** It refuses the start where it meets a step that it does not know. */
  mayStart(): Promise<boolean>;
  say(statement: keyof typeof STATEMENTS, ...values: readonly Value[]): Promise<Said>;
  close(): Promise<void>;
}

type Value = string | number | null;

interface Said {
  readonly changed: number;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

const ITS_STEPS = ['001-secrets-events-saved-papers', '002-digests', '003-leases'];

/** `MS` are milliseconds, `COUNTER` grows by itself. */
const TABLES = `
  create table "secrets" ("name" text primary key, "sealed" text not null, "updated_at" MS not null);
  create table "seen_events" ("key" text primary key, "seen_at" MS not null);
  create index "seen_events_age" on "seen_events" ("seen_at");
  create table "saved_papers" ("position" COUNTER primary key, "owner" text not null, "paper_id" text not null, "saved_at" MS not null, constraint "saved_papers_once" unique ("owner", "paper_id"));
  create table "subscriptions" ("address" text primary key, "time" text not null, "timezone" text not null, "days" text not null, "topic" text, "thread" integer not null, "origin" text not null, "created_by" text, "created_at" MS not null, "active_since" MS not null, "changed_at" MS not null, "paused_reason" text);
  create table "deliveries" ("address" text not null, "slot" text not null, "state" text not null, "paper_id" text, "note" text, "claimed_by" text, "claimed_at" MS, "due_at" MS not null, "attempts" integer not null, "retry_at" MS, "sent_at" MS, "message_id" text, "reason" text, constraint "deliveries_once" primary key ("address", "slot"));
  create index "deliveries_open" on "deliveries" ("state") where "state" = 'claimed';
  create table "votes" ("address" text not null, "slot" text not null, "voter" text not null, "value" integer not null, constraint "votes_one_each" primary key ("address", "slot", "voter"), constraint "votes_of_delivery" foreign key ("address", "slot") references "deliveries" ("address", "slot"));
  create table "instances" ("id" text primary key, "heartbeat_at" MS not null);
  create table "leases" ("name" text primary key, "holder" text not null, "expires_at" MS not null);
  create table "kysely_migration" ("name" varchar(255) not null primary key, "timestamp" varchar(255) not null);
  create table "kysely_migration_lock" ("id" varchar(255) not null primary key, "is_locked" integer default 0 not null);
  insert into "kysely_migration_lock" values ('migration_lock', 0);
  ${ITS_STEPS.map((step, at) => `insert into "kysely_migration" values ('${step}', '2027-01-01T00:00:00.00${at}Z');`).join('\n')}`;

/** Word for word what its queries are. */
const STATEMENTS = {
  claim: `insert into "deliveries" ("address", "slot", "paper_id", "note", "claimed_by", "claimed_at", "attempts", "retry_at", "sent_at", "message_id", "reason", "state", "due_at") values ($1, $2, $3, null, $4, $5, 0, null, null, null, null, 'claimed', $6) on conflict ("address", "slot") do nothing`,
  claimAgain: `update "deliveries" set "paper_id" = $3, "note" = null, "claimed_by" = $4, "claimed_at" = $5, "attempts" = 0, "retry_at" = null, "sent_at" = null, "message_id" = null, "reason" = null, "state" = 'claimed', "due_at" = $6 where "address" = $1 and "slot" = $2 and "state" in ('missed', 'failed')`,
  takeOver: `update "deliveries" set "claimed_by" = $3, "retry_at" = null where "address" = $1 and "slot" = $2 and "state" = 'claimed' and "attempts" = $4 and "claimed_by" is null`,
  beginSending: `update "deliveries" set "attempts" = "attempts" + 1 where "address" = $1 and "slot" = $2 and "state" = 'claimed' and "claimed_by" = $3`,
  markSent: `update "deliveries" set "state" = 'sent', "message_id" = $4, "sent_at" = $5, "retry_at" = null, "reason" = null where "address" = $1 and "slot" = $2 and "state" = 'claimed' and "claimed_by" = $3`,
  markFailed: `update "deliveries" set "state" = 'failed', "reason" = $4, "retry_at" = null where "address" = $1 and "slot" = $2 and "state" = 'claimed' and "claimed_by" = $3`,
  retryLater: `update "deliveries" set "claimed_by" = null, "retry_at" = $4, "reason" = $5 where "address" = $1 and "slot" = $2 and "state" = 'claimed' and "claimed_by" = $3`,
  recordMissed: `insert into "deliveries" ("address", "slot", "paper_id", "note", "claimed_by", "claimed_at", "attempts", "retry_at", "sent_at", "message_id", "reason", "state", "due_at") values ($1, $2, null, null, null, null, 0, null, null, null, null, 'missed', $3) on conflict ("address", "slot") do nothing`,
  delivery: 'select * from "deliveries" where "address" = $1 and "slot" = $2',
  open: `select * from "deliveries" where "state" = 'claimed'`,
  shown: `select "paper_id" from "deliveries" where "address" = $1 and "state" in ('claimed', 'sent') order by "slot"`,
  subscribe: `insert into "subscriptions" ("address", "time", "timezone", "days", "topic", "thread", "origin", "created_by", "created_at", "active_since", "changed_at", "paused_reason") values ($1, $2, 'UTC', '1,2,3,4,5', null, 0, 'chat', 'ada', $3, $3, $3, null) on conflict ("address") do update set "time" = $2, "timezone" = 'UTC', "days" = '1,2,3,4,5', "topic" = null, "thread" = 0, "origin" = 'chat', "created_by" = 'ada', "created_at" = $3, "active_since" = $3, "changed_at" = $3, "paused_reason" = null`,
  pause: 'update "subscriptions" set "paused_reason" = $2 where "address" = $1',
  active: `select "subscriptions".*, (select max("deliveries"."slot") as "slot" from "deliveries" where "deliveries"."address" = "subscriptions"."address") as "last_slot" from "subscriptions" where "paused_reason" is null`,
  unsubscribe: 'delete from "subscriptions" where "address" = $1',
  vote: `insert into "votes" ("address", "slot", "voter", "value") values ($1, $2, $3, $4) on conflict ("address", "slot", "voter") do update set "value" = $4`,
  tally: `select "value", count(*) as "count" from "votes" where "address" = $1 and "slot" = $2 group by "value"`,
  beat: `insert into "instances" ("id", "heartbeat_at") values ($1, $2) on conflict ("id") do update set "heartbeat_at" = $2`,
  alive: 'select "id" from "instances" where "heartbeat_at" >= $1',
  leave: 'delete from "instances" where ("id" = $1 or "heartbeat_at" < $2)',
  lease: `insert into "leases" ("name", "holder", "expires_at") values ($1, $2, $3) on conflict ("name") do update set "holder" = $2, "expires_at" = $3 where ("leases"."expires_at" <= $4 or "leases"."holder" = $2)`,
  save: `insert into "saved_papers" ("owner", "paper_id", "saved_at") values ($1, $2, $3) on conflict ("owner", "paper_id") do nothing`,
  saved: 'select "paper_id" from "saved_papers" where "owner" = $1 order by "position" desc limit 100',
  see: `insert into "seen_events" ("key", "seen_at") values ($1, $2) on conflict ("key") do nothing`,
  keep: `insert into "secrets" ("name", "sealed", "updated_at") values ($1, $2, $3) on conflict ("name") do update set "sealed" = $2, "updated_at" = $3`,
  kept: 'select "sealed" from "secrets" where "name" = $1',
  steps: 'select name from kysely_migration',
} as const;

/** @param url as in DATABASE_URL */
export async function openFormerProgram(url: string): Promise<FormerProgram> {
  const database = url.startsWith('file:') ? onSqlite(url) : await onPostgres(url);
  const say: FormerProgram['say'] = (statement, ...values) => database.run(STATEMENTS[statement], values);
  return {
    makeTables: () => database.makeTables(),
    mayStart: async () => (await say('steps')).rows.every(({ name }) => ITS_STEPS.includes(String(name))),
    say,
    close: () => database.close(),
  };
}

interface Database {
  makeTables(): Promise<void>;
  run(sql: string, values: readonly Value[]): Promise<Said>;
  close(): Promise<void>;
}

function onSqlite(url: string): Database {
  const path = url.slice('file:'.length);
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 5_000, enableForeignKeyConstraints: true });
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
  return {
    makeTables: async () => database.exec(TABLES.replaceAll(/\b(?:MS|COUNTER)\b/g, 'integer')),
    run: async (sql, values) => {
      const statement = database.prepare(sql.replaceAll('$', '?'));
      if (statement.columns().length > 0) return { changed: 0, rows: statement.all(...values) };
      return { changed: Number(statement.run(...values).changes), rows: [] };
    },
    close: async () => database.close(),
  };
}

async function onPostgres(connectionString: string): Promise<Database> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return {
    makeTables: async () =>
      void (await client.query(
        TABLES.replaceAll(/\bMS\b/g, 'bigint').replaceAll(/\bCOUNTER\b/g, 'bigserial'),
      )),
    run: async (sql, values) => {
      const { rowCount, rows } = await client.query(sql, [...values]);
      return { changed: rowCount ?? 0, rows };
    },
    close: () => client.end(),
  };
}
