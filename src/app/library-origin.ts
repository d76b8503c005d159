import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { INDEX_FORMAT, writeWhole } from '../search/generation/local-generations.ts';
import {
  type FileFingerprint,
  type FolderFingerprint,
  fingerprintFolder,
} from '../sources/folder/fingerprint.ts';

/** What a folder of listings holds, as the name of the generations that are made of it. */
export interface LibraryOrigin {
  /** 16 letters and digits: the same wherever the same listings are indexed by the same version of the program. */
  readonly origin: string;
  /** Of all listings. */
  readonly bytes: number;
}

/** What a folder of listings holds now. @throws PaperboyError `corpus_missing` */
export async function findOrigin(directory: string, generations: string): Promise<LibraryOrigin> {
  return originOf(await seeFolder(directory, generations));
}

/**
 * Looks what a folder of listings holds. What was seen of it is kept in the folder of generations, so that listings that did not
 * change are not read again.
 * @throws PaperboyError `corpus_missing`
 */
export async function seeFolder(directory: string, generations: string): Promise<FolderFingerprint> {
  const known = await readMemo(memoOf(directory, generations));
  const seen = await fingerprintFolder(directory, known);
  if (JSON.stringify(known) !== JSON.stringify(seen.files)) await keepSeen(directory, generations, seen);
  return seen;
}

/** As the name of what is made of it. */
export function originOf(seen: FolderFingerprint): LibraryOrigin {
  return {
    origin: digest(JSON.stringify([INDEX_FORMAT, seen.hash])),
    bytes: seen.files.reduce((sum, { size }) => sum + size, 0),
  };
}

/** Keeps what was seen of a folder for the next start. A folder that cannot be written is read the longer way then. */
export async function keepSeen(
  directory: string,
  generations: string,
  { files }: FolderFingerprint,
): Promise<void> {
  try {
    await mkdir(generations, { recursive: true });
    await writeWhole(memoOf(directory, generations), JSON.stringify(files));
  } catch {
    return;
  }
}

function memoOf(directory: string, generations: string): string {
  return join(generations, `seen-${digest(resolve(directory))}.json`);
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

async function readMemo(path: string): Promise<readonly FileFingerprint[]> {
  try {
    const known: unknown = JSON.parse(await readFile(path, 'utf8'));
    return Array.isArray(known) ? known.filter(isFingerprint) : [];
  } catch {
    return [];
  }
}

function isFingerprint(value: unknown): value is FileFingerprint {
  const { file, size, mtimeMs, readAtMs, contentHash } = Object(value) as Partial<FileFingerprint>;
  const numbers = [size, mtimeMs, readAtMs].every((number) => typeof number === 'number');
  return numbers && typeof file === 'string' && typeof contentHash === 'string';
}
