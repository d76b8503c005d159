import { expect, it } from 'vitest';
import {
  type FeedCursor,
  NO_CURSOR,
  readCursor,
  writeCursor,
} from '../../../src/sources/feed/feed-cursor.ts';

const CURSOR: FeedCursor = {
  etag: 'W/"1"',
  modified: 'Tue, 03 Nov 2026 10:00:00 GMT',
  known: new Set(['abcdefgh', '_-345678']),
  unanswered: new Map([['12345678', 2]]),
  asked: 'crossref+openalex',
  isCaughtUp: true,
};

it('gives back what was written', () => {
  expect(readCursor(writeCursor(CURSOR))).toEqual(CURSOR);
  expect(readCursor(writeCursor(NO_CURSOR))).toEqual(NO_CURSOR);
});

it('stays below 100,000 characters, with the newest items, and leaves out a header that nobody sends', () => {
  const many = Array.from({ length: 20_000 }, (_, at) => String(at).padStart(8, '0'));
  const text = writeCursor({
    ...CURSOR,
    etag: 'x'.repeat(50_000),
    known: new Set(many),
    unanswered: new Map(many.map((stamp) => [stamp, 1])),
  });
  expect(text.length).toBeLessThan(100_000);
  const { known, etag } = readCursor(text);
  expect(known.has('00000000')).toBe(true);
  expect(etag).toBeUndefined();
});

it.each([undefined, '', 'x', 'null', '[]', '{"v":2}', '{"v":1,"known":7,"unanswered":[[1]],"etag":[]}'])(
  'begins anew from %s',
  (text) => {
    expect(readCursor(text)).toEqual(NO_CURSOR);
  },
);
