import { setTimeout as wait } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import type { Engine } from './database-clock.ts';
import { migrationsFor, type Step } from './migrations.ts';
import type { Schema } from './schema.ts';

const TRIES = 5;
const LOOK_MS = 20;
/** For another process that is at it. */
const PATIENCE_MS = 5_000;

/**
 * Where it is written down that a step was taken. Every version that ever was refuses the start when the first table has a
 * step that it does not know, and none looks for unknown ones in the second.
 */
const TABLES = { breaking: 'kysely_migration', additive: 'additive_migration' } as const;

/** Is there no step to take? @throws PaperboyError `store_newer` when somebody took a step that only newer programs can live with */
export async function isUpToDate(db: Kysely<Schema>, engine: Engine): Promise<boolean> {
  const breaking = await stepsTaken(db, TABLES.breaking);
  const taken = [...breaking, ...(await stepsTaken(db, TABLES.additive))];
  const known = Object.keys(migrationsFor(engine));
  if (breaking.some((step) => !known.includes(step))) throw new PaperboyError('store_newer', NEWER);
  return known.every((step) => taken.includes(step));
}

/**
 * Takes the steps that are left. Processes that start together may each want to: one does, the others wait for it, and
 * whoever does not get its turn tries again. A process that dies on the way leaves no half of a step.
 */
export async function migrate(db: Kysely<Schema>, engine: Engine): Promise<void> {
  let failure: unknown;
  for (let tried = 0; tried < TRIES; tried++) {
    failure = await takeSteps(db, engine).catch((error: unknown) => error);
    if (failure === undefined) return;
    // Another process may have taken them, a newer one more than we know.
    if (await isUpToDate(db, engine)) return;
  }
  throw failure;
}

const NEWER =
  'The database was made by a newer version of Paperboy, which this one cannot work beside. Start that version, or point DATABASE_URL elsewhere.';

async function takeSteps(db: Kysely<Schema>, engine: Engine): Promise<void> {
  const steps = Object.entries(migrationsFor(engine));
  if (engine === 'postgres') return takeRuns(db, steps);
  // Kysely takes SQLite for an engine whose tables cannot be made in a transaction. Its connection is one, and ours alone yet.
  await beginAlone(db);
  try {
    await takeRuns(db, steps);
    await sql`commit`.execute(db);
  } catch (error) {
    await sql`rollback`.execute(db);
    throw error;
  }
}

/** Waits until nobody else writes. SQLite's own waiting would hold the thread, on which the other may be. */
async function beginAlone(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ readonly timeout: number }>`pragma busy_timeout`.execute(db);
  await sql`pragma busy_timeout = 0`.execute(db);
  try {
    for (let waited = 0; ; waited += LOOK_MS) {
      const failure = await sql`begin immediate`.execute(db).then(
        () => undefined,
        (error: unknown) => error,
      );
      if (failure === undefined) return;
      if (waited >= PATIENCE_MS) throw failure;
      await wait(LOOK_MS);
    }
  } finally {
    await sql`pragma busy_timeout = ${sql.lit(rows[0]?.timeout ?? 0)}`.execute(db);
  }
}

/** In the order of their names, those in a row that are written down in the same table at once. */
async function takeRuns(
  db: Kysely<Schema>,
  steps: readonly (readonly [name: string, step: Step])[],
): Promise<void> {
  for (const [at, [, { kind }]] of steps.entries()) {
    if (steps[at + 1]?.[1].kind === kind) continue;
    const upToHere: Record<string, Migration> = Object.fromEntries(
      steps.slice(0, at + 1).filter(([, step]) => step.kind === kind),
    );
    const taken = await stepsTaken(db, TABLES[kind]);
    if (Object.keys(upToHere).every((name) => taken.includes(name))) continue;
    const migrator = new Migrator({
      db,
      provider: { getMigrations: async () => upToHere },
      migrationTableName: TABLES[kind],
    });
    const { error } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
  }
}

async function stepsTaken(db: Kysely<Schema>, table: string): Promise<readonly string[]> {
  try {
    const { rows } = await sql<{ readonly name: string }>`select name from ${sql.table(table)}`.execute(db);
    return rows.map(({ name }) => name);
  } catch (error) {
    if (isMissingTable(error)) return [];
    throw error;
  }
}

/** https://www.postgresql.org/docs/current/errcodes-appendix.html: undefined_table; SQLite has words for it only. */
function isMissingTable(error: unknown): boolean {
  return systemErrorCode(error) === '42P01' || /^no such table/.test(String(Object(error).message));
}
