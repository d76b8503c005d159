import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, rmdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import { readGenerationName } from './generation-name.ts';
import type { Objects } from './objects.ts';

const CHUNK_BYTES = 1024 * 1024;

/**
 * A folder that machines share: `root/<name>/<file>`.
 * It has to be there: one that is missing is a share that is not mounted, and making it would fill this machine's disk.
 */
export function createFolderObjects(root: string): Objects {
  return {
    where: root,
    keys: (prefix) => explained(root, () => keys(root, prefix)),
    read: (key, signal) => read(root, key, signal),
    write: (key, chunks) => write(root, key, chunks),
    remove: (key) => explained(root, () => remove(join(root, key))),
  };
}

async function keys(root: string, prefix: string): Promise<readonly string[]> {
  const names = (await readdir(root)).filter(
    (name) => readGenerationName(name) !== undefined && `${name}/`.startsWith(prefix),
  );
  const found = await Promise.all(
    names.map(async (name) => (await filesOf(join(root, name))).map((file) => `${name}/${file}`)),
  );
  return found.flat();
}

/** None when it was removed meanwhile. */
async function filesOf(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch((error: unknown) => {
    if (isMissing(error)) return [];
    throw error;
  });
}

async function* read(root: string, key: string, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(join(root, key), { signal, highWaterMark: CHUNK_BYTES });
  } catch (error) {
    signal?.throwIfAborted();
    if (!isMissing(error) || !(await exists(root))) throw unavailable(root, error);
    const message = `${key} is not (or no longer) at ${root}.`;
    throw new PaperboyError('generation_unusable', message, { cause: error });
  }
}

async function write(root: string, key: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  const path = join(root, key);
  const partial = join(dirname(path), `.${randomUUID()}`);
  await explained(root, async () => {
    await mkdir(dirname(path)).catch((error: unknown) => {
      if (systemErrorCode(error) !== 'EEXIST') throw error;
    });
    // Open before anything is written: a stream that opens it may do so only after a broken source let it be removed.
    const file = await open(partial, 'wx');
    try {
      await pipeline(chunks, file.createWriteStream({ flush: true }));
      await rename(partial, path);
    } finally {
      await rm(partial, { force: true });
    }
  });
}

/** And its folder, when that was the last. */
async function remove(path: string): Promise<void> {
  await rm(path, { force: true });
  await rmdir(dirname(path)).catch((error: unknown) => {
    if (systemErrorCode(error) !== 'ENOTEMPTY' && systemErrorCode(error) !== 'EEXIST' && !isMissing(error))
      throw error;
  });
}

function isMissing(error: unknown): boolean {
  return systemErrorCode(error) === 'ENOENT';
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function explained<T>(root: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (error instanceof PaperboyError) throw error;
    throw unavailable(root, error);
  }
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOENT: 'it is missing: mount the share, or make the folder',
  ENOTDIR: 'it is no folder: point LIBRARY_URL elsewhere',
  EACCES: 'access is denied: give the user that runs Paperboy the right to read and write it',
  EPERM: 'access is denied: give the user that runs Paperboy the right to read and write it',
  EROFS: 'it cannot be written: mount the share for writing',
  ENOSPC: 'it is full: make room',
  EDQUOT: 'the quota is used up: make room',
};

function unavailable(root: string, error: unknown): PaperboyError {
  const code = systemErrorCode(error) ?? '';
  const reason = REMEDIES[code] ?? (error instanceof Error ? error.message : String(error));
  const message = `The shared libraries at ${root} (LIBRARY_URL) cannot be used: ${reason}.`;
  return new PaperboyError('library_store_unavailable', message, { cause: error });
}
