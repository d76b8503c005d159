import { expect, it } from 'vitest';
import { readIntervals } from '../../src/sources/read-intervals.ts';

const HOUR_MS = 60 * 60_000;

it('times of all kinds or of one', () => {
  expect(readIntervals('6h')).toEqual({ '*': 6 * HOUR_MS });
  expect(readIntervals('arXiv = 1 day, zotero=30m,2d')).toEqual({
    arxiv: 24 * HOUR_MS,
    zotero: HOUR_MS / 2,
    '*': 48 * HOUR_MS,
  });
});

it.each(['', '6', '0m', '-1h', 'daily', '40d', 'arxiv=', '1h,,', 'arxiv=1h zotero=2h'])(
  '%j is none',
  (text) => {
    expect(readIntervals(text)).toBeUndefined();
  },
);
