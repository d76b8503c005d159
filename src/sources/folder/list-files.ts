import type { Dirent } from 'node:fs';
import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import { type Reached, reach } from './reach.ts';
import { notRead } from './regular-file.ts';

/** The name of the manifest, directly in the corpus folder. */
export const MANIFEST_FILE = 'manifest.json';

/** What stands in a corpus folder as a listing. */
export interface FoundFile {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  /** Where it lies, without links on the way; undefined when it is not to be opened. */
  readonly path?: string;
  /** Why it is not to be opened, in words for the keeper of the folder. */
  readonly fault?: string;
}

/**
 * Everything in a corpus folder and its subfolders that is read as a listing: no hidden files, and not the manifest. Links
 * are followed where they stay within the folder, each folder is read once. What is neither file nor folder, and links that
 * lead out or nowhere, are given with the reason why they are not opened.
 * @returns in the order of their names
 * @throws PaperboyError `corpus_missing` when the folder cannot be read
 */
export async function listFiles(directory: string): Promise<readonly FoundFile[]> {
  const walk = await beginWalk(directory);
  // What lies in the folder itself comes before what links lead to, so that nothing is there under two names.
  while (walk.folders.length > 0 || walk.linked.length > 0) {
    const folder = walk.folders.shift();
    if (folder !== undefined) await readFolder(folder, walk);
    else followFolder(walk);
  }
  return walk.found.sort((one, other) => (one.file < other.file ? -1 : 1));
}

interface Folder {
  /** Its path inside the corpus folder; empty for that one. */
  readonly name: string;
  /** Where it lies, without links on the way. */
  readonly path: string;
}

interface Walk {
  readonly root: string;
  readonly found: FoundFile[];
  /** Still to be read. */
  readonly folders: Folder[];
  /** What links lead to. */
  readonly linked: Folder[];
  /** Paths of those that were read, or are about to be. */
  readonly seen: Set<string>;
}

async function beginWalk(directory: string): Promise<Walk> {
  try {
    const root = await realpath(directory);
    const walk: Walk = { root, found: [], folders: [], linked: [], seen: new Set([root]) };
    await takeEntries({ name: '', path: root }, walk);
    return walk;
  } catch (error) {
    throw new PaperboyError('corpus_missing', missingFolder(directory, systemErrorCode(error)), {
      cause: error,
    });
  }
}

async function readFolder(folder: Folder, walk: Walk): Promise<void> {
  try {
    await takeEntries(folder, walk);
  } catch (error) {
    const fault = notRead(`a folder that cannot be opened (${systemErrorCode(error) ?? 'unknown error'})`);
    walk.found.push({ file: folder.name, fault });
  }
}

async function takeEntries({ name, path }: Folder, walk: Walk): Promise<void> {
  const entries = await readdir(path, { withFileTypes: true });
  // Of several links to one folder the first counts, in whichever order the file system has them.
  for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
    const file = name === '' ? entry.name : `${name}/${entry.name}`;
    if (!entry.name.startsWith('.') && file !== MANIFEST_FILE)
      await takeEntry(entry, { name: file, path: join(path, entry.name) }, walk);
  }
}

async function takeEntry(entry: Dirent, { name, path }: Folder, walk: Walk): Promise<void> {
  if (entry.isDirectory()) {
    walk.seen.add(path);
    walk.folders.push({ name, path });
    return;
  }
  const reached: Reached = entry.isFile() ? { kind: 'file', path } : await reach(path, walk.root);
  if (reached.kind === 'fault') walk.found.push({ file: name, fault: reached.fault });
  else if (reached.kind === 'file') walk.found.push({ file: name, path: reached.path });
  else walk.linked.push({ name, path: reached.path });
}

function followFolder({ linked, folders, seen, found }: Walk): void {
  const next = linked.shift();
  if (next === undefined) return;
  if (seen.has(next.path))
    found.push({ file: next.name, fault: notRead('a link to a folder that is read already') });
  else {
    seen.add(next.path);
    folders.push(next);
  }
}

function missingFolder(directory: string, code: string | undefined): string {
  return `${whyMissing(directory, code)} Set CORPUS_DIR (or --corpus) to a folder with paper listings.`;
}

/** Why a folder of listings cannot be read, as a sentence. @param code of the system's error */
export function whyMissing(directory: string, code: string | undefined): string {
  const what =
    code === 'ENOENT'
      ? 'does not exist'
      : code === 'ENOTDIR'
        ? 'is not a folder'
        : `cannot be read (${code ?? 'unknown error'})`;
  return `The corpus folder ${directory} ${what}.`;
}
