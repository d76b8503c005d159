import { openStore } from '../store/open-store.ts';
import type { OpenOptions } from './open-library.ts';
import { type OpenedLivingLibrary, openLivingLibrary } from './open-living-library.ts';
import { type OnceOptions, prepareOnce, type SourcesConfig } from './prepare-once.ts';

/** The library of what sources brought, for one command; see prepareOnce. */
export async function openSourcesOnce(
  config: SourcesConfig,
  options: OpenOptions & OnceOptions,
): Promise<OpenedLivingLibrary> {
  const { databaseUrl } = config;
  const store = await openStore(databaseUrl);
  try {
    await prepareOnce(config, store, options);
    const opened = await openLivingLibrary({ ...options, databaseUrl, store, isAwaited: true });
    const { library } = opened;
    return {
      ...opened,
      library: {
        ...library,
        get revision() {
          return library.revision;
        },
        close: async () => {
          await library.close();
          await store.close();
        },
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}
