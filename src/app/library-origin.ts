import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { INDEX_FORMAT, writeWhole } from '../search/generation/local-generations.ts';
import { type FileFingerprint, fingerprintFolder } from '../sources/folder/fingerprint.ts';

/** What a folder of listings holds, as the name of the generations that are made of it. */
export interface LibraryOrigin {
  /** 16 letters and digits: the same wherever the same listings are indexed by the same version of the program. */
  readonly origin: string;
  /** Of all listings. */
  readonly bytes: number;
}

/**
 * Looks what a folder of listings holds. What was seen of it is kept in the folder of generations, so that listings that did not
 * change are not read again.
 * @throws PaperboyError `corpus_missing`
 */
export async function findOrigin(directory: string, generations: string): Promise<LibraryOrigin> {
  const memo = join(generations, `seen-${digest(resolve(directory))}.json`);
  const known = await readMemo(memo);
  const { hash, files } = await fingerprintFolder(directory, known);
  if (JSON.stringify(known) !== JSON.stringify(files)) await writeMemo(generations, memo, files);
  return {
    origin: digest(JSON.stringify([INDEX_FORMAT, hash])),
    bytes: files.reduce((sum, { size }) => sum + size, 0),
  };
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

/** A folder that cannot be written is read the longer way the next time. */
async function writeMemo(folder: string, path: string, files: readonly FileFingerprint[]): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
    await writeWhole(path, JSON.stringify(files));
  } catch {
    return;
  }
}
