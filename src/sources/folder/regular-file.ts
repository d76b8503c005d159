import { constants, type Stats } from 'node:fs';
import { type FileHandle, lstat, open } from 'node:fs/promises';
import { UnreadableListing } from './unreadable.ts';

/** Why something in a corpus folder is not read, in words for its keeper. */
export function notRead(what: string): string {
  return `not read: ${what}`;
}

/** What there is at a place of a file system, as its keeper calls it: `a named pipe`. */
export function kindOf(stats: Stats): string {
  if (stats.isFile()) return 'a file';
  if (stats.isDirectory()) return 'a folder';
  if (stats.isSymbolicLink()) return 'a link';
  if (stats.isFIFO()) return 'a named pipe';
  if (stats.isSocket()) return 'a socket';
  return 'a device';
}

// Opening a named pipe waits for somebody who writes into it, a terminal may become that of the program, and what was a file may
// be a link by now. Where a system knows no such thing the constant is missing.
const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0, O_NOCTTY = 0 } = constants as Partial<typeof constants>;
const CAREFULLY = (O_RDONLY ?? 0) | O_NONBLOCK | O_NOFOLLOW | O_NOCTTY;

/**
 * Opens a file to read it, and nothing that is no file: opening a pipe or a device may wait for ever, or do something. What
 * changes between the look at it and the opening is seen too.
 * @throws UnreadableListing when there is something else; what the file system says when there is nothing
 */
export async function openRegularFile(path: string): Promise<FileHandle> {
  requireFile(await lstat(path));
  const file = await open(path, CAREFULLY);
  try {
    requireFile(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

function requireFile(stats: Stats): void {
  if (!stats.isFile()) throw new UnreadableListing(notRead(`${kindOf(stats)}, not a file`));
}
