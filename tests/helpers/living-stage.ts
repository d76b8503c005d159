import { rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type Config, readConfig } from '../../src/app/config.ts';
import { openLivingLibrary } from '../../src/app/open-living-library.ts';
import { openStore, type Store } from '../../src/store/open-store.ts';
import { listingOf, madePapers } from './made-papers.ts';
import { temporaryFolder } from './temporary-folder.ts';

const LONG_AGO = new Date('2026-01-01');

/** A folder of listings as a source, whose files were there for long, so that nobody waits until they are whole. */
export function folderSource() {
  const directory = temporaryFolder();
  return {
    name: `folder:${directory}`,
    write: (file: string, count: number, from = 0) => {
      const path = join(directory, file);
      writeFileSync(path, listingOf(madePapers(count, from)));
      utimesSync(path, LONG_AGO, LONG_AGO);
    },
    remove: (file: string) => rmSync(join(directory, file)),
  };
}

/** A place where processes run: a database, and where they keep libraries. */
export interface LivingStage {
  readonly folder: string;
  readonly url: string;
  config(sources: readonly string[], more?: Readonly<Record<string, string>>): Config;
  /** Closed with the test. */
  store(): Promise<Store>;
  /** Opens the library of what is kept, as a process does that starts now; to be closed. */
  open(store: Store): ReturnType<typeof openLivingLibrary>;
}

/** An empty one. */
export function livingStage(): LivingStage {
  const folder = temporaryFolder();
  const url = `file:${join(folder, 'p.db')}`;
  return {
    folder,
    url,
    config: (sources, more = {}) => readConfig({ DATABASE_URL: url, SOURCES: sources.join(','), ...more }),
    store: async () => {
      const store = await openStore(url);
      onTestFinished(() => store.close());
      return store;
    },
    open: (store) =>
      openLivingLibrary({ databaseUrl: url, store, folder: join(folder, 'library'), isAwaited: true }),
  };
}
