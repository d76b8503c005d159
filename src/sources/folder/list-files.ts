import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PaperboyError, systemErrorCode } from '../../errors.ts';

/** The name of the manifest, directly in the corpus folder. */
export const MANIFEST_FILE = 'manifest.json';

/**
 * Everything in a corpus folder and its subfolders that is read as a listing: no hidden files, and not the manifest.
 * @returns paths inside the folder, with `/`, in their order
 * @throws PaperboyError `corpus_missing` when the folder cannot be read
 */
export async function listFiles(directory: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .filter((file) => file !== MANIFEST_FILE && !/(?:^|\/)\./.test(file))
      .sort();
  } catch (error) {
    throw new PaperboyError('corpus_missing', missingFolder(directory, systemErrorCode(error)), {
      cause: error,
    });
  }
}

function missingFolder(directory: string, code: string | undefined): string {
  const what =
    code === 'ENOENT'
      ? 'does not exist'
      : code === 'ENOTDIR'
        ? 'is not a folder'
        : `cannot be read (${code ?? 'unknown error'})`;
  return `The corpus folder ${directory} ${what}. Set CORPUS_DIR (or --corpus) to a folder with paper listings.`;
}
