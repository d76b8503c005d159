import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  QUERY_BEGINNING,
  readQueryCursor,
  writeQueryCursor,
} from '../../../src/sources/arxiv/query-cursor.ts';

describe('a cursor of a query', () => {
  it('is read as it was written, and is the beginning where it is anything else', () => {
    const cursor = { start: 300, mark: 5, newest: 7, isCaughtUp: true };
    expect(readQueryCursor(writeQueryCursor(cursor))).toEqual(cursor);
    expect(readQueryCursor(undefined)).toEqual(QUERY_BEGINNING);
    expect(readQueryCursor(writeQueryCursor({ ...cursor, start: -1 }))).toEqual(QUERY_BEGINNING);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readQueryCursor(text)).toEqual(QUERY_BEGINNING);
      }),
    );
  });
});
