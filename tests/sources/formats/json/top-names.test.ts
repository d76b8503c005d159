import { describe, expect, it } from 'vitest';
import { isRecordStart, topNames } from '../../../../src/sources/formats/json/top-names.ts';

describe('topNames', () => {
  it('reads the names of a broken object as far as it is whole', () => {
    const names = topNames('x{"a": {"in": 1}, \'b\': [1], c: true, "d": "open', 1);
    expect(names.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('isRecordStart', () => {
  it('tells a broken record from what has records inside', () => {
    expect(isRecordStart('{"id": 1, "title": "A" "', 0)).toBe(true);
    expect(isRecordStart('{"count": 1, "data": [{"title": "A"', 0)).toBe(false);
    expect(isRecordStart('{"title": "List", "papers": [{"title": "A"', 0)).toBe(false);
  });
});
