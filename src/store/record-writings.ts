import type { Kysely, Transaction } from 'kysely';
import { databaseNow, type Engine } from './database-clock.ts';
import { RECORD_STATE, type RecordRow, recordRows } from './record-readings.ts';
import type { Reader, ReadMark, Records, RecordToKeep } from './records.ts';
import type { RecordsTable, Schema } from './schema.ts';
import { createWorkLinks, type Linked } from './work-links.ts';

/** Rows that one statement writes. */
const ROWS = 100;

/** What changes records; each change is one transaction. */
export function createRecordWritings(db: Kysely<Schema>, engine: Engine): Pick<Records, 'keep' | 'forget'> {
  const links = createWorkLinks();
  return {
    keep: (reader, part, mark) =>
      db.transaction().execute(async (tx) => {
        // The first statement writes, so that changes of several processes come one after another.
        const state = await lockState(tx);
        const revision = Number(state.revision) + 1;
        if (!(await mayKeep(tx, engine, reader))) return undefined;
        const known = await recordRows(tx, reader.source, [
          ...part.put.map(({ key }) => key),
          ...part.removed,
        ]);
        const put = changesOf(part.put, known);
        const removed = [...new Set(part.removed)].filter((key) => known.get(key)?.state === 'there');
        const linked = await links.link(tx, { known, put, next: state.next_work });
        await writeRows(tx, reader, linked);
        await setState(tx, reader.source, removed, 'removed');
        const works = [...linked.works, ...removed.flatMap((key) => known.get(key)?.work ?? [])];
        await links.touch(tx, works, revision);
        if (works.length > 0) await moveState(tx, { revision, next_work: linked.next });
        if (reader.isTakingOut === true) await dropMark(tx, reader.source);
        else if (mark !== undefined) await moveMark(tx, reader.source, mark);
        const taken = put.filter(({ isForgotten }) => isForgotten !== true);
        return { put: taken.length, removed: removed.length };
      }),
    forget: (source, keys) =>
      db.transaction().execute(async (tx) => {
        const state = await lockState(tx);
        const revision = Number(state.revision) + 1;
        const known = [...(await recordRows(tx, source, keys)).values()].filter(
          (row) => row.state === 'there',
        );
        if (known.length === 0) return;
        await setState(
          tx,
          source,
          known.map(({ key }) => key),
          'forgotten',
        );
        await links.touch(
          tx,
          known.map(({ work }) => work),
          revision,
        );
        await moveState(tx, { revision });
      }),
  };
}

/** Keeps it as it is, and all others from changing it until this transaction ends. */
async function lockState(tx: Transaction<Schema>) {
  return tx
    .updateTable('record_state')
    .set((set) => ({ revision: set.ref('revision') }))
    .where('id', '=', RECORD_STATE)
    .returning(['revision', 'next_work'])
    .executeTakeFirstOrThrow();
}

async function moveState(
  tx: Transaction<Schema>,
  state: { readonly revision: number; readonly next_work?: number },
): Promise<void> {
  await tx.updateTable('record_state').set(state).where('id', '=', RECORD_STATE).execute();
}

async function mayKeep(
  tx: Transaction<Schema>,
  engine: Engine,
  { source, lease, holder, isTakingOut }: Reader,
): Promise<boolean> {
  const held = await tx
    .selectFrom('leases')
    .select('name')
    .where('name', '=', lease)
    .where('holder', '=', holder)
    .where('expires_at', '>', databaseNow(engine))
    .executeTakeFirst();
  const there = await tx
    .selectFrom('sources')
    .select('name')
    .where('name', '=', source)
    .where('leaving', '=', isTakingOut === true ? 1 : 0)
    .executeTakeFirst();
  return held !== undefined && there !== undefined;
}

function changesOf(
  put: readonly RecordToKeep[],
  known: ReadonlyMap<string, RecordRow>,
): readonly RecordToKeep[] {
  // Of equal keys the last counts.
  const last = new Map(put.map((record) => [record.key, record]));
  return [...last.values()].flatMap((record) => changeOf(record, known.get(record.key)) ?? []);
}

/** What was forgotten comes again only when it is younger than it was; what is there may be kept for other reasons than its age. */
function changeOf(record: RecordToKeep, row: RecordRow | undefined): RecordToKeep | undefined {
  if (row === undefined) return record;
  if (row.state !== 'there') return record.isForgotten === true ? undefined : record;
  const { isForgotten: _, ...there } = record;
  return row.facts === record.facts ? undefined : there;
}

async function writeRows(tx: Transaction<Schema>, reader: Reader, linked: Linked): Promise<void> {
  for (let from = 0; from < linked.records.length; from += ROWS) {
    const rows = linked.records.slice(from, from + ROWS).map(({ record, work, appearedAt, readAt }) => ({
      source: reader.source,
      key: record.key,
      work,
      facts: record.facts,
      state: record.isForgotten === true ? ('forgotten' as const) : ('there' as const),
      appeared_at: appearedAt,
      dated_at: record.datedAt,
      read_at: readAt,
    }));
    await tx
      .insertInto('source_records')
      .values(rows)
      .onConflict((conflict) =>
        conflict.columns(['source', 'key']).doUpdateSet((set) => ({
          work: set.ref('excluded.work'),
          facts: set.ref('excluded.facts'),
          state: set.ref('excluded.state'),
          appeared_at: set.ref('excluded.appeared_at'),
          dated_at: set.ref('excluded.dated_at'),
        })),
      )
      .execute();
  }
}

async function setState(
  tx: Transaction<Schema>,
  source: string,
  ...[keys, state]: [readonly string[], RecordsTable['state']]
): Promise<void> {
  if (keys.length === 0) return;
  await tx
    .updateTable('source_records')
    .set({ state })
    .where('source', '=', source)
    .where('key', 'in', keys)
    .execute();
}

async function moveMark(
  tx: Transaction<Schema>,
  source: string,
  { cursor, isCaughtUp }: ReadMark,
): Promise<void> {
  await tx
    .updateTable('sources')
    .set({ cursor, ...(isCaughtUp ? { caught_up: 1 } : {}) })
    .where('name', '=', source)
    .execute();
}

async function dropMark(tx: Transaction<Schema>, source: string): Promise<void> {
  await tx
    .updateTable('sources')
    .set({ cursor: null, caught_up: 0, next_read_at: null })
    .where('name', '=', source)
    .execute();
}
