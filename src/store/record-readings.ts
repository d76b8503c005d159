import type { Kysely } from 'kysely';
import type { KeptRecord, Records, Work } from './records.ts';
import type { RecordsTable, Schema } from './schema.ts';

/** The one row of its table. */
export const RECORD_STATE = 1;

/** Old records that are given at a time. */
const OLD = 500;

/** What changing a record asks of it. */
export type RecordRow = Pick<RecordsTable, 'key' | 'work' | 'facts' | 'state' | 'appeared_at' | 'read_at'>;

/** Records of a source as they are kept, also those that went, by their keys. */
export async function recordRows(
  db: Kysely<Schema>,
  source: string,
  keys: readonly string[],
): Promise<Map<string, RecordRow>> {
  if (keys.length === 0) return new Map();
  const rows = await db
    .selectFrom('source_records')
    .select(['key', 'work', 'facts', 'state', 'appeared_at', 'read_at'])
    .where('source', '=', source)
    .where('key', 'in', keys)
    .execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** What reads records. */
export function createRecordReadings(db: Kysely<Schema>): Omit<Records, 'keep' | 'forget' | 'named'> {
  return {
    ...createWorkReadings(db),
    factsOf: async (source, keys) =>
      new Map(Array.from(await recordRows(db, source, keys), ([key, { facts }]) => [key, facts])),
    keys: async (source, after, limit) => {
      const rows = await db
        .selectFrom('source_records')
        .select('key')
        .where('source', '=', source)
        .where('state', '=', 'there')
        .where('key', '>', after)
        .orderBy('key')
        .limit(limit)
        .execute();
      return rows.map(({ key }) => key);
    },
    revision: async () => {
      const row = await db
        .selectFrom('record_state')
        .select('revision')
        .where('id', '=', RECORD_STATE)
        .executeTakeFirstOrThrow();
      return Number(row.revision);
    },
    olderThan: async (source, moment, after) => {
      const rows = await db
        .selectFrom('source_records')
        .selectAll()
        .where('source', '=', source)
        .where('key', '>', after)
        .where('state', '=', 'there')
        .where('dated_at', '<', moment)
        .orderBy('key')
        .limit(OLD)
        .execute();
      return rows.map(toKept);
    },
    identity: async () => {
      const row = await db
        .selectFrom('record_state')
        .select('identity')
        .where('id', '=', RECORD_STATE)
        .executeTakeFirstOrThrow();
      return row.identity;
    },
  };
}

function toKept(row: RecordsTable): KeptRecord {
  const { source, key, facts, appeared_at: appearedAt, read_at: readAt, state } = row;
  return {
    source,
    key,
    facts,
    appearedAt: Number(appearedAt),
    readAt: Number(readAt),
    isThere: state === 'there',
  };
}

/** What reads records by their works. */
function createWorkReadings(
  db: Kysely<Schema>,
): Pick<Records, 'changedSince' | 'countChangedSince' | 'worksAfter' | 'appearedSince' | 'works'> {
  const changedSince: Records['changedSince'] = async (revision, limit) => {
    const changed = await db
      .selectFrom('works')
      .select(['work', 'revision'])
      .where('revision', '>', revision)
      .orderBy('revision')
      .orderBy('work')
      .limit(limit)
      .execute();
    const last = Number(changed.at(-1)?.revision ?? revision);
    // Of the last revision there may be more.
    const isCut = changed.length === limit;
    const whole = isCut ? changed.filter((one) => Number(one.revision) < last) : changed;
    if (whole.length === 0 && isCut) return changedSince(revision, limit * 2);
    const upTo = Number(whole.at(-1)?.revision ?? revision);
    return {
      works: await ofWorks(
        db,
        whole.map(({ work }) => Number(work)),
      ),
      revision: upTo,
    };
  };
  return {
    changedSince,
    countChangedSince: async (revision) => {
      const { works } = await db
        .selectFrom('works')
        .select(({ fn }) => fn.countAll().as('works'))
        .where('revision', '>', revision)
        .executeTakeFirstOrThrow();
      return Number(works);
    },
    worksAfter: async (work, limit) => {
      const next = await db
        .selectFrom('works')
        .select('work')
        .where('work', '>', work)
        .orderBy('work')
        .limit(limit)
        .execute();
      return ofWorks(
        db,
        next.map((row) => Number(row.work)),
      );
    },
    appearedSince: async (moment, limit, skipped = 0) => {
      const next = await db
        .selectFrom('works')
        .select('work')
        .where('appeared_at', '>=', moment)
        .where('appeared_at', '>', 0)
        .orderBy('appeared_at', 'desc')
        .orderBy('work')
        .limit(limit)
        .offset(skipped)
        .execute();
      return next.map((row) => Number(row.work));
    },
    works: (numbers) => ofWorks(db, numbers),
  };
}

async function ofWorks(db: Kysely<Schema>, works: readonly number[]): Promise<readonly Work[]> {
  if (works.length === 0) return [];
  const rows = await db
    .selectFrom('source_records')
    .selectAll()
    .where('work', 'in', works)
    .orderBy('source')
    .orderBy('key')
    .execute();
  const byWork = new Map<number, KeptRecord[]>(works.map((work) => [Number(work), []]));
  for (const row of rows) byWork.get(Number(row.work))?.push(toKept(row));
  return Array.from(byWork, ([work, records]) => ({ work, records }));
}
