import { openStore } from '../store/open-store.ts';
import { closedWith } from './closed-with.ts';
import type { FedLibrary } from './fed-library.ts';
import type { OpenOptions } from './open-library.ts';
import { openLivingLibrary } from './open-living-library.ts';
import { type OnceOptions, prepareOnce, type SourcesConfig } from './prepare-once.ts';

/** The library of what sources brought, for one command; see prepareOnce. */
export async function openSourcesOnce(
  config: SourcesConfig,
  options: OpenOptions & OnceOptions,
): Promise<FedLibrary> {
  const { databaseUrl } = config;
  const store = await openStore(databaseUrl);
  try {
    await prepareOnce(config, store, options);
    const opened = await openLivingLibrary({ ...options, databaseUrl, store, isAwaited: true });
    return closedWith(opened, async () => {
      await opened.library.close();
      await store.close();
    });
  } catch (error) {
    await store.close();
    throw error;
  }
}
