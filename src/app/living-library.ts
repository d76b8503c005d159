import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Base } from '../search/engine/library-state.ts';
import type { Rebuild } from '../search/engine/rebuild.ts';
import { createLearner, fitHere, type LearnerOptions } from '../search/learner.ts';
import { type CreatedLibrary, createLibraryOn } from '../search/library-on-base.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import type { ListingsAccount } from './build-generation.ts';
import { closedWith } from './closed-with.ts';
import type { FollowingFolder } from './follow-folder.ts';
import { followFolderLater } from './follow-folder-later.ts';
import { followGenerations } from './follow-generations.ts';
import { isNoRoom } from './is-no-room.ts';
import { keepSeen } from './library-origin.ts';
import type { OpenedLibrary, OpenOptions } from './open-library.ts';
import { createPlacing, type KeepingOf, type PlacedGeneration, type Placing } from './placed-generation.ts';

interface Living {
  /** Of the listings. */
  readonly directory: string;
  /** Of all generations. */
  readonly folder: string;
  /** Of what is made for sentence models. */
  readonly cacheFolder: string;
  /** What the listings held when the library was opened. */
  readonly seen: FolderFingerprint;
  readonly keepingOf: KeepingOf;
}

/** What goes on beside a library until it is closed. */
interface Ending {
  end(): Promise<void>;
  readonly look?: OpenedLibrary['look'];
}

/** What a library on generations needs besides these. */
interface Kept {
  /** Of what is made for sentence models. */
  readonly cacheFolder: string;
  /** The account of a generation that is made of another one and what changed; by default that of the other one. */
  readonly account?: (() => unknown) | undefined;
  /** Begins what replaces its generations; not where somebody waits for one answer alone. */
  readonly follow: (on: Followable) => readonly Ending[];
}

/** A library whose generations are replaced. */
export interface Followable {
  readonly placing: Placing;
  readonly created: CreatedLibrary;
  readonly tell: (error: unknown) => void;
}

/**
 * A library on a generation, which gives way to newer ones: of other processes, of what changed in the library, and of what
 * changes in the folder of listings; where somebody waits for one answer alone nothing is looked after.
 */
export function livingLibrary(first: PlacedGeneration, living: Living, options: OpenOptions): OpenedLibrary {
  const follow = (on: Followable) => followFolder(on, living, options);
  return keptLibrary(first, { cacheFolder: living.cacheFolder, follow }, options);
}

/** A library on a generation, which others follow. */
export function keptLibrary(first: PlacedGeneration, kept: Kept, options: OpenOptions): OpenedLibrary {
  const tell = (error: unknown) =>
    options.onTrouble?.(error instanceof Error ? error.message : String(error));
  const placing = createPlacing(first);
  const learner = createLearner({
    ...options,
    cacheFolder: kept.cacheFolder,
    fitModel: modelFitter(placing, options, tell),
  });
  const created = createLibraryOn(first.opened.base, {
    learner,
    rebuild: rebuilder(placing, kept.account),
    onFailure: tell,
  });
  const { library, learned } = created;
  const endings = options.isAwaited === true ? [] : kept.follow({ placing, created, tell });
  const close = async () => {
    // Each of them ends what another one may be waiting for; the library first, so that it does not miss what was to come.
    const others = [...endings.map(({ end }) => end()), placing.current().builder.end()];
    await Promise.all([library.close(), ...others]);
  };
  const opened = {
    library,
    learned,
    account: first.opened.account as ListingsAccount,
    generation: first.opened.folder,
    look: endings.find(({ look }) => look !== undefined)?.look,
  };
  return closedWith(opened, close);
}

function rebuilder(placing: Placing, account?: () => unknown): Rebuild {
  return async ({ base, ...holding }, signal): Promise<Base | undefined> => {
    const place = placing.of(base.segment);
    const gone = [...holding.gone.papers];
    const joined = holding.joined.map(({ paper }) => ({ ...paper }));
    const changes = { kind: 'changes', base: place.opened.folder, gone, joined } as const;
    const now = account === undefined ? {} : { account: account() };
    const opened = await place.builder.rebuild({ ...changes, ...now }, signal);
    // It is not taken when the listings gave another one meanwhile.
    if (place.builder === placing.current().builder) placing.follow({ ...place, opened });
    return opened.base;
  };
}

function modelFitter(
  placing: Placing,
  options: OpenOptions,
  tell: (message: string) => void,
): NonNullable<LearnerOptions['fitModel']> {
  return async (segment, signal) => {
    const { builder, opened } = placing.of(segment);
    try {
      return await builder.learn(opened.folder, signal);
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      tell(`What the papers teach cannot be kept (${error.code}): it is learned anew at each start`);
      return fitHere(segment, options, signal);
    }
  };
}

/** Looks after the folder and after what other processes build. */
function followFolder(
  { placing, created, tell }: Followable,
  living: Living,
  options: OpenOptions,
): readonly Ending[] {
  const { directory, folder, seen, keepingOf } = living;
  const { onNews = () => undefined, onTrouble = () => undefined, pace } = options;
  /** They may still learn, for answers that go on from what they built. */
  const former = new Set<PlacedGeneration>();
  const renew = async (found: FolderFingerprint, signal: AbortSignal): Promise<ListingsAccount> => {
    const keeping = keepingOf(found);
    const end = () => void keeping.builder.end();
    signal.addEventListener('abort', end, { once: true });
    try {
      const { keeper, builder } = keeping;
      const opened = (await keeper.newest(undefined, signal)) ?? (await builder.build());
      const before = placing.current();
      former.add(before);
      placing.follow({ ...keeping, opened });
      await created.replaceBase(opened.base);
      await keepSeen(directory, folder, found);
      void before.builder.settled().then(() => former.delete(before));
      return opened.account as ListingsAccount;
    } catch (error) {
      await keeping.builder.end();
      throw error;
    } finally {
      signal.removeEventListener('abort', end);
    }
  };
  const replace = async (next: PlacedGeneration): Promise<void> => {
    // Of listings that are no more.
    if (next.builder !== placing.current().builder) return next.opened.base.store.close();
    placing.follow(next);
    await created.replaceBase(next.opened.base);
  };
  const { library } = created;
  const ofFolder = isWithin(folder, directory)
    ? notWatched(living, { library, onTrouble })
    : followFolderLater({ directory, seen, library, renew, pace, onNews, onTrouble });
  const ofGenerations = followGenerations({ current: placing.current, replace, onFailure: tell });
  const ofFormer = async () => {
    await Promise.all([...former].map(({ builder }) => builder.end()));
  };
  return [ofFolder, { end: ofGenerations }, { end: ofFormer }];
}

interface Unwatched extends Pick<CreatedLibrary, 'library'> {
  readonly onTrouble: (line: string) => void;
}

/** Each index would be a change of the folder, and lead to another one. */
function notWatched({ directory, folder }: Living, { library, onTrouble }: Unwatched): FollowingFolder {
  const why = `${directory} is not watched, since ${folder} lies in it: give the listings a folder of their own`;
  onTrouble(why);
  return {
    look: async () => ({ came: 0, gone: 0, papers: (await library.ids()).length, faults: [why] }),
    end: async () => undefined,
  };
}

function isWithin(folder: string, directory: string): boolean {
  const way = relative(resolve(directory), resolve(folder));
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
