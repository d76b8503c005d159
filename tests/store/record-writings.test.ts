import { once } from 'node:events';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../src/store/open-store.ts';
import { type Postgres, postgresMissing, startPostgres } from '../helpers/postgres.ts';
import { temporaryFolder } from '../helpers/temporary-folder.ts';

// What both engines do for one process is said by tests/contracts/records.ts.

const PROCESSES = 3;
const PARTS = 12;

/** Those of one thread would wait for each other for ever on SQLite. */
async function keepAtOnce(url: string) {
  const store = await openStore(url);
  const workers = Array.from(
    { length: PROCESSES },
    (_, number) =>
      new Worker(new URL('../helpers/keep-at-once-worker.ts', import.meta.url), {
        workerData: { url, number, parts: PARTS },
      }),
  );
  await Promise.all(workers.map((worker) => once(worker, 'exit')));
  const { records } = store;
  const works = await records.worksAfter(0, 1_000);
  const changed = await records.changedSince(0, 1_000);
  const revision = await records.revision();
  await store.close();
  return { works, changed, revision };
}

function describeAtOnce(engine: string, freshUrl: () => Promise<string>): void {
  it(`of several processes at once each change is a revision of its own, and none is lost (${engine})`, async () => {
    const { works, changed, revision } = await keepAtOnce(await freshUrl());
    const records = works.flatMap((work) => work.records.map(({ source, key }) => `${source} ${key}`));
    const wanted = Array.from({ length: PROCESSES }, (_, process) =>
      Array.from({ length: PARTS }, (__, part) => [
        `s${process} ${part} of ${part}`,
        `s${process} ${part} of ${(part + process) % PARTS}`,
      ]),
    ).flat(2);
    expect(records.sort()).toEqual([...new Set(wanted)].sort());
    expect(revision).toBe(PROCESSES * PARTS);
    expect(changed.revision).toBe(revision);
    const there = (all: typeof works) => all.filter((work) => work.records.length > 0);
    expect(there(changed.works)).toHaveLength(there(works).length);
    // Those of the second and the third process have keys in common over all parts.
    expect(there(works)).toHaveLength(1);
  });
}

describeAtOnce('SQLite', async () => `file:${join(temporaryFolder(), 'p.db')}`);

describe.skipIf(postgresMissing)('on PostgreSQL', () => {
  let postgres: Postgres;
  beforeAll(async () => {
    postgres = await startPostgres();
  });
  afterAll(() => postgres.stop());
  describeAtOnce('PostgreSQL', () => postgres.freshUrl());
});
