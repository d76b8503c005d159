import { inflateSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { choosePalette } from '../../../../bench/pictures/png/palette.ts';
import { readPng } from '../../../../bench/pictures/png/read-png.ts';
import { writePng } from '../../../../bench/pictures/png/write-png.ts';

const SHADES = Uint32Array.from({ length: 6 }, (_, at) => at * 0x11_11_11);

it('writes a PNG with a palette', () => {
  const png = writePng({ width: 3, height: 2, colours: SHADES });
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20), png[25]]).toEqual([3, 2, 3]);
  expect(png.toString('latin1', 37, 41)).toBe('PLTE');
  expect(png.subarray(41, 47)).toEqual(Buffer.from([0, 0, 0, 0x11, 0x11, 0x11]));
  const rows = inflateSync(png.subarray(png.indexOf('IDAT') + 4));
  expect([...rows]).toEqual([0, 0, 1, 2, 0, 3, 4, 5]);
  expect(() => readPng(png)).toThrow(RangeError);
});

it('keeps few colours as they are, and of many those that are frequent', () => {
  const { palette, indexOf } = choosePalette(SHADES);
  expect([...SHADES].map((shade) => palette[indexOf(shade)])).toEqual([...SHADES]);
  const many = Uint32Array.from({ length: 4_096 }, (_, at) =>
    at < 1_000
      ? 0x12_34_56
      : at === 1_000
        ? 0x12_34_58
        : ((at & 0xf00) << 12) | ((at & 0xf0) << 8) | ((at & 0xf) << 4),
  );
  const fewer = choosePalette(many);
  expect(fewer.palette).toHaveLength(256);
  expect(fewer.palette[fewer.indexOf(0x12_34_56)]).toBe(0x12_34_56);
  expect(fewer.palette[fewer.indexOf(0x12_34_57)]).toBe(0x12_34_56);
});
