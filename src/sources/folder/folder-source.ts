import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Source, SourceItem } from '../source.ts';
import { openListing } from './file-bytes.ts';
import { listFiles, MANIFEST_FILE } from './list-files.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { readListing } from './read-listing.ts';

/** Who is told while a folder is read. */
export interface FolderOptions {
  /** Told before each file is read. */
  readonly onFile?: ((progress: FileProgress) => void) | undefined;
}

/** The file that is read next. */
export interface FileProgress {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  /** Of all files. */
  readonly count: number;
  /** Undefined when the file cannot be looked at. */
  readonly bytes: number | undefined;
}

/**
 * The listings in a folder and its subfolders. A damaged file or record never stops the others.
 * Reading throws PaperboyError `corpus_missing` when the folder cannot be read.
 */
export function createFolderSource(directory: string, { onFile }: FolderOptions = {}): Source {
  return {
    read: async function* () {
      const files = await listFiles(directory);
      const manifest = await readManifest(directory);
      yield* manifestRemarks(manifest, files);
      for (const [index, file] of files.entries()) {
        const path = join(directory, file);
        onFile?.({ file, number: index + 1, count: files.length, bytes: await fileSize(path) });
        yield* readListing(() => openListing(path), file, manifest.files[file] ?? {});
      }
    },
  };
}

function* manifestRemarks({ fault, files }: Manifest, found: readonly string[]): Generator<SourceItem> {
  const unused = Object.keys(files).filter((file) => !found.includes(file));
  const reasons = [
    ...(fault === undefined ? [] : [fault]),
    ...unused.map((file) => `names a file that is not there: ${file}`),
  ];
  for (const reason of reasons) yield { kind: 'doubtful', remark: { file: MANIFEST_FILE, line: 1, reason } };
}

async function fileSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // The reason is reported where the file is read.
    return undefined;
  }
}
