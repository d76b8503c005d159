import { expect, it } from 'vitest';
import { countPapers, describeLibrary, groupDigits } from '../../src/search/describe-library.ts';

const facts = (papers: number, editions: readonly (readonly [string, number])[]) => ({
  papers,
  editions: editions.map(([name, count]) => ({ name, papers: count })),
  venues: [],
  years: [],
  sources: [],
});

it.each([
  [facts(0, []), '0 papers'],
  [facts(1, [['UAI 2020', 1]]), '1 paper: UAI 2020 (1)'],
  [
    facts(278, [
      ['NeurIPS 2020', 178],
      ['NeurIPS 2023', 100],
    ]),
    '278 papers: NeurIPS 2020 (178), NeurIPS 2023 (100)',
  ],
  [
    facts(27_177, [
      ['A', 20_000],
      ['B', 4_000],
      ['C', 3_000],
      ['D', 100],
      ['E', 50],
      ['F', 27],
    ]),
    '27,177 papers: A (20,000), B (4,000), C (3,000), D (100) and 2 more',
  ],
])('a library is described: %#', (one, expected) => {
  expect(describeLibrary(one)).toBe(expected);
});

it('counts are said as people read them', () => {
  expect([0, 1, 999, 1_000, 1_234_567].map(countPapers)).toEqual([
    '0 papers',
    '1 paper',
    '999 papers',
    '1,000 papers',
    '1,234,567 papers',
  ]);
  for (const count of [0, 12, 123, 1_234, 12_345, 123_456])
    expect(groupDigits(count)).toBe(count.toLocaleString('en'));
});
