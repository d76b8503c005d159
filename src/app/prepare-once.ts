import { createHarvester } from '../harvest/harvester.ts';
import type { SourceProgress } from '../harvest/read-source.ts';
import { fetchByProxy, type ProxyConfig } from '../proxy.ts';
import type { SourceSettings } from '../sources/config.ts';
import type { Store } from '../store/open-store.ts';
import { harvesterOptions } from './harvester-options.ts';
import { prepareSources } from './prepare-sources.ts';

/** What a command needs of the configuration to read sources. */
export interface SourcesConfig extends SourceSettings {
  readonly databaseUrl: string;
  readonly proxy: ProxyConfig;
}

/** How a command reads sources. */
export interface OnceOptions {
  /** Told, in lines. */
  readonly say: (line: string) => void;
  readonly onKept?: ((progress: SourceProgress) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** For one command: what lies on this machine is read now, and what SOURCES does not name any more leaves; nothing else. */
export async function prepareOnce(config: SourcesConfig, store: Store, options: OnceOptions): Promise<void> {
  const { say, onKept = () => undefined, signal = new AbortController().signal } = options;
  const tell = (first: unknown) => say(String(first));
  const harvester = createHarvester({
    ...harvesterOptions({ settings: config, store, fetch: fetchByProxy(config.proxy) }),
    onKept,
    logger: { info: tell, warn: tell },
  });
  try {
    await prepareSources({ harvester, sources: store.sources, settings: config, say, signal });
    // A bot that runs does so as well: whoever is at it has the others leave it to it.
    for (const { name, isLeaving } of await store.sources.list()) if (isLeaving) await harvester.read(name);
  } finally {
    await harvester.stop();
  }
}
