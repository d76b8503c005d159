import { stat } from 'node:fs/promises';
import type { Source, SourceItem } from '../source.ts';
import { type ListingBytes, openListing } from './file-bytes.ts';
import { createMacros } from './folder-macros.ts';
import { type FoundFile, listFiles, MANIFEST_FILE } from './list-files.ts';
import { type Manifest, readManifest } from './manifest.ts';
import { readListing } from './read-listing.ts';
import { UnreadableListing } from './unreadable.ts';

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
      const opened = files.map((found) => ({ file: found.file, open: () => openFound(found) }));
      const macrosOf = createMacros(opened, async (text) =>
        (await import('../formats/bibtex.ts')).stringsOf(text),
      );
      for (const [index, found] of files.entries()) {
        const { file } = found;
        onFile?.({ file, number: index + 1, count: files.length, bytes: await fileSize(found) });
        const place = { file, facts: manifest.files[file] ?? {}, context: { macros: macrosOf(file) } };
        yield* readListing(() => openFound(found), place);
      }
    },
  };
}

async function openFound({ path, fault = '' }: FoundFile): Promise<ListingBytes> {
  if (path === undefined) throw new UnreadableListing(fault);
  return openListing(path);
}

function* manifestRemarks({ fault, files }: Manifest, found: readonly FoundFile[]): Generator<SourceItem> {
  const there = new Set(found.map(({ file }) => file));
  const unused = Object.keys(files).filter((file) => !there.has(file));
  const reasons = [
    ...(fault === undefined ? [] : [fault]),
    ...unused.map((file) => `names a file that is not there: ${file}`),
  ];
  for (const reason of reasons) yield { kind: 'doubtful', remark: { file: MANIFEST_FILE, line: 1, reason } };
}

async function fileSize({ path }: FoundFile): Promise<number | undefined> {
  try {
    return path === undefined ? undefined : (await stat(path)).size;
  } catch {
    // The reason is reported where the file is read.
    return undefined;
  }
}
