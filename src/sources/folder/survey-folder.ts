import { lstat, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FoundFile, listFiles, MANIFEST_FILE } from './list-files.ts';

/** How a corpus folder looks from outside: nothing in it is read. */
export interface Survey {
  /** By path inside the folder, with `/`: all that are listings, and the manifest. */
  readonly files: ReadonlyMap<string, Standing>;
  /** Where they lie, without links on the way: the folder itself first. */
  readonly folders: readonly string[];
}

/** How a file stands there; what cannot be looked at has no size and no time. */
export interface Standing {
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly mtimeMs: number;
}

const NOTHING: Standing = { size: 0, mtimeMs: 0 };

/**
 * Looks at the files of a corpus folder.
 * @throws PaperboyError `corpus_missing` when the folder cannot be read
 */
export async function surveyFolder(directory: string): Promise<Survey> {
  const files = new Map<string, Standing>();
  const folders = new Set<string>();
  const found = await listFiles(directory);
  folders.add(await realpath(directory).catch(() => directory));
  for (const one of found) {
    files.set(one.file, await standingOf(one));
    if (one.path !== undefined) folders.add(dirname(one.path));
  }
  const manifest = join(directory, MANIFEST_FILE);
  const isThere = await lstat(manifest).catch(() => undefined);
  if (isThere !== undefined)
    files.set(MANIFEST_FILE, await standingOf({ file: MANIFEST_FILE, path: manifest }));
  return { files, folders: [...folders] };
}

async function standingOf({ path }: FoundFile): Promise<Standing> {
  if (path === undefined) return NOTHING;
  try {
    const { size, mtimeMs } = await stat(path);
    return { size, mtimeMs };
  } catch {
    return NOTHING;
  }
}

/** Does a file stand there as it did? */
export function standsAs(one: Standing | undefined, other: Standing | undefined): boolean {
  return one?.size === other?.size && one?.mtimeMs === other?.mtimeMs;
}
