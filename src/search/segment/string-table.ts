/**
 * Different strings in ascending order of their bytes (UTF-8), one after another in a heap: string `i` stands at
 * `offsets[i] … offsets[i + 1]`. Plain data that can lie in a file.
 */
export interface StringTable {
  readonly heap: Uint8Array;
  readonly offsets: Uint32Array;
}

/** The order of a StringTable. */
export function byBytes(one: string, other: string): number {
  if (one === other) return 0;
  // Code units and bytes agree except beyond the basic plane.
  if (SURROGATE.test(one) || SURROGATE.test(other))
    return Buffer.compare(Buffer.from(one), Buffer.from(other));
  return one < other ? -1 : 1;
}

const SURROGATE = /[\ud800-\udfff]/;

/** @param strings in the order of byBytes, each once; or in any order for a table that is only read by place */
export function createStringTable(strings: readonly string[]): StringTable {
  const offsets = new Uint32Array(strings.length + 1);
  let size = 0;
  for (const [at, text] of strings.entries()) {
    size += Buffer.byteLength(text);
    offsets[at + 1] = size;
  }
  const heap = Buffer.from(new ArrayBuffer(size));
  for (const [at, text] of strings.entries()) heap.write(text, offsets[at] ?? 0);
  return { heap: new Uint8Array(heap.buffer), offsets };
}

/** How many strings there are. */
export function sizeOf({ offsets }: StringTable): number {
  return offsets.length - 1;
}

/** The string at a place. */
export function stringAt({ heap, offsets }: StringTable, place: number): string {
  const from = offsets[place] ?? 0;
  const to = offsets[place + 1] ?? from;
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = heap[at] ?? 0;
    if (byte >= 0x80 || to - from > SHORT) return decode(heap, from, to);
    text += String.fromCharCode(byte);
  }
  return text;
}

/** Shorter ones are read faster byte by byte. */
const SHORT = 24;

function decode(heap: Uint8Array, from: number, to: number): string {
  return Buffer.from(heap.buffer, heap.byteOffset + from, to - from).toString('utf8');
}

/** The place of a string; -1 when it is not there. */
export function findString(table: StringTable, text: string): number {
  const wanted = Buffer.from(text);
  const place = lowerBound(table, wanted);
  const from = table.offsets[place] ?? 0;
  const to = table.offsets[place + 1] ?? from;
  if (place >= sizeOf(table) || to - from !== wanted.length) return -1;
  for (let at = 0; at < wanted.length; at++) if (table.heap[from + at] !== wanted[at]) return -1;
  return place;
}

/** The strings that begin with a prefix stand from the first place up to, but without, the second. */
export function prefixRange(table: StringTable, prefix: string): readonly [number, number] {
  const wanted = Buffer.from(prefix);
  const after = Buffer.concat([wanted, AFTER_ALL]);
  return [lowerBound(table, wanted), lowerBound(table, after)];
}

/** No UTF-8 has such a byte. */
const AFTER_ALL = Buffer.from([0xff]);

/** The first place whose string is not before the wanted one. */
function lowerBound(table: StringTable, wanted: Uint8Array): number {
  let low = 0;
  let high = sizeOf(table);
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(table, middle, wanted)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore({ heap, offsets }: StringTable, place: number, wanted: Uint8Array): boolean {
  const from = offsets[place] ?? 0;
  const length = (offsets[place + 1] ?? from) - from;
  const common = Math.min(length, wanted.length);
  for (let at = 0; at < common; at++) {
    const difference = (heap[from + at] ?? 0) - (wanted[at] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return length < wanted.length;
}
