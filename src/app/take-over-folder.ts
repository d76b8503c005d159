import { setTimeout as wait } from 'node:timers/promises';
import { PaperboyError } from '../errors.ts';
import type { Library } from '../search/library.ts';
import type { FolderFingerprint } from '../sources/folder/fingerprint.ts';
import { createFolderLook } from '../sources/folder/folder-look.ts';
import { FOLDER_PACE, type FolderPace } from '../sources/folder/folder-pace.ts';
import type { ListingsAccount } from './build-generation.ts';
import { countChange, describeChange, folderChange, remarksOn } from './folder-change.ts';
import { whileWritten } from './folder-trouble.ts';

/** A folder, and the library that is made of it. */
export interface FollowedFolder {
  readonly directory: string;
  /** What the library that answers was made of. */
  readonly seen: FolderFingerprint;
  readonly library: Pick<Library, 'ids'>;
  /**
   * Lets a library of what the folder holds now answer in place of the one before.
   * @throws PaperboyError `corpus_changed`, `corpus_empty`; what keeps it from being built
   */
  readonly renew: (seen: FolderFingerprint, signal: AbortSignal) => Promise<ListingsAccount>;
  readonly pace?: FolderPace | undefined;
  /** Told what changed, a line each. */
  readonly onNews: (line: string) => void;
  /** Told, once, why the library stays as it is, and what is wrong with what changed. */
  readonly onTrouble: (line: string) => void;
}

interface TakeOverOptions {
  /** Told where the files lie. */
  readonly onFolders: (folders: readonly string[]) => void;
  readonly signal: AbortSignal;
}

/**
 * Looks what a folder holds, waits for what is being written, and lets a library of it answer.
 * @returns to be called again and again, one after another; it gives how long making a library took, 0 where nothing changed, in
 *   milliseconds, and throws PaperboyError `corpus_missing` and `corpus_empty`, and what
 *   `renew` does
 */
export function createTakeOver(
  { directory, library, renew, onNews, onTrouble, pace = FOLDER_PACE, ...followed }: FollowedFolder,
  { onFolders, signal }: TakeOverOptions,
): () => Promise<number> {
  let { seen } = followed;
  /** What the folder held when no library could be made of it. */
  let refused: { readonly hash: string; readonly error: unknown } | undefined;
  const folder = createFolderLook(directory, {
    pace,
    known: seen.files,
    onWaiting: (files) => onNews(whileWritten(directory, files)),
  });
  const take = async (looked: FolderFingerprint): Promise<number> => {
    const before = new Set(await library.ids());
    const began = performance.now();
    const account = await renew(looked, signal);
    const tookMs = performance.now() - began;
    const change = folderChange(seen.files, looked.files);
    seen = looked;
    onNews(describeChange(directory, change, countChange(before, await library.ids())));
    for (const line of remarksOn(change, account)) onTrouble(line);
    return tookMs;
  };
  const takeOver = async (): Promise<number> => {
    const { folders, ...looked } = await folder.take(signal);
    onFolders(folders);
    if (looked.hash === seen.hash) return 0;
    if (looked.hash === refused?.hash) throw refused.error;
    try {
      return await take(looked);
    } catch (error) {
      if (hasCode(error, 'corpus_empty')) refused = { hash: looked.hash, error };
      if (!hasCode(error, 'corpus_changed')) throw error;
      await wait(pace.settleMs, undefined, { signal, ref: false });
      return takeOver();
    }
  };
  return takeOver;
}

function hasCode(error: unknown, code: PaperboyError['code']): boolean {
  return error instanceof PaperboyError && error.code === code;
}
