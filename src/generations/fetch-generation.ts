import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { crc32 } from 'node:zlib';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import { PART, readGenerationName } from './generation-name.ts';
import type { FetchOptions } from './generation-store.ts';
import { agree, type FileFacts, MANIFEST_FILE, type Manifest, parseManifest } from './manifest.ts';
import { fileKey, manifestKey } from './object-keys.ts';
import type { Objects } from './objects.ts';
import { readText } from './read-text.ts';
import { checked, isWhole } from './whole-file.ts';

/** Where to, and what a fetch takes besides. */
export interface FetchInto extends FetchOptions {
  readonly folder: string;
}

/** See GenerationStore. */
export async function fetchGeneration(objects: Objects, name: string, into: FetchInto): Promise<void> {
  const { folder, signal } = into;
  const { text, manifest } = await readPublished(objects, name, signal);
  const local = await localManifest(folder);
  if (local !== undefined && !agree(local, manifest)) {
    if (await isWholeGeneration(folder, local, signal)) return;
    await rm(folder, { recursive: true, force: true });
    return fetchGeneration(objects, name, into);
  }
  // Processes of this machine that fetch the same fill one folder; those that met another manifest of that name another.
  const at = local === undefined ? `${folder}${PART}${crc32(text).toString(16)}` : folder;
  const arriving: Arriving = { objects, name, into, at };
  try {
    await receiveFiles(arriving, manifest);
    // A machine that has more than the store keeps its manifest.
    if (local === undefined || !isListed(local, manifest)) await placeManifest(arriving, text);
    if (local === undefined) await appear(at, folder, manifest);
  } catch (error) {
    signal?.throwIfAborted();
    // Another process of this machine was quicker, and moved what both were filling.
    if (local === undefined && (await localManifest(folder)) !== undefined) return;
    if (error instanceof PaperboyError || systemErrorCode(error) === undefined) throw error;
    const message = `The library ${name} cannot be brought to ${folder}: ${(error as Error).message}.`;
    throw new PaperboyError('generation_unusable', message, { cause: error });
  }
  await removeAbandoned(folder);
}

interface Arriving {
  readonly objects: Objects;
  readonly name: string;
  readonly into: FetchInto;
  /** The folder that is filled: a new one beside, or that of the generation to which files were added. */
  readonly at: string;
}

async function readPublished(objects: Objects, name: string, signal: AbortSignal | undefined) {
  const what = `The library ${name} at ${objects.where}`;
  const named = readGenerationName(name);
  if (named === undefined)
    throw new PaperboyError('generation_unusable', `“${name}” is not the name of a library.`);
  const text = await readText(objects.read(manifestKey(name), signal));
  const manifest = parseManifest(text);
  if (manifest === undefined || manifest.origin !== named.origin || manifest.sequence !== named.sequence)
    throw new PaperboyError('generation_unusable', `${what} is damaged: its manifest is none.`);
  return { text, manifest };
}

/** Undefined where there is no whole generation. */
async function localManifest(folder: string): Promise<Manifest | undefined> {
  const text = await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : parseManifest(text);
}

async function isWholeGeneration(
  folder: string,
  { files }: Manifest,
  signal?: AbortSignal,
): Promise<boolean> {
  for (const [file, facts] of Object.entries(files))
    if (!(await isWhole(join(folder, file), facts, signal))) return false;
  return true;
}

async function receiveFiles(arriving: Arriving, { files }: Manifest): Promise<void> {
  const { at, into } = arriving;
  await mkdir(at, { recursive: true });
  const total = Object.values(files).reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  const progress = (bytes: number) => {
    done += bytes;
    into.onProgress?.({ done, total });
  };
  for (const [file, facts] of Object.entries(files)) {
    if (await isWhole(join(at, file), facts, into.signal)) progress(facts.size);
    else await receive(arriving, { file, facts, progress });
  }
}

interface Wanted {
  readonly file: string;
  readonly facts: FileFacts;
  readonly progress: (bytes: number) => void;
}

async function receive(arriving: Arriving, { file, facts, progress }: Wanted): Promise<void> {
  const { objects, name, into } = arriving;
  const counted = async function* (chunks: AsyncIterable<Uint8Array>) {
    for await (const chunk of chunks) {
      progress(chunk.length);
      yield chunk;
    }
  };
  const what = `${file} of the library ${name} at ${objects.where}`;
  const bytes = facts.size === 0 ? nothing() : objects.read(fileKey(name, file, facts), into.signal);
  await place(arriving, file, (path) =>
    pipeline(checked(bytes, facts, what), counted, createWriteStream(path, { flush: true }), {
      signal: into.signal,
    }),
  );
}

function placeManifest(arriving: Arriving, text: string): Promise<void> {
  return place(arriving, MANIFEST_FILE, (path) => writeFile(path, text, { flush: true }));
}

/** A file that appears as a whole. */
async function place(
  { at, into }: Arriving,
  file: string,
  write: (path: string) => Promise<void>,
): Promise<void> {
  const partial = `.${file}.${randomUUID()}`;
  try {
    await write(join(at, partial));
    await rename(join(at, partial), join(at, file));
  } finally {
    // Also where it lies now when another process moved the folder meanwhile.
    for (const folder of [at, into.folder]) await rm(join(folder, partial), { force: true });
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

function isListed(local: Manifest, { files }: Manifest): boolean {
  return Object.keys(files).every((file) => Object.hasOwn(local.files, file));
}

async function appear(from: string, folder: string, { files }: Manifest): Promise<void> {
  const wanted = new Set([...Object.keys(files), MANIFEST_FILE]);
  for (const file of await readdir(from)) if (!wanted.has(file)) await rm(join(from, file), { force: true });
  try {
    await rename(from, folder);
  } catch (error) {
    if ((await localManifest(folder)) !== undefined) {
      await rm(from, { recursive: true, force: true });
      return;
    }
    // A folder without a manifest is what somebody left who did not end.
    if (systemErrorCode(error) !== 'ENOTEMPTY' && systemErrorCode(error) !== 'EEXIST') throw error;
    await rm(folder, { recursive: true, force: true });
    await rename(from, folder);
  }
}

/** What processes left that died while they fetched this generation, or one that it makes useless. */
async function removeAbandoned(folder: string): Promise<void> {
  const own = readGenerationName(basename(folder));
  const within = dirname(folder);
  for (const entry of await readdir(within)) {
    const [name = '', part] = entry.split(PART);
    const other = readGenerationName(name);
    if (part === undefined || own === undefined || other?.origin !== own.origin) continue;
    if (other.sequence <= own.sequence) await rm(join(within, entry), { recursive: true, force: true });
  }
}
