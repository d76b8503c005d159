import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  dayAfter,
  dayIn,
  endWalk,
  planWalk,
  readState,
  type WorksState,
  writeState,
} from '../../../src/sources/openalex/works-walk.ts';

const KNOWN: WorksState = { isCaughtUp: true, newest: '2026-11-20', whole: '2026-11-10' };

describe('planWalk', () => {
  it('goes through everything at first and after a month, else from some weeks before the newest', () => {
    expect(planWalk({ isCaughtUp: false }, '2024-01-01')).toMatchObject({
      from: '2024-01-01',
      isWhole: true,
    });
    expect(planWalk({ isCaughtUp: false }, undefined).from).toBeUndefined();
    expect(planWalk(KNOWN, '2024-01-01')).toEqual({ from: '2026-09-25', next: '*', done: 0, isWhole: false });
    expect(planWalk(KNOWN, '2026-11-01').from).toBe('2026-11-01');
    expect(planWalk({ ...KNOWN, whole: '2026-10-21' }, undefined)).toMatchObject({ isWhole: true });
    expect(planWalk({ isCaughtUp: true }, undefined)).toMatchObject({ isWhole: true });
  });

  it('goes on where it was, and knows at the end what it went through', () => {
    const walk = { from: '2024-01-01', next: 'x', done: 7, isWhole: true };
    expect(planWalk({ ...KNOWN, walk }, undefined)).toBe(walk);
    expect(endWalk({ ...KNOWN, walk }, walk)).toEqual({
      isCaughtUp: true,
      newest: '2026-11-20',
      whole: '2026-11-20',
    });
    expect(endWalk(KNOWN, { ...walk, isWhole: false }).whole).toBe('2026-11-10');
  });
});

describe('readState', () => {
  it('reads what was written, and begins anew with anything else', () => {
    const walk = { from: undefined, next: 'x', done: 7, isWhole: true };
    for (const state of [KNOWN, { ...KNOWN, walk }, { isCaughtUp: false }])
      expect(readState(writeState(state))).toEqual(state);
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readState(text)).toEqual({ isCaughtUp: false });
      }),
    );
    const odd = '{"form":1,"isCaughtUp":true,"newest":"2026-99-01","whole":7,"walk":{"next":5}}';
    expect(readState(odd)).toEqual({ isCaughtUp: true });
  });
});

describe('dayIn', () => {
  it('reads days, also of moments, and counts with them', () => {
    expect(dayIn('2026-11-20T10:00:00.123')).toBe('2026-11-20');
    for (const none of ['2026', '2026-13-01', '2026-11-200', 7, null, undefined])
      expect(dayIn(none)).toBeUndefined();
    expect(dayAfter('2026-02-27', 2)).toBe('2026-03-01');
  });
});
