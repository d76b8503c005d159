import { type Kysely, sql } from 'kysely';
import type { RecordToKeep } from './records.ts';
import type { RecordsTable, Schema } from './schema.ts';

/** Records with the works that they belong to. */
export interface Linked {
  readonly records: readonly {
    readonly record: RecordToKeep;
    readonly work: number;
    readonly appearedAt: number;
    readonly readAt: number;
  }[];
  /** All works that changed, also those that became part of another one. */
  readonly works: readonly number[];
  /** The number of the next work. */
  readonly next: number;
}

interface ToLink {
  readonly known: ReadonlyMap<string, Pick<RecordsTable, 'work' | 'appeared_at' | 'read_at'>>;
  readonly put: readonly RecordToKeep[];
  readonly next: number;
}

/** Keys in one statement; SQLite takes 32,766 values, PostgreSQL 65,535. */
const KEYS = 500;

/** Finds which works records belong to: those that have a key in common become one. */
export function createWorkLinks() {
  return {
    link: async (tx: Kysely<Schema>, { known, put, next: first }: ToLink): Promise<Linked> => {
      const keys = [...new Set(put.flatMap(({ workKeys }) => workKeys))];
      const united = createUnited(await worksOfKeys(tx, keys));
      let next = Number(first);
      const records: Linked['records'][number][] = [];
      for (const record of put) {
        const row = known.get(record.key);
        const own = row === undefined ? [] : [Number(row.work)];
        const work = united.unite(record.workKeys, own) ?? next++;
        united.name(record.workKeys, work);
        // It is as new as it was when it first came.
        const appearedAt = row === undefined ? record.appearedAt : Number(row.appeared_at);
        const readAt = row === undefined ? record.readAt : Number(row.read_at);
        records.push({ record, work, appearedAt, readAt });
      }
      const moved = united.moved();
      for (const [from, to] of moved) await moveWork(tx, from, to);
      await writeKeys(
        tx,
        keys.map((key) => ({ key, work: united.rootOfKey(key) ?? 0 })),
      );
      const linked = records.map((one) => ({ ...one, work: united.rootOf(one.work) }));
      const works = [...new Set([...linked.map(({ work }) => work), ...moved.flat()])];
      return { records: linked, works, next };
    },
    /** Says that works changed, and since when they are new. */
    touch: async (tx: Kysely<Schema>, works: readonly number[], revision: number): Promise<void> => {
      const all = [...new Set(works.map(Number))];
      for (let from = 0; from < all.length; from += KEYS) {
        const part = all.slice(from, from + KEYS);
        const rows = await tx
          .selectFrom('source_records')
          .select(['work', 'state', 'appeared_at'])
          .where('work', 'in', part)
          .execute();
        const byWork = appearedAtOf(rows);
        await tx
          .insertInto('works')
          .values(part.map((work) => ({ work, revision, appeared_at: byWork.get(work) ?? 0 })))
          .onConflict((conflict) =>
            conflict.column('work').doUpdateSet((set) => ({
              revision: set.ref('excluded.revision'),
              appeared_at: set.ref('excluded.appeared_at'),
            })),
          )
          .execute();
      }
    },
  };
}

async function worksOfKeys(tx: Kysely<Schema>, keys: readonly string[]): Promise<Map<string, number>> {
  const works = new Map<string, number>();
  for (let from = 0; from < keys.length; from += KEYS) {
    const rows = await tx
      .selectFrom('work_keys')
      .select(['key', 'work'])
      .where('key', 'in', keys.slice(from, from + KEYS))
      .execute();
    for (const { key, work } of rows) works.set(key, Number(work));
  }
  return works;
}

/** Which works are one: the one with the least number takes in the others. */
function createUnited(workOf: Map<string, number>) {
  const parents = new Map<number, number>();
  const rootOf = (work: number): number => {
    let root = work;
    for (let next = parents.get(root); next !== undefined; next = parents.get(root)) root = next;
    return root;
  };
  return {
    rootOf,
    rootOfKey: (key: string) => {
      const work = workOf.get(key);
      return work === undefined ? undefined : rootOf(work);
    },
    unite: (keys: readonly string[], own: readonly number[]): number | undefined => {
      const named = keys.flatMap((key) => workOf.get(key) ?? []);
      const roots = [...new Set([...own, ...named].map(rootOf))].sort((a, b) => a - b);
      const [root, ...others] = roots;
      for (const other of others) if (root !== undefined) parents.set(other, root);
      return root;
    },
    name: (keys: readonly string[], work: number): void => {
      for (const key of keys) workOf.set(key, work);
    },
    moved: (): readonly (readonly [number, number])[] =>
      [...parents.keys()].map((from) => [from, rootOf(from)] as const),
  };
}

async function moveWork(tx: Kysely<Schema>, from: number, to: number): Promise<void> {
  await tx.updateTable('source_records').set({ work: to }).where('work', '=', from).execute();
  await tx.updateTable('work_keys').set({ work: to }).where('work', '=', from).execute();
}

async function writeKeys(
  tx: Kysely<Schema>,
  rows: readonly { readonly key: string; readonly work: number }[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += KEYS)
    await tx
      .insertInto('work_keys')
      .values(rows.slice(from, from + KEYS))
      .onConflict((conflict) => conflict.column('key').doUpdateSet({ work: sql.ref('excluded.work') }))
      .execute();
}

/** Of each work that is there, when the last of its records appeared: of those that are papers of their own one may be new. */
function appearedAtOf(
  rows: readonly Pick<RecordsTable, 'work' | 'state' | 'appeared_at'>[],
): ReadonlyMap<number, number> {
  const appeared = new Map<number, number>();
  for (const { work, state, appeared_at: at } of rows) {
    const known = appeared.get(Number(work)) ?? 0;
    if (state === 'there') appeared.set(Number(work), Math.max(known, Number(at)));
  }
  return appeared;
}
