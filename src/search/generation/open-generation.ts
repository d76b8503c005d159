import { open, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate as giveWay } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { Manifest } from '../../generations/manifest.ts';
import type { Base } from '../engine/library-state.ts';
import type { CorpusModel } from '../model/fit-corpus-model.ts';
import { readSections, writeSections } from '../segment/section-file.ts';
import type { Segment } from '../segment/segment.ts';
import { openDiskStore } from './disk-store.ts';
import { FILES, type TextPlaces } from './generation-files.ts';
import { readManifest, unfinishedName, writeManifest } from './local-generations.ts';
import { syncFolder } from './sync-folder.ts';

/** A generation that answers. */
export interface OpenedGeneration {
  readonly folder: string;
  readonly name: string;
  /** What it learned lies in it when that was finished. */
  readonly base: Base;
  /** What became of the listings when it was made. */
  readonly account: unknown;
}

/**
 * Opens a generation: reads what questions need, all but the texts and the order of words.
 * @throws PaperboyError `library_damaged`
 */
export function openGeneration(folder: string): Promise<OpenedGeneration> {
  return whole(folder, async () => {
    const manifest = await readManifest(folder);
    const [{ segment, texts }, model, account] = await Promise.all([
      readIndex(folder, manifest),
      readModelOf(folder, manifest),
      readAccountOf(folder, manifest),
    ]);
    if (model !== undefined && model.space.documents !== segment.papers) throw damaged(folder, FILES.model);
    const store = await openDiskStore({
      papers: join(folder, FILES.papers),
      forward: join(folder, FILES.forward),
      texts,
    });
    return { folder, name: basename(folder), base: { segment, store, learned: { model } }, account };
  });
}

/** The index of a generation alone. @throws PaperboyError `library_damaged` */
export function readSegment(folder: string): Promise<Segment> {
  return whole(folder, async () => (await readIndex(folder, await readManifest(folder))).segment);
}

/** What the papers of a generation teach; undefined where nothing was learned. @throws PaperboyError `library_damaged` */
export function readModel(folder: string): Promise<CorpusModel | undefined> {
  return whole(folder, async () => readModelOf(folder, await readManifest(folder)));
}

/** What became of the listings when it was made. @throws PaperboyError `library_damaged` */
export function readAccount(folder: string): Promise<unknown> {
  return whole(folder, async () => readAccountOf(folder, await readManifest(folder)));
}

/** Adds what the papers teach to a generation. */
export async function addModel(folder: string, model: CorpusModel): Promise<void> {
  const path = join(folder, FILES.model);
  const unfinished = unfinishedName(path);
  try {
    const sum = await writeSections(unfinished, model);
    await rename(unfinished, path);
    // What the manifest names is there, whenever the power is cut.
    await syncFolder(folder);
    const manifest = await readManifest(folder);
    await writeManifest(folder, { ...manifest, files: { ...manifest.files, [FILES.model]: sum } });
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
}

interface Index {
  readonly segment: Segment;
  readonly texts: TextPlaces;
}

async function readIndex(folder: string, { files }: Manifest): Promise<Index> {
  const { segment, texts } = (await readSections(join(folder, FILES.index))) as Partial<Index>;
  // The index of other papers, or of another version of the program.
  const isOfThese =
    texts?.sums.length === segment?.papers &&
    texts?.starts.at(-1) === files[FILES.papers]?.size &&
    4 * (segment?.columns.forwardStarts.at(-1) ?? 0) === files[FILES.forward]?.size;
  if (segment === undefined || texts === undefined || !isOfThese) throw damaged(folder, FILES.index);
  return { segment, texts };
}

async function readModelOf(folder: string, { files }: Manifest): Promise<CorpusModel | undefined> {
  return FILES.model in files ? ((await readSections(join(folder, FILES.model))) as CorpusModel) : undefined;
}

async function readAccountOf(folder: string, { files }: Manifest): Promise<unknown> {
  const bytes = await readFile(join(folder, FILES.account));
  if (crc32(bytes) !== files[FILES.account]?.crc32) throw damaged(folder, FILES.account);
  return JSON.parse(bytes.toString('utf8'));
}

function damaged(folder: string, file: string): PaperboyError {
  return new PaperboyError('library_damaged', `${join(folder, file)} is not as it was written`);
}

/** What a file that is not there, no file at all or on a broken disk is met with. */
const NOT_READ = new Set(['ENOENT', 'EISDIR', 'ENOTDIR', 'EIO']);

/** A generation that somebody removes meanwhile is none. */
async function whole<T>(folder: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!NOT_READ.has(systemErrorCode(error) ?? '')) throw error;
    throw new PaperboyError('library_damaged', `${folder} is no whole index: ${(error as Error).message}`, {
      cause: error,
    });
  }
}

/** So much is summed at a time: less than a millisecond. */
const PIECE = 1024 * 1024;

/**
 * Reads every file of a generation to its end, in small pieces while others have their turn.
 * @throws PaperboyError `library_damaged` when one is not as it was written
 */
export function verifyGeneration(folder: string, signal?: AbortSignal): Promise<void> {
  return whole(folder, async () => {
    const { files } = await readManifest(folder);
    for (const [name, wanted] of Object.entries(files)) {
      const sum = await sumOf(join(folder, name), wanted.size, signal);
      if (signal?.aborted === true) return;
      if (sum !== wanted.crc32) throw damaged(folder, name);
    }
  });
}

async function sumOf(path: string, size: number, signal: AbortSignal | undefined): Promise<number> {
  const bytes = Buffer.allocUnsafe(PIECE);
  const file = await open(path, 'r');
  try {
    let sum = 0;
    for (let at = 0; at < size && signal?.aborted !== true; ) {
      const { bytesRead } = await file.read(bytes, 0, PIECE, at);
      if (bytesRead === 0) break;
      sum = crc32(bytes.subarray(0, bytesRead), sum);
      at += bytesRead;
      await giveWay();
    }
    return sum;
  } finally {
    await file.close();
  }
}
