/** Its name in a generation's folder. It is written last: a folder without it is no generation yet. */
export const MANIFEST_FILE = 'manifest.json';

/** By which a file is known to be whole. */
export interface FileFacts {
  /** Bytes. */
  readonly size: number;
  /** As `node:zlib` computes it, from 0 to 2^32 - 1. */
  readonly crc32: number;
}

/** What is needed of a manifest to copy a generation; it may say more. */
export interface Manifest {
  readonly origin: string;
  readonly sequence: number;
  readonly files: Readonly<Record<string, FileFacts>>;
}

// Names become paths: no separators, no dot in front.
const FILE_NAME = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/** Undefined when the text is none, or names files that could lie elsewhere. */
export function parseManifest(text: string): Manifest | undefined {
  try {
    return readManifest(JSON.parse(text));
  } catch {
    return undefined;
  }
}

// By hand: every start reads one, and loading a validator for it takes as long as all the rest of opening a generation.
function readManifest(value: unknown): Manifest | undefined {
  const { origin, sequence, files } = Object(value) as Partial<Record<keyof Manifest, unknown>>;
  if (typeof origin !== 'string' || !isCount(sequence) || !isRecord(files)) return undefined;
  const read = Object.entries(files).map(([name, facts]) => [name, readFacts(facts)] as const);
  const areAll = read.every((one): one is [string, FileFacts] => isFileName(one[0]) && one[1] !== undefined);
  return areAll ? { origin, sequence, files: Object.fromEntries(read) } : undefined;
}

function readFacts(value: unknown): FileFacts | undefined {
  const { size, crc32 } = Object(value) as Partial<Record<keyof FileFacts, unknown>>;
  return isCount(size) && isCount(crc32) && crc32 <= 0xffff_ffff ? { size, crc32 } : undefined;
}

function isFileName(name: string): boolean {
  return FILE_NAME.test(name) && name !== MANIFEST_FILE;
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isRecord(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Has a generation all files of another, as they are there? */
export function contains({ files }: Manifest, other: Manifest): boolean {
  return Object.entries(other.files).every(([name, facts]) => isSameFile(files[name], facts));
}

/** Is nothing in one generation other than in the other, though either may have files that the other lacks? */
export function agree({ files }: Manifest, other: Manifest): boolean {
  return Object.entries(other.files).every(
    ([name, facts]) => !Object.hasOwn(files, name) || isSameFile(files[name], facts),
  );
}

function isSameFile(one: FileFacts | undefined, { size, crc32 }: FileFacts): boolean {
  return one?.size === size && one.crc32 === crc32;
}
