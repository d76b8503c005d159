import { describe, expect, it } from 'vitest';
import { createRankOf } from '../../../src/search/engine/suggestion-rank.ts';
import { NAME } from '../../../src/search/segment/segment.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const titles = [
  'deep graphs',
  'deep',
  'deep graphs and deep graphs',
  'on deep graphs',
  'graphs deep',
  'graphs',
];
const segment = segmentOf([...titles, 'other'].map((title) => paper(title, { authors: ['Ada Deep'] })));

/** The rank of each title for what is typed. */
function ranks(...typed: readonly string[]): Readonly<Record<string, number>> {
  const rankOf = createRankOf(segment, typed);
  return Object.fromEntries(
    Array.from(segment.suggestions.entries, (value, entry) => [
      value < NAME ? ([...titles, 'other'][value] ?? '') : 'Ada Deep',
      rankOf(entry),
    ]),
  );
}

describe('the rank of a suggestion', () => {
  it('is that of what is typed alone, at the beginning, anywhere, or not as it is typed', () => {
    expect(ranks('deep')).toEqual({
      deep: 0,
      'deep graphs': 1,
      'deep graphs and deep graphs': 1,
      'on deep graphs': 2,
      'graphs deep': 2,
      'Ada Deep': 2,
      graphs: 3,
      other: 3,
    });
  });

  it('of several words goes by their order, and by the beginning of the last', () => {
    expect(ranks('deep', 'gra')).toMatchObject({
      'deep graphs': 1,
      'deep graphs and deep graphs': 1,
      'on deep graphs': 2,
      'graphs deep': 3,
      deep: 3,
    });
    expect(ranks('deep', 'graphs')['deep graphs']).toBe(0);
    expect(ranks('dee', 'graphs')['deep graphs']).toBe(3);
    expect(ranks('and', 'deep')['deep graphs and deep graphs']).toBe(2);
  });

  it('of words that no paper has is the last', () => {
    expect(ranks('unheard', 'gra')['deep graphs']).toBe(3);
    expect(ranks('zzz')['deep graphs']).toBe(3);
  });
});
