import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import type { PaperRecord } from '../../papers/paper.ts';
import { FORMAT_NAMES, recogniseFormat } from '../formats/format.ts';
import type { RejectedRecord } from '../formats/parsed-listing.ts';
import { repairMojibake } from '../repair/mojibake.ts';
import type { Source, SourceItem, SourceRecord } from '../source.ts';
import { decodeFile, MAX_FILE_BYTES } from './decode.ts';
import { type ListingFacts, MANIFEST_FILE, type Manifest, readManifest } from './manifest.ts';

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
        const bytes = await fileSize(join(directory, file));
        onFile?.({ file, number: index + 1, count: files.length, bytes });
        yield* readListing(join(directory, file), file, manifest.files[file] ?? {});
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

async function listFiles(directory: string): Promise<readonly string[]> {
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

async function* readListing(path: string, file: string, facts: ListingFacts): AsyncGenerator<SourceItem> {
  const remark = (kind: 'rejected' | 'doubtful', { line, reason }: RejectedRecord): SourceItem => ({
    kind,
    remark: { file, line, reason },
  });
  const account = (format: string, papers = 0, repaired = 0): SourceItem => ({
    kind: 'file',
    file: { file, format, papers, repaired },
  });
  const decoded = await readText(path);
  if (decoded.kind === 'unreadable') {
    yield remark('rejected', { line: 1, reason: decoded.reason });
    yield account('unreadable');
    return;
  }
  for (const one of decoded.rejected) yield remark('rejected', one);
  const { text, repaired } = repairMojibake(decoded.text);
  const format = recogniseFormat(text);
  if (format === undefined) {
    const isEmpty = text.trim() === '';
    const reason = isEmpty ? 'an empty file' : `not a listing that is known here (${FORMAT_NAMES})`;
    yield remark('rejected', { line: 1, reason });
    yield account('unknown');
    return;
  }
  const { records, rejected, doubtful = [] } = await format.parse(text);
  for (const one of rejected) yield remark('rejected', one);
  for (const one of [...decoded.doubtful, ...doubtful]) yield remark('doubtful', one);
  for (const record of records) yield { kind: 'record', record: withFacts(record, file, facts) };
  yield account(format.name, records.length, repaired);
}

/** What a record does not say itself, the manifest says for its file. */
function withFacts({ line, ...record }: PaperRecord, file: string, facts: ListingFacts): SourceRecord {
  const venue = record.venue ?? facts.venue;
  const year = record.year ?? facts.year;
  return {
    ...record,
    ...(venue === undefined ? {} : { venue }),
    ...(year === undefined ? {} : { year }),
    source: { file, line },
  };
}

async function readText(path: string): Promise<ReturnType<typeof decodeFile>> {
  try {
    const size = await fileSize(path);
    if (size !== undefined && size > MAX_FILE_BYTES)
      return { kind: 'unreadable', reason: `larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it` };
    return decodeFile(await readFile(path));
  } catch (error) {
    return { kind: 'unreadable', reason: `cannot be read (${systemErrorCode(error) ?? 'unknown error'})` };
  }
}

async function fileSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // The reason is reported where the file is read.
    return undefined;
  }
}
