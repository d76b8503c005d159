import { createReferenceDesk } from '../harvest/create-reference-desk.ts';
import { createKeepAdded } from '../harvest/keep-added.ts';
import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import { fetchByProxy, type ProxyConfig } from '../proxy.ts';
import type { Library } from '../search/library.ts';
import type { SourceSettings } from '../sources/config.ts';
import { createLookup } from '../sources/lookup/create-lookup.ts';
import { createSourceContext } from '../sources/source-context.ts';
import type { Store } from '../store/open-store.ts';

interface Asking {
  readonly settings: SourceSettings;
  readonly proxy: ProxyConfig;
  readonly store: Store;
  readonly library: Pick<Library, 'find'>;
  /** Resolves when the library has what was kept. */
  readonly pull: () => Promise<void>;
}

/** Where papers are asked for that a library lacks. */
export function referenceDeskOf({ settings, proxy, store, library, pull }: Asking): ReferenceDesk {
  return createReferenceDesk({
    lookup: createLookup(createSourceContext({ settings, fetch: fetchByProxy(proxy) })),
    addedBy: settings.sourcesAdd,
    keep: createKeepAdded({ store, pull, find: (id) => library.find(id) }),
  });
}
