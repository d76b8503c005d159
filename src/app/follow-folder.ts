import { FOLDER_PACE } from '../sources/folder/folder-pace.ts';
import { watchFolders } from '../sources/folder/watch-folders.ts';
import { countChange } from './folder-change.ts';
import { createFolderTrouble, isOfTheFolder } from './folder-trouble.ts';
import type { ReloadOutcome } from './reload-outcome.ts';
import { createTakeOver, type FollowedFolder } from './take-over-folder.ts';

/** Looks after a folder while the library answers. */
export interface FollowingFolder {
  /** Looks at once, and resolves when what is there answers, with what came of it since it was asked. */
  look(): Promise<ReloadOutcome>;
  end(): Promise<void>;
}

/** After a failure the next look that nobody asked for waits this long, twice as long after the next, up to an hour. */
const PAUSE_MS = 30_000;
const LONGEST_PAUSE_MS = 60 * 60_000;
/** What takes longer to build is not built again at once, however often somebody saves. */
const QUICK_MS = 5_000;
/** So many times as long as building took; at most ten minutes. */
const REST = 2;
const LONGEST_REST_MS = 10 * 60_000;

/**
 * Sees what comes, changes and goes in a folder: by what the system tells of it, and by a look now and then. Whatever cannot be
 * read, or is empty, leaves the library as it is. The first look is at once. Keeps no process alive.
 */
export function followFolder(followed: FollowedFolder): FollowingFolder {
  const { library, pace = FOLDER_PACE } = followed;
  const ending = new AbortController();
  const { signal } = ending;
  const trouble = createFolderTrouble(followed);
  const watching = watchFolders(() => void lookSoon());
  const takeOver = createTakeOver(followed, { onFolders: watching.follow, signal });
  let failures = 0;
  /** No look that nobody asked for before; by the clock that never jumps. */
  let notBefore = 0;
  /** @returns why the library stays as it is; undefined where it does not have to */
  const look = async (): Promise<string | undefined> => {
    signal.throwIfAborted();
    try {
      const tookMs = await takeOver();
      failures = 0;
      notBefore = performance.now() + restAfter(tookMs);
      trouble.isOver();
      return undefined;
    } catch (error) {
      signal.throwIfAborted();
      if (!isOfTheFolder(error)) notBefore = performance.now() + pauseAfter(failures++);
      return trouble.tell(error);
    }
  };
  let working: Promise<unknown> = Promise.resolve();
  const inTurn = (): Promise<string | undefined> => {
    const looking = working.then(look);
    working = looking.catch(() => undefined);
    return looking;
  };
  /** One more look is enough for whatever happens until it begins. */
  let isAsked = false;
  const lookSoon = async (): Promise<void> => {
    if (isAsked || signal.aborted || performance.now() < notBefore) return;
    isAsked = true;
    await working;
    isAsked = false;
    await inTurn().catch(() => undefined);
  };
  void lookSoon();
  const regular = setInterval(lookSoon, pace.everyMs).unref();
  return {
    look: async () => {
      const before = new Set(await library.ids());
      const fault = await inTurn();
      return {
        ...countChange(before, await library.ids()),
        faults: fault === undefined ? [] : [fault],
      };
    },
    end: async () => {
      ending.abort(new Error('the program ends'));
      clearInterval(regular);
      watching.end();
      await working;
    },
  };
}

function restAfter(tookMs: number): number {
  return tookMs < QUICK_MS ? 0 : Math.min(REST * tookMs, LONGEST_REST_MS);
}

function pauseAfter(failures: number): number {
  return Math.min(PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS);
}
