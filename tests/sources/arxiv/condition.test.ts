import { describe, expect, it } from 'vitest';
import { conditionQuery, readCondition } from '../../../src/sources/arxiv/condition.ts';

describe('readCondition', () => {
  it('keeps what would be the search’s own language out of terms', () => {
    const condition = readCondition([
      { kind: 'phrase', text: 'a" OR all:b) [x TO y] & start=0', field: 'TITLE' },
      { kind: 'word', text: '--c' },
    ]);
    expect(condition && conditionQuery(condition)).toBe('(ti:"a OR all b x TO y start 0" AND all:c)');
  });
});
