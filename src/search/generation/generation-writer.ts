import { type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Manifest } from '../../generations/manifest.ts';
import type { Paper } from '../../papers/paper.ts';
import { createPaperAnalyser } from '../segment/analyse-papers.ts';
import { createFileSum, type FileSum, writeAll, writeSections } from '../segment/section-file.ts';
import { type BuiltSegment, createSegmentBuilder } from '../segment/segment-builder.ts';
import { FILES, type TextPlaces } from './generation-files.ts';
import { unfinishedName, writeManifest } from './local-generations.ts';
import { syncFolder } from './sync-folder.ts';

/** A generation that is being written. */
export interface GenerationWriter {
  /** Adds papers, which stand in the generation in the order in which they come. */
  add(papers: readonly Paper[]): Promise<void>;
  /** Puts it in its place as a whole. @returns its folder */
  finish(account: unknown): Promise<string>;
  /** Leaves nothing of it. */
  abandon(): Promise<void>;
}

/** Where a generation goes, and what it is called. */
export interface GenerationPlace {
  /** Of all generations. */
  readonly folder: string;
  readonly origin: string;
  readonly sequence: number;
}

/** Begins the folder of a generation, beside where it will stand. Nothing reads it until it is finished. */
export async function createGenerationWriter(place: GenerationPlace): Promise<GenerationWriter> {
  const name = `${place.origin}-${place.sequence}`;
  const unfinished = unfinishedName(join(place.folder, name));
  await mkdir(unfinished, { recursive: true });
  const texts = await createTextFile(join(unfinished, FILES.papers));
  const analyse = createPaperAnalyser();
  const builder = createSegmentBuilder();
  return {
    add: async (papers) => {
      builder.add(analyse(papers));
      await texts.add(papers);
    },
    finish: async (account) => {
      const written = await texts.finish();
      const built = builder.finish();
      const files: Record<string, FileSum> = { [FILES.papers]: written.sum };
      files[FILES.forward] = await writeForward(join(unfinished, FILES.forward), built);
      const index = { segment: built.segment, texts: written.places };
      files[FILES.index] = await writeSections(join(unfinished, FILES.index), index);
      files[FILES.account] = await writeText(join(unfinished, FILES.account), JSON.stringify(account));
      const manifest: Manifest = { origin: place.origin, sequence: place.sequence, files };
      await writeManifest(unfinished, manifest);
      return putInPlace(unfinished, join(place.folder, name));
    },
    abandon: async () => {
      await texts.close();
      await rm(unfinished, { recursive: true, force: true });
    },
  };
}

/** Another process may have made the same one first: then that one stays. */
async function putInPlace(unfinished: string, folder: string): Promise<string> {
  try {
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    if (!isTaken(error)) throw error;
  }
  await syncFolder(dirname(folder));
  return folder;
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOTEMPTY' || error.code === 'EEXIST');
}

const NEW_LINE = Buffer.from('\n');

async function createTextFile(path: string) {
  const file = await open(path, 'wx');
  const sum = createFileSum();
  const starts: number[] = [0];
  const sums: number[] = [];
  return {
    add: async (papers: readonly Paper[]): Promise<void> => {
      const pieces: Buffer[] = [];
      for (const paper of papers) {
        const line = Buffer.from(JSON.stringify(paper));
        sums.push(crc32(line));
        starts.push((starts.at(-1) ?? 0) + line.length + 1);
        pieces.push(line, NEW_LINE);
      }
      const bytes = Buffer.concat(pieces);
      sum.add(bytes);
      await writeAll(file, bytes);
    },
    finish: async () => {
      await file.sync();
      await file.close();
      const places: TextPlaces = { starts: Float64Array.from(starts), sums: Uint32Array.from(sums) };
      return { sum: sum.result(), places };
    },
    close: () => file.close(),
  };
}

async function writeForward(path: string, { forward }: BuiltSegment): Promise<FileSum> {
  return writeFile(path, async (write) => {
    for (const { words } of forward)
      await write(new Uint8Array(words.buffer, words.byteOffset, words.byteLength));
  });
}

function writeText(path: string, text: string): Promise<FileSum> {
  return writeFile(path, (write) => write(Buffer.from(text)));
}

type Write = (bytes: Uint8Array) => Promise<void>;

async function writeFile(path: string, fill: (write: Write) => Promise<void>): Promise<FileSum> {
  const sum = createFileSum();
  const file: FileHandle = await open(path, 'wx');
  try {
    await fill(async (bytes) => {
      sum.add(bytes);
      await writeAll(file, bytes);
    });
    await file.sync();
  } finally {
    await file.close();
  }
  return sum.result();
}
