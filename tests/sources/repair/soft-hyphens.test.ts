import { describe, expect, it } from 'vitest';
import { brokenWords, joinBrokenWords } from '../../../src/sources/repair/soft-hyphens.ts';

const text =
  'We learn- ing and Deep- nets: task- and word-level, state-of-the- art, pre- X- ray, a- b, re- 3';

describe('words broken at a line end', () => {
  it('may be those with a hyphen and a space inside, in lower case; conjunctions and compounds are none', () => {
    expect(brokenWords({ title: text, abstract: 'over- fit' })).toEqual(['learning', 'deepnets', 'overfit']);
    expect(brokenWords({ title: 'none', abstract: 'well-known' })).toEqual([]);
  });

  it('are joined where the whole word is known, and keep their case', () => {
    expect(joinBrokenWords('Learn- ing and deep- nets', (word) => word === 'learning')).toBe(
      'Learning and deep- nets',
    );
    expect(joinBrokenWords(text, () => false)).toBe(text);
    expect(joinBrokenWords('task- and data- driven', () => true)).toBe('task- and datadriven');
  });
});
