import { FOLDER_PACE } from '../sources/folder/folder-pace.ts';
import { surveyFolder } from '../sources/folder/survey-folder.ts';
import { watchFolders } from '../sources/folder/watch-folders.ts';
import { specOf } from '../sources/source-kinds.ts';

interface Watching {
  /** Of folders: `folder:seeds`. */
  readonly names: readonly string[];
  /** Reads one now; rejected when it cannot be read, which is told elsewhere. */
  readonly read: (name: string) => Promise<unknown>;
  /** How often is looked where nothing says that something changed, in milliseconds. */
  readonly everyMs?: number;
}

/**
 * Has a folder read when something in it changes: by what the system tells, and by a look now and then. Keeps no process alive.
 * @returns ends that
 */
export function watchLocalSources({ names, read, everyMs = FOLDER_PACE.everyMs }: Watching): () => void {
  const ends = names.map((name) => watchOne(specOf(name), { read: () => read(name), everyMs }));
  return () => {
    for (const end of ends) end();
  };
}

interface One {
  readonly read: () => Promise<unknown>;
  readonly everyMs: number;
}

function watchOne(directory: string, { read, everyMs }: One): () => void {
  let isEnded = false;
  let looked: string | undefined;
  let working: Promise<unknown> = Promise.resolve();
  /** One more look is enough for whatever happens until it begins. */
  let isAsked = false;
  const lookSoon = async (): Promise<void> => {
    if (isAsked || isEnded) return;
    isAsked = true;
    await working;
    isAsked = false;
    if (!isEnded) working = look();
  };
  const watching = watchFolders(() => void lookSoon());
  const look = async (): Promise<void> => {
    const before = looked;
    looked = await follow();
    if (before === undefined || before === looked || isEnded) return;
    await read().catch(() => undefined);
  };
  /** @returns how the folder looks from outside */
  const follow = async (): Promise<string> => {
    try {
      const { folders, files } = await surveyFolder(directory);
      if (!isEnded) watching.follow(folders);
      return JSON.stringify([...files]);
    } catch {
      return 'missing';
    }
  };
  void lookSoon();
  const regular = setInterval(lookSoon, everyMs).unref();
  return () => {
    isEnded = true;
    clearInterval(regular);
    watching.end();
  };
}
