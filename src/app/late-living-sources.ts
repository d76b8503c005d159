import type { Platform } from '../chat/platform.ts';
import type { ReferenceDesk } from '../harvest/reference-desk.ts';
import type { FinishedReading } from '../harvest/settled-reading.ts';
import type { SourceDesk, SourceStatus } from '../harvest/source-desk.ts';
import type { Logger } from '../logger.ts';
import type { Library } from '../search/library.ts';
import { servicesOn } from '../sources/lookup/services.ts';
import type { Arrivals } from '../store/arrivals.ts';
import type { Store } from '../store/open-store.ts';
import type { Config } from './config.ts';
import { type Late, late } from './late.ts';
import type { OpenedLibrary, OpenOptions } from './open-library.ts';

/** Sources that are loaded when the library is opened. */
export interface LateLivingSources {
  /** See LivingSources. */
  desk(): Promise<SourceDesk>;
  arrivals(): Promise<Arrivals>;
  /** Undefined where nobody is asked for single papers. */
  readonly references: (() => Promise<ReferenceDesk>) | undefined;
  list(): Promise<readonly SourceStatus[]>;
  /** Opens the library of what they brought, and goes on reading them. */
  open(options: OpenOptions): Promise<OpenedLibrary>;
  stop(): Promise<void>;
}

interface Needed {
  readonly store: Late<Store>;
  readonly logger: Logger;
  readonly library: () => Pick<Library, 'find'>;
  /** Those that run, by their name: who added a source that fails is told there. */
  readonly platforms: () => ReadonlyMap<string, Pick<Platform, 'posting'>>;
  readonly onRead?: ((read: FinishedReading) => void) | undefined;
}

/** The sources of a program whose configuration names some; undefined where it names none. */
export function lateLivingSources(
  config: Config,
  { store, logger, library, platforms, onRead }: Needed,
): LateLivingSources | undefined {
  if (config.sources === undefined) return undefined;
  const { databaseUrl, proxy } = config;
  const load = async () => {
    const [{ createLivingSources }, opened] = await Promise.all([import('./living-sources.ts'), store.get()]);
    return createLivingSources({
      ...{ settings: config, databaseUrl, store: opened, proxy, logger, library: library() },
      onRead: (read) => {
        onRead?.(read);
        if (read.trouble !== undefined) tell(read.source, opened).catch(untold);
      },
    });
  };
  const sources = late(load, (living) => living.stop());
  const ending = new AbortController();
  const desk = async () => (await sources.get()).desk;
  const tell = async (source: string, opened: Store) => {
    const { tellFailing } = await import('./tell-failing.ts');
    await tellFailing(source, { desk: await desk(), store: opened, platforms: platforms(), logger });
  };
  const untold = (error: unknown) =>
    logger.warn({ err: error }, 'who added a source could not be told that it fails');
  return {
    desk,
    list: async () => (await desk()).list(),
    arrivals: async () => (await sources.get()).arrivals,
    references: servicesOn(config).size > 0 ? async () => (await sources.get()).references : undefined,
    open: async (options) => {
      const [living, { openLivingLibrary }] = await Promise.all([
        sources.get(),
        import('./open-living-library.ts'),
      ]);
      const signal = AbortSignal.any([ending.signal, ...[options.signal ?? []].flat()]);
      await living.prepare(signal);
      const opened = await openLivingLibrary({ ...options, signal, databaseUrl, store: await store.get() });
      living.start(opened.feed);
      return { ...opened, look: () => living.look(opened) };
    },
    // Also while it is loaded or reads what it begins with.
    stop: () => {
      ending.abort(new Error('the program ends'));
      return sources.end();
    },
  };
}
