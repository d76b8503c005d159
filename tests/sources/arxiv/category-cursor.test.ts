import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterPage,
  type CategoryCursor,
  readCategoryCursor,
  writeCategoryCursor,
} from '../../../src/sources/arxiv/category-cursor.ts';

const CURSOR: CategoryCursor = {
  start: '2026-10-30',
  days: ['2026-11-27', ''],
  set: 1,
  page: { token: 'verb%3DListRecords', newest: '2026-11-05' },
  isCaughtUp: false,
  news: '"tag"',
};

describe('a cursor of categories', () => {
  it('is read as it was written, for as many sets', () => {
    expect(readCategoryCursor(writeCategoryCursor(CURSOR), 2)).toEqual(CURSOR);
    expect(readCategoryCursor(writeCategoryCursor(CURSOR), 3)).toBeUndefined();
  });

  it('goes to the next page, to the next set, and to the end of a first reading', () => {
    const paged = afterPage({ ...CURSOR, set: 0 }, { token: 'next', newest: '2026-11-28' });
    expect(paged).toMatchObject({ set: 0, page: { token: 'next', newest: '2026-11-28' } });
    const second = afterPage(paged, {});
    expect(second).toMatchObject({ set: 1, days: ['2026-11-28', ''], isCaughtUp: false });
    expect(second).not.toHaveProperty('page');
    const end = afterPage(second, { newest: '2026-11-20', day: '2026-11-29' });
    expect(end).toMatchObject({ set: 0, days: ['2026-11-28', '2026-11-20'], isCaughtUp: true });
  });

  it('leaves the news to a later reading', () => {
    expect(afterPage({ ...CURSOR, isCaughtUp: true }, {})).toMatchObject({ set: 2 });
  });

  it('believes no day that has not come yet', () => {
    const end = afterPage(CURSOR, { newest: '9999-12-31', day: '2026-11-29' });
    expect(end.days[1]).toBe('2026-11-29');
  });

  it('is none where it is anything else', () => {
    const some = fc.oneof(
      fc.string(),
      fc.json(),
      fc.json().map((value) => JSON.stringify({ ...CURSOR, form: 'arxiv-oai-1', days: value })),
    );
    fc.assert(
      fc.property(some, (text) => {
        expect(readCategoryCursor(text, 2)).toBeUndefined();
      }),
    );
    for (const wrong of [
      { start: '' },
      { start: '2026-99-99' },
      { days: ['', '0000-00-00'] },
      { set: 3 },
      { set: 0.5 },
    ])
      expect(readCategoryCursor(writeCategoryCursor({ ...CURSOR, ...wrong }), 2)).toBeUndefined();
  });
});
