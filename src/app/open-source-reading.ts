import { PaperboyError } from '../errors.ts';
import { noSources } from '../harvest/create-source-desk.ts';
import { createHarvester } from '../harvest/harvester.ts';
import type { SourceReading } from '../harvest/source-reading.ts';
import { fetchByProxy } from '../proxy.ts';
import { SourceProblem } from '../sources/live-source.ts';
import { openStore } from '../store/open-store.ts';
import type { Config } from './config.ts';
import { harvesterOptions } from './harvester-options.ts';
import { namedSources } from './prepare-sources.ts';
import { sourceDeskOf } from './source-desk-of.ts';

/** The sources of the configuration and of the store, for the command line; to be closed. */
export async function openSourceReading(config: Config): Promise<SourceReading> {
  if (config.sources === undefined)
    return {
      desk: noSources(),
      read: async (name) => {
        throw new SourceProblem('refused', `${name} is not read while SOURCES is not set.`);
      },
      close: async () => undefined,
    };
  const store = await openStore(config.databaseUrl, { isBulk: true });
  await store.sources.configure(namedSources(config));
  const silent = () => undefined;
  const harvesterOf = (onKept: Parameters<typeof createHarvester>[0]['onKept']) =>
    createHarvester({
      ...harvesterOptions({ settings: config, store, fetch: fetchByProxy(config.proxy) }),
      onKept,
      // What is wrong is an error here, which is printed.
      logger: { info: silent, warn: silent },
    });
  return {
    desk: sourceDeskOf(config, store),
    read: async (name, onProgress, signal) => {
      const harvester = harvesterOf(onProgress);
      signal.throwIfAborted();
      const end = () => void harvester.stop();
      signal.addEventListener('abort', end, { once: true });
      try {
        const kept = await harvester.read(name);
        if (kept === undefined)
          throw new PaperboyError('source_unread', `${name} is being read by another process now.`);
        return { records: kept.put, removed: kept.removed };
      } finally {
        signal.removeEventListener('abort', end);
        await harvester.stop();
      }
    },
    close: () => store.close(),
  };
}
