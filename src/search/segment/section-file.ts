import { type FileHandle, open } from 'node:fs/promises';
import { setImmediate as giveWay } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { PaperboyError } from '../../errors.ts';

/**
 * Plain data with typed arrays as a file: a line that says what it is, the length of the head, the head (JSON, in which each
 * array is named by its number), and the arrays one after another, each at a multiple of eight bytes. Head and arrays have a
 * checksum each. Numbers are as the machine has them, little-endian on all that Node.js runs on.
 */
const MAGIC = 'paperboy sections 1\n';
const ALIGNED = 8;

const TYPES = { Int8Array, Uint8Array, Uint16Array, Uint32Array, Float32Array, Float64Array } as const;
type TypeName = keyof typeof TYPES;
type Section = InstanceType<(typeof TYPES)[TypeName]>;

interface Head {
  readonly value: unknown;
  readonly sections: readonly SectionHead[];
}

interface SectionHead {
  readonly type: TypeName;
  readonly at: number;
  readonly bytes: number;
  readonly crc32: number;
}

/** Reads and sums so many bytes before others have their turn: a few milliseconds. */
const PIECE = 8 * 1024 * 1024;

/** Writes data into a new file. @returns its size and the CRC-32 of all of it */
export async function writeSections(path: string, value: unknown): Promise<FileSum> {
  const arrays: Section[] = [];
  const marked = mark(value, arrays);
  let at = 0;
  const sections: SectionHead[] = [];
  for (const array of arrays) {
    sections.push({ type: typeOf(array), at, bytes: array.byteLength, crc32: crc32(bytesOf(array)) });
    at += aligned(array.byteLength);
  }
  const head = Buffer.from(JSON.stringify({ value: marked, sections } satisfies Head));
  const start = Buffer.alloc(aligned(MAGIC.length + 8 + head.length));
  start.write(MAGIC);
  start.writeUInt32LE(head.length, MAGIC.length);
  start.writeUInt32LE(crc32(head), MAGIC.length + 4);
  head.copy(start, MAGIC.length + 8);
  const file = await open(path, 'wx');
  try {
    const sum = createFileSum();
    const write = async (bytes: Uint8Array) => {
      for (let from = 0; from < bytes.length; from += PIECE) {
        const piece = bytes.subarray(from, from + PIECE);
        sum.add(piece);
        await writeAll(file, piece);
      }
    };
    await write(start);
    for (const array of arrays) {
      await write(bytesOf(array));
      await write(Buffer.alloc(aligned(array.byteLength) - array.byteLength));
    }
    await file.sync();
    return sum.result();
  } finally {
    await file.close();
  }
}

/** How large a file is, and the CRC-32 of all of it. */
export interface FileSum {
  readonly size: number;
  readonly crc32: number;
}

/** Adds up what is written into a file. */
export function createFileSum(): { add(bytes: Uint8Array): void; result(): FileSum } {
  let size = 0;
  let sum = 0;
  return {
    add: (bytes) => {
      size += bytes.length;
      sum = crc32(bytes, sum);
    },
    result: () => ({ size, crc32: sum }),
  };
}

/** Writes all bytes: a full disk may take some of them only. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let from = 0; from < bytes.length; ) {
    const { bytesWritten } = await file.write(bytes, from);
    from += bytesWritten;
  }
}

/**
 * Reads what writeSections wrote; its arrays lie in one buffer.
 * @throws PaperboyError `library_damaged` when anything of it is not as it was written
 */
export async function readSections(path: string): Promise<unknown> {
  const bytes = await readWhole(path);
  const fail = (what: string) => new PaperboyError('library_damaged', `${path} is damaged: ${what}`);
  const view = new DataView(bytes.buffer);
  const headStart = MAGIC.length + 8;
  if (bytes.length < headStart || Buffer.from(bytes.subarray(0, MAGIC.length)).toString('latin1') !== MAGIC)
    throw fail('it is no file of a library');
  const headLength = view.getUint32(MAGIC.length, true);
  const headBytes = bytes.subarray(headStart, headStart + headLength);
  if (headBytes.length !== headLength || crc32(headBytes) !== view.getUint32(MAGIC.length + 4, true))
    throw fail('its head is not as it was written');
  const { value, sections } = JSON.parse(Buffer.from(headBytes).toString('utf8')) as Head;
  const start = aligned(headStart + headLength);
  if (bytes.length !== sections.reduce((end, one) => end + aligned(one.bytes), start))
    throw fail('it is not as long as it was written');
  const isZero = (from: number, to: number) => bytes.subarray(from, to).every((byte) => byte === 0);
  if (!isZero(headStart + headLength, start)) throw fail('its head is not as it was written');
  const arrays: Section[] = [];
  for (const section of sections) {
    const end = start + section.at + section.bytes;
    const own = bytes.subarray(start + section.at, end);
    if ((await sumOf(own)) !== section.crc32 || !isZero(end, start + section.at + aligned(section.bytes)))
      throw fail('a part of it is not as it was written');
    const Type = TYPES[section.type];
    arrays.push(new Type(bytes.buffer, own.byteOffset, section.bytes / Type.BYTES_PER_ELEMENT));
  }
  return unmark(value, arrays);
}

async function readWhole(path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const bytes = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(PIECE, size - at), at);
      if (bytesRead === 0) throw new PaperboyError('library_damaged', `${path} is damaged: it was cut off`);
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

async function sumOf(bytes: Uint8Array): Promise<number> {
  let sum = 0;
  for (let from = 0; from < bytes.length; from += PIECE) {
    sum = crc32(bytes.subarray(from, from + PIECE), sum);
    if (from + PIECE < bytes.length) await giveWay();
  }
  return sum;
}

function aligned(bytes: number): number {
  return Math.ceil(bytes / ALIGNED) * ALIGNED;
}

function bytesOf(array: Section): Uint8Array {
  return new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
}

function typeOf(array: Section): TypeName {
  for (const name of Object.keys(TYPES) as TypeName[]) if (array instanceof TYPES[name]) return name;
  throw new Error('an array of a kind that no file has');
}

const ARRAY = 'array';

/** The same with each typed array as its number. */
function mark(value: unknown, arrays: Section[]): unknown {
  if (ArrayBuffer.isView(value)) return { [ARRAY]: arrays.push(value as Section) - 1 };
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, own]) => [key, mark(own, arrays)]));
}

function unmark(value: unknown, arrays: readonly Section[]): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === ARRAY) return arrays[Number(only[1])];
  return Object.fromEntries(entries.map(([key, own]) => [key, unmark(own, arrays)]));
}
