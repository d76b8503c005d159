import type { ConfiguredGenerations } from '../generations/config.ts';
import type { GenerationStore } from '../generations/generation-store.ts';
import type { OpenedGeneration } from '../search/generation/open-generation.ts';
import { lazily } from '../search/lazily.ts';
import type { CreatedLibrary } from '../search/library-on-base.ts';
import type { HubAccess } from '../search/meaning/hub-access.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import type { FolderPace } from '../sources/folder/folder-pace.ts';
import type { Leases } from '../store/leases.ts';
import type { BuildProgress, ListingsAccount } from './build-generation.ts';
import { createGenerationBuilder } from './generation-builder.ts';
import { createGenerationKeeper } from './generation-keeper.ts';
import { isNoRoom } from './is-no-room.ts';
import { originOf, seeFolder } from './library-origin.ts';
import { livingLibrary } from './living-library.ts';
import type { Keeping, KeepingOf } from './placed-generation.ts';
import type { ReloadOutcome } from './reload-outcome.ts';

/** A library that has papers, with the account of how they were read. */
export interface OpenedLibrary extends Pick<CreatedLibrary, 'library' | 'learned'> {
  readonly account: ListingsAccount;
  /** The folder of the generation that answers; undefined when nothing can be kept. */
  readonly generation: string | undefined;
  /** Looks at the listings at once; undefined where they are not looked after. */
  readonly look?: (() => Promise<ReloadOutcome>) | undefined;
}

/** Where generations are kept: beside the database, in the folder that Paperboy is started in. */
export const LIBRARY_FOLDER = 'data/library';
/** Where the vectors of sentence models are kept, and models that were fetched. */
export const CACHE_FOLDER = 'data/cache';

/** How a library is opened. */
export interface OpenOptions {
  /** LIBRARY_FOLDER by default. */
  readonly folder?: string | undefined;
  /** `packaged`, the folder of a sentence model, or the name of one on the hub. */
  readonly embeddingsModel?: string | undefined;
  /** Where models that are named come from; undefined: the public hub, as everyone sees it. */
  readonly hub?: HubAccess | undefined;
  /** What machines share. */
  readonly generations?: ConfiguredGenerations | undefined;
  /** Where several processes start at once, one builds and the others wait for it. */
  readonly leases?: (() => Promise<Leases>) | undefined;
  /** Somebody waits for this one thing: little is built here, sooner than a thread would start, and nothing is looked after. */
  readonly isAwaited?: boolean | undefined;
  /** How patient the listings are looked after. */
  readonly pace?: FolderPace | undefined;
  /** Ends the opening: nobody wants the library any more. What was begun is put away, and its lease given back. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  readonly onEmbedding?: ((done: number, all: number) => void) | undefined;
  /** Told, in lines, of a model that is fetched. */
  readonly onModel?: ((line: string) => void) | undefined;
  /** Told, a line each, what changed in the listings while the library answers. */
  readonly onNews?: ((line: string) => void) | undefined;
  /** Told of what is gone on without. */
  readonly onTrouble?: ((message: string) => void) | undefined;
}

/**
 * The library of a folder of listings: the generation that was built of them, or one that is built now. It answers by the
 * words as soon as they are indexed, and by everything when that is learned.
 * @throws PaperboyError `corpus_missing`, `corpus_empty`
 */
export async function openLibrary(directory: string, options: OpenOptions = {}): Promise<OpenedLibrary> {
  const { folder = LIBRARY_FOLDER, generations, signal, onTrouble = () => undefined } = options;
  const seen = await seeFolder(directory, folder);
  signal?.throwIfAborted();
  const shared = openedLate(generations);
  const keepingFor = (found: FolderFingerprint, fixed?: FolderFingerprint): Keeping => {
    const { origin, bytes } = originOf(found);
    const keeper = createGenerationKeeper({ folder, origin, shared, onTrouble });
    const from = { kind: 'listings', directory, seen: fixed } as const;
    const place = { from, folder, origin, bytes, keeper };
    return { keeper, builder: createGenerationBuilder(place, options) };
  };
  const keepingOf: KeepingOf = (found) => keepingFor(found, found);
  const { keeper, builder } = keepingFor(seen);
  const end = () => void builder.end();
  signal?.addEventListener('abort', end, { once: true });
  let opened: OpenedGeneration;
  try {
    // What other machines share may be far away: a newer one of the same listings is taken when this one answers.
    opened = (await keeper.here()) ?? (await keeper.newest(undefined, signal)) ?? (await builder.build());
  } catch (error) {
    // Whoever comes next need not wait for a lease that nobody uses.
    if (signal?.aborted) await builder.end();
    if (!isNoRoom(error)) throw error;
    onTrouble(`The index cannot be kept in ${folder} (${error.code}): it is made anew at each start`);
    const { memoryLibrary } = await import('./memory-library.ts');
    return memoryLibrary({ directory, seen, cacheFolder: CACHE_FOLDER }, options);
  } finally {
    signal?.removeEventListener('abort', end);
  }
  const living = { directory, folder, cacheFolder: CACHE_FOLDER, seen, keepingOf };
  return livingLibrary({ opened, keeper, builder }, living, options);
}

/** What a store takes is loaded when it is asked for something. */
export function openedLate(configured: ConfiguredGenerations | undefined): GenerationStore | undefined {
  if (configured === undefined) return undefined;
  const opened = lazily(configured.open);
  return {
    list: async (origin) => (await opened()).list(origin),
    fetch: async (...asked) => (await opened()).fetch(...asked),
    publish: async (folder) => (await opened()).publish(folder),
    remove: async (name) => (await opened()).remove(name),
  };
}
