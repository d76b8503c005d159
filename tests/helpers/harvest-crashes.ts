import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openLivingLibrary } from '../../src/app/open-living-library.ts';
import { papersOfWork } from '../../src/harvest/papers-of-work.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { startedByTest } from './leave-nothing.ts';
import { runSql } from './run-sql.ts';

const CHILD = new URL('./harvest-crash-child.ts', import.meta.url).pathname;

interface CrashOptions {
  readonly kills: number;
  /** How long a process lives at most once it reads, in milliseconds. */
  readonly livesMs: number;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly onKill?: (killed: number) => void;
}

/** What became of the killed ones. */
export interface CrashOutcome {
  readonly killed: number;
  /** How many batches were kept in all. */
  readonly batches: number;
  /** How many were given once more, since they were given and not kept. */
  readonly again: number;
  readonly papers: number;
}

/**
 * Kills processes that read a source, apply it and build, at random moments, and compares what each left.
 * @throws AssertionError where store and library do not agree, or something was asked for that was kept
 */
export async function crashHarvests({ kills, livesMs, random, onKill }: CrashOptions): Promise<CrashOutcome> {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-harvest-'));
  const databaseUrl = `file:${join(folder, 'p.db')}`;
  let [again, papers, batches] = [0, 0, 0];
  try {
    for (let killed = 0; killed < kills; killed++) {
      const given = givenIn(folder).length;
      await killOne({ folder, databaseUrl, livesMs: random() * livesMs });
      const now = givenIn(folder).slice(given);
      // The first one is the one after the last that was kept; each comes once.
      for (const [at, batch] of now.entries())
        assert.equal(batch, batches + at, 'a batch was asked for that was kept');
      const found = await compare(folder, databaseUrl);
      again += batches + now.length - found.batches;
      ({ papers, batches } = found);
      onKill?.(killed + 1);
    }
    return { killed: kills, batches, again, papers };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function givenIn(folder: string): readonly number[] {
  const path = join(folder, 'given');
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').slice(0, -1).map(Number);
}

interface OneKill {
  readonly folder: string;
  readonly databaseUrl: string;
  readonly livesMs: number;
}

async function killOne({ folder, databaseUrl, livesMs }: OneKill): Promise<void> {
  const child = spawn(process.execPath, [CHILD, folder, databaseUrl], {
    env: { PATH: process.env['PATH'] ?? '', ...startedByTest() },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await Promise.race([once(child.stdout, 'data'), exited]);
  await wait(livesMs);
  child.kill('SIGKILL');
  const [code] = await exited;
  assert.equal(code, null, 'it ended by itself');
}

/** What the library says is what the records say. */
async function compare(folder: string, databaseUrl: string) {
  const store = await openStore(databaseUrl);
  const opened = await openLivingLibrary({
    databaseUrl,
    store,
    folder: join(folder, 'library'),
    isAwaited: true,
  });
  try {
    const { library } = opened;
    const said = await papersIn(store);
    const ids = await library.ids();
    assert.deepEqual([...ids].sort(), [...said.keys()].sort(), 'the library has other papers than the store');
    for (const [id, title] of said) assert.equal((await library.find(id))?.title, title);
    const [kept] = await store.sources.list();
    // Whoever was killed holds its lease for a minute; nobody waits here.
    await runSql(databaseUrl, 'delete from leases');
    return { papers: ids.length, batches: Number(kept?.cursor ?? 0) };
  } finally {
    await opened.library.close();
    await store.close();
  }
}

async function papersIn({ records }: Store): Promise<ReadonlyMap<string, string>> {
  const works = await records.worksAfter(0, 1_000_000);
  const papers = works.flatMap((work) => papersOfWork(work).papers);
  return new Map(papers.map(({ paper }) => [paper.id, paper.title]));
}
