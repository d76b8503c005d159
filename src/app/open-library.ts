import type { ConfiguredGenerations } from '../generations/config.ts';
import type { GenerationStore } from '../generations/generation-store.ts';
import type { Base } from '../search/engine/library-state.ts';
import type { Rebuild } from '../search/engine/rebuild.ts';
import type { OpenedGeneration } from '../search/generation/open-generation.ts';
import { lazily } from '../search/lazily.ts';
import { createLearner, fitHere } from '../search/learner.ts';
import { type CreatedLibrary, createLibraryOn } from '../search/library-on-base.ts';
import type { HubAccess } from '../search/meaning/hub-access.ts';
import type { Segment } from '../search/segment/segment.ts';
import type { Leases } from '../store/leases.ts';
import type { BuildProgress, ListingsAccount } from './build-generation.ts';
import { followGenerations } from './follow-generations.ts';
import { createGenerationBuilder, type GenerationBuilder } from './generation-builder.ts';
import { createGenerationKeeper, type GenerationKeeper } from './generation-keeper.ts';
import { findOrigin } from './library-origin.ts';

/** A library that has papers, with the account of how they were read. */
export interface OpenedLibrary extends Pick<CreatedLibrary, 'library' | 'learned'> {
  readonly account: ListingsAccount;
  /** The folder of the generation that answers; undefined when nothing can be kept. */
  readonly generation: string | undefined;
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
  /** Ends the opening: nobody wants the library any more. What was begun is put away, and its lease given back. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: BuildProgress) => void) | undefined;
  readonly onEmbedding?: ((done: number, all: number) => void) | undefined;
  /** Told, in lines, of a model that is fetched. */
  readonly onModel?: ((line: string) => void) | undefined;
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
  const { origin, bytes } = await findOrigin(directory, folder);
  signal?.throwIfAborted();
  const shared = generations && openedLate(generations);
  const keeper = createGenerationKeeper({ folder, origin, shared, onTrouble });
  const builder = createGenerationBuilder({ directory, folder, origin, bytes, keeper }, options);
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
    return openInMemory(directory, options);
  } finally {
    signal?.removeEventListener('abort', end);
  }
  return living(opened, { keeper, builder }, options);
}

/** What a store takes is loaded when it is asked for something. */
function openedLate({ open }: ConfiguredGenerations): GenerationStore {
  const opened = lazily(open);
  return {
    list: async (origin) => (await opened()).list(origin),
    fetch: async (...asked) => (await opened()).fetch(...asked),
    publish: async (folder) => (await opened()).publish(folder),
    remove: async (name) => (await opened()).remove(name),
  };
}

function isNoRoom(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error && NO_ROOM.has(String(error.code));
}

const NO_ROOM = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'EDQUOT', 'EFBIG', 'ENOTDIR']);

interface Keeping {
  readonly keeper: GenerationKeeper;
  readonly builder: GenerationBuilder;
}

async function living(
  opened: OpenedGeneration,
  { keeper, builder }: Keeping,
  options: OpenOptions,
): Promise<OpenedLibrary> {
  let current = opened;
  /** Answers may still be of one while another is made ready. */
  const folders = new WeakMap([[opened.base.segment, opened.folder]]);
  const follow = (next: OpenedGeneration) => {
    current = next;
    folders.set(next.base.segment, next.folder);
  };
  const folderOf = (segment: Segment) => folders.get(segment) ?? current.folder;
  const rebuild: Rebuild = async ({ base, ...holding }, signal): Promise<Base | undefined> => {
    const gone = [...holding.gone.papers];
    const joined = holding.joined.map(({ paper }) => ({ ...paper }));
    const changes = { kind: 'changes', base: folderOf(base.segment), gone, joined } as const;
    const rebuilt = await builder.rebuild(changes, signal);
    follow(rebuilt);
    return rebuilt.base;
  };
  const tell = (error: unknown) =>
    options.onTrouble?.(error instanceof Error ? error.message : String(error));
  const fitModel = async (segment: Segment, signal: AbortSignal) => {
    try {
      return await builder.learn(folderOf(segment), signal);
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      tell(`What the papers teach cannot be kept (${error.code}): it is learned anew at each start`);
      return fitHere(segment, options, signal);
    }
  };
  const learner = createLearner({ ...options, cacheFolder: CACHE_FOLDER, fitModel });
  const { library, learned, replaceBase } = createLibraryOn(opened.base, {
    learner,
    rebuild,
    onFailure: tell,
  });
  const replace = async (next: OpenedGeneration) => {
    follow(next);
    await replaceBase(next.base);
  };
  const ending =
    options.isAwaited === true
      ? undefined
      : followGenerations({ current: () => current, keeper, builder, replace, onFailure: tell });
  const close = async () => {
    // Each of them ends what another one may be waiting for; the library first, so that it does not miss what was to come.
    await Promise.all([library.close(), ending?.(), builder.end()]);
  };
  return {
    library: {
      ...library,
      get revision() {
        return library.revision;
      },
      close,
    },
    learned,
    account: opened.account as ListingsAccount,
    generation: opened.folder,
  };
}

async function openInMemory(directory: string, options: OpenOptions): Promise<OpenedLibrary> {
  const [{ loadCorpus, requirePapers }, { createLibrary }] = await Promise.all([
    import('../sources/corpus.ts'),
    import('../search/create-library.ts'),
  ]);
  const { papers, ...account } = requirePapers(await loadCorpus(directory), directory);
  const learner = createLearner({ ...options, cacheFolder: CACHE_FOLDER });
  return { account, generation: undefined, ...createLibrary(papers, { learner }) };
}
