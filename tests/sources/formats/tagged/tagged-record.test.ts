import { describe, expect, it } from 'vitest';
import { firstOf, openRecord, valuesOf } from '../../../../src/sources/formats/tagged/tagged-record.ts';

describe('openRecord', () => {
  it('keeps values in order, without empty ones, and holds no more than it may', () => {
    const record = openRecord(3, 10);
    record.put('A', 'one');
    record.extend('two');
    record.put('A', '');
    record.put('B', 'too long to hold');
    const closed = record.close();
    expect(valuesOf(closed, ['A', 'B'])).toEqual(['one\ntwo']);
    expect(firstOf(closed, ['B', 'A'])).toBe('one\ntwo');
    expect(closed.characters).toBeGreaterThan(10);
  });
});
