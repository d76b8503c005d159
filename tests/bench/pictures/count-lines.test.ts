import { expect, it } from 'vitest';
import { countLines } from '../../../bench/pictures/count-lines.ts';

const line = (top: number, height = 18) => ({ top, bottom: top + height });

it('counts what stands beside something only once, also between two lines', () => {
  expect(countLines([])).toBe(0);
  expect(countLines([line(0), line(22), line(44)])).toBe(3);
  // Words of one line in another style, and a smaller one.
  expect(countLines([line(0), line(0), line(2, 14), line(22)])).toBe(2);
  // A button beside two lines.
  expect(countLines([line(0), line(22), line(11)])).toBe(2);
  // Signs of another font are higher than their line.
  expect(countLines([line(0), line(15, 25)])).toBe(2);
});
