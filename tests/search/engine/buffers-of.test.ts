import { expect, it } from 'vitest';
import { buffersOf } from '../../../src/search/engine/buffers-of.ts';

it('every buffer of plain data is found once, shared ones are not', () => {
  const one = Uint32Array.of(1, 2, 3);
  const other = new Float64Array(2);
  const value = {
    one,
    again: one.subarray(1),
    inner: { list: [other, 'text', null, undefined], shared: new Uint8Array(new SharedArrayBuffer(1)) },
    count: 3,
  };
  expect(buffersOf(value)).toEqual(new Set([one.buffer, other.buffer]));
  expect(buffersOf('text').size).toBe(0);
});
