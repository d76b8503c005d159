import { inflateSync } from 'node:zlib';

/** Colours as 0xRRGGBB, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly colours: Uint32Array;
}

const SIGNATURE_BYTES = 8;
/** Bytes of a chunk besides its data: length, type and checksum. */
const CHUNK_BYTES = 12;
const CHANNELS: Readonly<Record<number, number>> = { 2: 3, 6: 4 };

/** A PNG as a browser writes it: eight bits a channel, not interlaced, and nothing that shines through. @throws RangeError */
export function readPng(png: Buffer): Pixels {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const channels = CHANNELS[png[25] ?? 0];
  if (png[24] !== 8 || channels === undefined || png[28] !== 0)
    throw new RangeError('not a PNG of this kind');
  const bytes = unfilter(inflateSync(dataOf(png)), { height, channels, rowBytes: width * channels });
  const colours = new Uint32Array(width * height);
  for (let at = 0; at < colours.length; at++) {
    const from = at * channels;
    colours[at] = ((bytes[from] ?? 0) << 16) | ((bytes[from + 1] ?? 0) << 8) | (bytes[from + 2] ?? 0);
  }
  return { width, height, colours };
}

function dataOf(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = SIGNATURE_BYTES; at < png.length; at += png.readUInt32BE(at) + CHUNK_BYTES)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)));
  return Buffer.concat(parts);
}

interface Rows {
  readonly height: number;
  readonly channels: number;
  readonly rowBytes: number;
}

/** Each row says in its first byte from which neighbours its bytes count. https://www.w3.org/TR/png-3/#9Filters */
function unfilter(filtered: Buffer, { height, channels, rowBytes }: Rows): Uint8Array {
  const bytes = new Uint8Array(height * rowBytes);
  for (let row = 0; row < height; row++) {
    const from = row * (rowBytes + 1);
    const predict = PREDICTORS[filtered[from] ?? 0] ?? none;
    const start = row * rowBytes;
    for (let column = 0; column < rowBytes; column++) {
      const at = start + column;
      const isFirst = column < channels;
      // Above the first row there is nothing, which counts as 0.
      const up = bytes[at - rowBytes] ?? 0;
      const [left, upLeft] = isFirst ? EDGE : [bytes[at - channels], bytes[at - rowBytes - channels]];
      bytes[at] = (filtered[from + 1 + column] ?? 0) + predict(left ?? 0, up, upLeft ?? 0);
    }
  }
  return bytes;
}

/** Left of the first pixel. */
const EDGE = [0, 0] as const;

const none = () => 0;
const PREDICTORS: readonly ((left: number, up: number, upLeft: number) => number)[] = [
  none,
  (left) => left,
  (_, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, upLeft: number): number {
  const estimate = left + up - upLeft;
  const [toLeft, toUp, toUpLeft] = [left, up, upLeft].map((one) => Math.abs(estimate - one));
  if (toLeft === undefined || toUp === undefined || toUpLeft === undefined) return 0;
  if (toLeft <= toUp && toLeft <= toUpLeft) return left;
  return toUp <= toUpLeft ? up : upLeft;
}
