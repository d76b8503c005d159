import { createLibraryFeed } from '../harvest/library-feed.ts';
import { createLearner } from '../search/learner.ts';
import type { Records } from '../store/records.ts';
import { type FedLibrary, fedLibrary } from './fed-library.ts';
import { CACHE_FOLDER, type OpenOptions } from './open-library.ts';
import { accountOf } from './read-records.ts';

/** A library of what sources brought of which nothing can be kept but the records. */
export async function memoryRecords(records: Records, options: OpenOptions): Promise<FedLibrary> {
  const { createLibrary } = await import('../search/create-library.ts');
  const learner = createLearner({ ...options, cacheFolder: CACHE_FOLDER });
  const { library, learned } = createLibrary([], { learner });
  const ending = new AbortController();
  const feed = createLibraryFeed({ records, library, from: 0, signal: ending.signal });
  await feed.pull();
  const opened = { account: accountOf(feed.applied), generation: undefined, library, learned };
  return fedLibrary(opened, feed, ending);
}
