import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import { decodeFile, MAX_FILE_BYTES } from './decode.ts';
import { type Duplicate, mergeDuplicates } from './duplicates.ts';
import { FORMAT_NAMES, recogniseFormat } from './formats/format.ts';
import type { RejectedRecord } from './formats/parsed-listing.ts';
import { type ListingFacts, MANIFEST_FILE, readManifest } from './manifest.ts';
import { repairMojibake } from './mojibake.ts';
import type { Paper, SourceLine } from './paper.ts';
import { repairSoftHyphens } from './soft-hyphens.ts';
import { toPaper } from './to-paper.ts';

/** All papers of a folder, and an account of everything that is not simply a paper. */
export interface Corpus {
  /** By file name, then line. */
  readonly papers: readonly Paper[];
  readonly files: readonly ListingFile[];
  /** Records (or whole files) that yielded no paper. */
  readonly rejected: readonly Remark[];
  /** Records that were read although something about them is wrong. */
  readonly doubtful: readonly Remark[];
  readonly duplicates: readonly Duplicate[];
  readonly repairs: Repairs;
}

export interface Remark extends SourceLine {
  readonly reason: string;
}

interface ListingFile {
  readonly file: string;
  readonly format: string;
  /** Before duplicates are merged. */
  readonly papers: number;
}

/** How many places of each kind of damage were mended. */
interface Repairs {
  readonly characters: number;
  readonly softHyphens: number;
}

export interface LoadOptions {
  /** Told before each file is read. */
  readonly onFile?: (progress: FileProgress) => void;
}

export interface FileProgress {
  readonly file: string;
  /** From 1. */
  readonly number: number;
  readonly count: number;
  /** Undefined when the file cannot be looked at. */
  readonly bytes: number | undefined;
}

/**
 * Reads every listing in a folder and its subfolders. A damaged file or record never stops the others.
 * @throws PaperboyError `corpus_missing` when the folder cannot be read.
 */
export async function loadCorpus(directory: string, options: LoadOptions = {}): Promise<Corpus> {
  const files = await listFiles(directory);
  const manifest = await readManifest(directory);
  const read: ReadListing[] = [];
  for (const [index, file] of files.entries()) {
    const bytes = await fileSize(join(directory, file));
    options.onFile?.({ file, number: index + 1, count: files.length, bytes });
    read.push(await readListing(directory, file, manifest.files[file] ?? {}));
  }
  const hyphens = repairSoftHyphens(read.flatMap((listing) => listing.papers));
  const { papers, duplicates } = mergeDuplicates(hyphens.papers);
  const unused = Object.keys(manifest.files).filter((file) => !files.includes(file));
  const manifestRemarks = [
    ...(manifest.fault === undefined ? [] : [manifest.fault]),
    ...unused.map((file) => `names a file that is not there: ${file}`),
  ].map((reason) => ({ file: MANIFEST_FILE, line: 1, reason }));
  return {
    papers,
    duplicates,
    files: read.map(({ file, format, papers: found }) => ({ file, format, papers: found.length })),
    rejected: read.flatMap((listing) => listing.rejected),
    doubtful: [...manifestRemarks, ...read.flatMap((listing) => listing.doubtful)],
    repairs: {
      characters: read.reduce((sum, listing) => sum + listing.repaired, 0),
      softHyphens: hyphens.joined,
    },
  };
}

/** @throws PaperboyError `corpus_empty` when there is nothing to answer from. */
export function requirePapers(corpus: Corpus, directory: string): Corpus {
  if (corpus.papers.length > 0) return corpus;
  const first = corpus.rejected[0];
  const why =
    first === undefined ? 'the folder holds no listing' : `${first.file}:${first.line}: ${first.reason}`;
  throw new PaperboyError(
    'corpus_empty',
    `No paper found in ${directory} (${why}). Put a listing there (${FORMAT_NAMES}) or set CORPUS_DIR to a folder that has one.`,
  );
}

interface ReadListing {
  readonly file: string;
  readonly format: string;
  readonly papers: readonly Paper[];
  readonly rejected: readonly Remark[];
  readonly doubtful: readonly Remark[];
  readonly repaired: number;
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

async function readListing(directory: string, file: string, facts: ListingFacts): Promise<ReadListing> {
  const nothing = { file, format: 'unreadable', papers: [], doubtful: [], repaired: 0 };
  const at = ({ line, reason }: RejectedRecord): Remark => ({ file, line, reason });
  const bytes = await readBytes(join(directory, file));
  if (typeof bytes === 'string') return { ...nothing, rejected: [at({ line: 1, reason: bytes })] };
  const decoded = decodeFile(bytes);
  if (decoded.kind === 'unreadable')
    return { ...nothing, rejected: [at({ line: 1, reason: decoded.reason })] };
  const { text, repaired } = repairMojibake(decoded.text);
  const format = recogniseFormat(text);
  if (format === undefined) {
    const reason =
      text.trim() === '' ? 'an empty file' : `not a listing that is known here (${FORMAT_NAMES})`;
    return {
      ...nothing,
      format: 'unknown',
      rejected: [...decoded.rejected.map(at), at({ line: 1, reason })],
    };
  }
  const parsed = await format.parse(text);
  const made = parsed.records.map((record) => toPaper(record, file, facts));
  return {
    file,
    format: format.name,
    papers: made.flatMap((result) => result.paper ?? []),
    rejected: [
      ...decoded.rejected,
      ...parsed.rejected,
      ...made.flatMap((result) => result.rejected ?? []),
    ].map(at),
    doubtful: [
      ...decoded.doubtful,
      ...(parsed.doubtful ?? []),
      ...made.flatMap((result) => result.doubtful),
    ].map(at),
    repaired,
  };
}

async function fileSize(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size;
  } catch {
    // The reason is reported where the file is read.
    return undefined;
  }
}

/** The file's bytes, or why there are none. */
async function readBytes(path: string): Promise<Uint8Array | string> {
  try {
    const size = await fileSize(path);
    if (size !== undefined && size > MAX_FILE_BYTES)
      return `larger than ${MAX_FILE_BYTES / 1024 / 1024} MB; split it`;
    return await readFile(path);
  } catch (error) {
    return `cannot be read (${systemErrorCode(error) ?? 'unknown error'})`;
  }
}
