import { papersOfWork } from '../harvest/papers-of-work.ts';
import type { Paper } from '../papers/paper.ts';
import { openStore, type Store } from '../store/open-store.ts';
import type { ListingsAccount, Papers } from './build-generation.ts';

/** What a generation of records says of itself. */
export interface RecordsAccount extends ListingsAccount {
  /** All changes of records up to this revision are in it. */
  readonly revision: number;
}

/** Works that are read at a time. */
const PORTION = 250;

/** All papers of the records in a database, work by work: what was read is not held any more. */
export async function readRecords(databaseUrl: string): Promise<Papers> {
  const store = await openStore(databaseUrl);
  const { records } = store;
  const { revision, all } = await begin(store).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const papers = async function* (): AsyncGenerator<readonly Paper[]> {
    try {
      for (let after = 0; ; ) {
        const works = await records.worksAfter(after, PORTION);
        const last = works.at(-1);
        if (last === undefined) return;
        after = last.work;
        yield works.flatMap((work) => papersOfWork(work).papers.map(({ paper }) => paper));
      }
    } finally {
      await store.close();
    }
  };
  return { papers: papers(), all, account: accountOf(revision) };
}

async function begin({ records, sources }: Store) {
  // Before anything is read: what changes meanwhile is taken in once more.
  const revision = await records.revision();
  const counts = await sources.counts();
  return { revision, all: [...counts.values()].reduce((sum, one) => sum + one, 0) };
}

/** The account of a library of records: what each source had to say was told when it was read. */
export function accountOf(revision: number): RecordsAccount {
  const repairs = { characters: 0, softHyphens: 0 };
  return { revision, files: [], rejected: [], doubtful: [], duplicates: [], repairs };
}
