import type { Paper } from '../papers/paper.ts';
import { openStore } from '../store/open-store.ts';
import { type OnceOptions, prepareOnce, type SourcesConfig } from './prepare-once.ts';
import { readRecords } from './read-records.ts';

/**
 * All papers of what sources brought, for one command; see prepareOnce.
 * @returns reads them, portion by portion, as often as it is called; no portion is held
 */
export async function papersOfSources(
  config: SourcesConfig,
  options: OnceOptions,
): Promise<() => AsyncIterable<readonly Paper[]>> {
  const { databaseUrl } = config;
  const store = await openStore(databaseUrl);
  try {
    await prepareOnce(config, store, options);
  } finally {
    await store.close();
  }
  return async function* () {
    const { papers } = await readRecords(databaseUrl);
    yield* papers;
  };
}
