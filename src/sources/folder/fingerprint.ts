import { createHash } from 'node:crypto';
import { type FileHandle, stat } from 'node:fs/promises';
import { systemErrorCode } from '../../errors.ts';
import { type FoundFile, listFiles } from './list-files.ts';
import { openManifest } from './manifest.ts';
import { openRegularFile } from './regular-file.ts';
import { UnreadableListing } from './unreadable.ts';

/** Which listings a folder holds, said by their content. */
export interface FolderFingerprint {
  /** SHA-256 in hexadecimal: the same for folders whose listings and manifest have the same names and content. */
  readonly hash: string;
  /** Those that the folder's source reads, in its order. */
  readonly files: readonly FileFingerprint[];
}

/** One listing, as it was when it was read. */
export interface FileFingerprint {
  /** Its path inside the folder, with `/`. */
  readonly file: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly mtimeMs: number;
  /** When its content was read for this, in milliseconds since 1970. */
  readonly readAtMs: number;
  /** SHA-256 in hexadecimal; for one that cannot be read why, e.g. `unreadable EACCES`. */
  readonly contentHash: string;
}

/**
 * Reads the listings of a folder and its manifest, in pieces.
 * @param known the files of an earlier fingerprint of the folder: of those that did not change since the content is not
 *   read again
 * @throws PaperboyError `corpus_missing` when the folder cannot be read
 */
export async function fingerprintFolder(
  directory: string,
  known: readonly FileFingerprint[] = [],
): Promise<FolderFingerprint> {
  const earlier = new Map(known.map((one) => [one.file, one]));
  const files: FileFingerprint[] = [];
  for (const found of await listFiles(directory))
    files.push(await fingerprintFile(found, earlier.get(found.file)));
  const hash = createHash('sha256');
  // As JSON, so that no name can be taken for anything else.
  for (const { file, size, contentHash } of files)
    hash.update(`${JSON.stringify([file, size, contentHash])}\n`);
  hash.update(JSON.stringify(await hashContent(() => openManifest(directory))));
  return { hash: hash.digest('hex'), files };
}

async function fingerprintFile(
  { file, path, fault = '' }: FoundFile,
  known: FileFingerprint | undefined,
): Promise<FileFingerprint> {
  const readAtMs = Date.now();
  if (path === undefined)
    return { file, size: 0, mtimeMs: 0, readAtMs, contentHash: unreadable(new UnreadableListing(fault)) };
  try {
    // Before it is read: what changes meanwhile has another time at the next look.
    const { size, mtimeMs } = await stat(path);
    if (known !== undefined && isUnchanged(known, size, mtimeMs)) return known;
    return { file, size, mtimeMs, readAtMs, contentHash: await hashContent(() => openRegularFile(path)) };
  } catch (error) {
    return { file, size: 0, mtimeMs: 0, readAtMs, contentHash: unreadable(error) };
  }
}

/** Clocks of file systems are coarse: a file that changed so soon before it was read may change again within one tick. */
const CLOCK_TICK_MS = 2_000;

function isUnchanged(known: FileFingerprint, size: number, mtimeMs: number): boolean {
  const isSame = known.size === size && known.mtimeMs === mtimeMs;
  return isSame && known.readAtMs - mtimeMs >= CLOCK_TICK_MS && !isUnreadable(known.contentHash);
}

/** Does a look at sizes and times tell whether a folder holds the same? Not soon after a change, nor of what cannot be read. */
export function isFirm({ files }: FolderFingerprint): boolean {
  return files.every((one) => isUnchanged(one, one.size, one.mtimeMs));
}

async function hashContent(open: () => Promise<FileHandle>): Promise<string> {
  const hash = createHash('sha256');
  let file: FileHandle | undefined;
  try {
    file = await open();
    for await (const chunk of file.createReadStream({ autoClose: false })) hash.update(chunk);
  } catch (error) {
    return unreadable(error);
  } finally {
    await file?.close();
  }
  return hash.digest('hex');
}

const UNREADABLE = 'unreadable';

/** Is what stands in place of the content's hash the reason why there is none? */
export function isUnreadable(contentHash: string): boolean {
  return contentHash.startsWith(UNREADABLE);
}

function unreadable(error: unknown): string {
  const why = error instanceof UnreadableListing ? error.message : systemErrorCode(error);
  return `${UNREADABLE} ${why ?? ''}`.trim();
}
