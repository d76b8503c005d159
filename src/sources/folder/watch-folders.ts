import { type FSWatcher, watch } from 'node:fs';
import { basename } from 'node:path';

/** Watches folders by what the system tells. It may miss things, and tell of what is none: a hint to look, and no more. */
export interface FolderWatch {
  /** From now on these are watched, and no others. @param folders the one that has all others first */
  follow(folders: readonly string[]): void;
  end(): void;
}

/** Each takes one of the system's watches, of which every program together has some thousands. */
const MOST_FOLDERS = 1_000;

/** These systems watch a whole tree at once; elsewhere Node.js does it with a watch for each file. */
const WATCHES_TREES = process.platform === 'darwin' || process.platform === 'win32';

/**
 * Keeps no process alive. What cannot be watched (a network file system, too many watches) is not, without a word: whoever
 * looks now and then sees it all the same.
 * @param onHint something may have changed
 */
export function watchFolders(onHint: () => void): FolderWatch {
  const watched = new Map<string, FSWatcher>();
  const forget = (folder: string): void => {
    watched.get(folder)?.close();
    watched.delete(folder);
  };
  const add = (folder: string): void => {
    try {
      const watcher = watch(folder, { persistent: false, recursive: WATCHES_TREES });
      watched.set(folder, watcher);
      watcher.on('change', (kind, name) => {
        // What happens to the folder itself: another one may have its place by now.
        if (kind === 'rename' && name === basename(folder)) {
          forget(folder);
          add(folder);
        }
        onHint();
      });
      watcher.on('error', () => forget(folder));
    } catch {
      watched.delete(folder);
    }
  };
  return {
    follow: (folders) => {
      const wanted = new Set(folders.slice(0, WATCHES_TREES ? 1 : MOST_FOLDERS));
      for (const folder of watched.keys()) if (!wanted.has(folder)) forget(folder);
      for (const folder of wanted) if (!watched.has(folder)) add(folder);
    },
    end: () => {
      for (const folder of [...watched.keys()]) forget(folder);
    },
  };
}
