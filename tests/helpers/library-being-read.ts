import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { findOrigin } from '../../src/app/library-origin.ts';
import { LIBRARY_FOLDER } from '../../src/app/open-library.ts';
import { openStore } from '../../src/store/open-store.ts';
import { catalogRecord, temporaryCorpus } from './temporary-corpus.ts';
import { temporaryFolder } from './temporary-folder.ts';

/**
 * A corpus that is being read for as long as the test wants: another process holds the lease under which it is built.
 * @returns where to start Paperboy, with what, and what lets the library be read
 */
export async function libraryBeingRead() {
  const cwd = temporaryFolder();
  const CORPUS_DIR = await temporaryCorpus({
    'page.md': catalogRecord('Bandits with knapsacks') + catalogRecord('Graphs of graphs'),
  });
  const DATABASE_URL = `file:${join(cwd, 'paperboy.db')}`;
  const store = await openStore(DATABASE_URL);
  onTestFinished(() => store.close());
  const { origin } = await findOrigin(CORPUS_DIR, join(cwd, LIBRARY_FOLDER));
  const name = `library ${origin}`;
  if (!(await store.leases.take(name, 'a test', 10 * 60_000))) throw new Error('somebody builds it');
  return {
    cwd,
    environment: { CORPUS_DIR, DATABASE_URL },
    letItBeRead: () => store.leases.release(name, 'a test'),
    /** Can the lease be had by whoever comes next? */
    isFree: () => store.leases.take(name, 'another test', 10 * 60_000),
  };
}
