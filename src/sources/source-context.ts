import type { SourceSettings } from './config.ts';
import { createSourceClient, type SourceClient, type SourcePace } from './http/source-client.ts';
import type { SourceContext } from './source-kind.ts';

interface ContextOptions {
  readonly settings: SourceSettings;
  /** Through the proxy; undefined where there is none. */
  readonly fetch?: typeof fetch | undefined;
  readonly pace?: SourcePace | undefined;
}

/** What sources of one process work with: all that ask one host share its client, and so its manners. */
export function createSourceContext({ settings, fetch, pace }: ContextOptions): SourceContext {
  const clients = new Map<string, SourceClient>();
  return {
    settings,
    client: (manners) => {
      const known = clients.get(manners.name);
      if (known !== undefined) return known;
      const made = createSourceClient(manners, {
        ...(fetch === undefined ? {} : { fetch }),
        ...(pace === undefined ? {} : { pace }),
      });
      clients.set(manners.name, made);
      return made;
    },
  };
}
