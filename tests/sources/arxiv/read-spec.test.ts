import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchQuery } from '../../../src/sources/arxiv/query-source.ts';
import { readArxivSpec, writeArxivSpec } from '../../../src/sources/arxiv/read-spec.ts';

function normal(text: string): string | undefined {
  const spec = readArxivSpec(text);
  return spec === undefined ? undefined : writeArxivSpec(spec);
}

function asked(text: string): string | undefined {
  const spec = readArxivSpec(text);
  return spec === undefined ? undefined : searchQuery(spec);
}

describe('readArxivSpec', () => {
  it.each([
    ['cs.LG', 'cs.LG'],
    ['stat.ML+cs.lg', 'cs.LG+stat.ML'],
    [' cs.LG, stat.ML ', 'cs.LG+stat.ML'],
    ['cs.LG stat.ML cs.LG', 'cs.LG+stat.ML'],
    ['cat:cs.LG OR cat:stat.ML', 'cs.LG+stat.ML'],
    ['(cat:cs.LG AND math)', 'cs.LG+math.*'],
    ['cs.*', 'cs.*'],
    ['CS', 'cs.*'],
    ['cs.* + cs.LG', 'cs.*'],
    ['hep-th', 'hep-th'],
    ['hep-th.*+COND-MAT.Stat-Mech', 'cond-mat.stat-mech+hep-th'],
    ['cs.LG since 2020', 'cs.LG since 2020-01-01'],
    ['cs.LG since:2020-05', 'cs.LG since 2020-05-01'],
    ['cs.LG, since 2020-05-13', 'cs.LG since 2020-05-13'],
  ])('reads categories: %j', (text, form) => {
    expect(normal(text)).toBe(form);
    expect(readArxivSpec(text)?.condition).toBeUndefined();
  });

  it.each([
    ['"causal discovery" cs.LG', '"causal discovery" cs.LG', 'all:"causal discovery" AND cat:cs.LG'],
    [
      'cs.LG+stat.ML  "causal   discovery"',
      '"causal discovery" cs.LG+stat.ML',
      'all:"causal discovery" AND (cat:cs.LG OR cat:stat.ML)',
    ],
    [
      'au:levine offline learning',
      'au:levine offline learning',
      '(au:levine AND all:offline AND all:learning)',
    ],
    ['author:"Sergey Levine"', 'au:"Sergey Levine"', 'au:"Sergey Levine"'],
    [
      'ti:bandits OR ti:bandit abs:regret',
      'ti:bandits OR ti:bandit abs:regret',
      '((ti:bandits OR ti:bandit) AND abs:regret)',
    ],
    [
      'diffusion -"image generation"',
      'diffusion -"image generation"',
      '(all:diffusion ANDNOT all:"image generation")',
    ],
    ['(a b) OR c', '(a b) OR c', '((all:a AND all:b) OR all:c)'],
    ['cat:cs.LG AND ti:"x y"', 'ti:"x y" cs.LG', 'ti:"x y" AND cat:cs.LG'],
    ['node.js #hashtag!', 'node.js hashtag', '(all:node.js AND all:hashtag)'],
    ['math reasoning', 'math reasoning', '(all:math AND all:reasoning)'],
    ['"black holes" hep-th', '"black holes" hep-th', 'all:"black holes" AND cat:hep-th'],
    ['"x" cs.*', '"x" cs.*', 'all:"x" AND (cat:cs OR cat:cs.*)'],
    ['"x" since 2024-02', '"x" since 2024-02-01', 'all:"x" AND submittedDate:[202402010000 TO 210012312359]'],
  ])('reads a query: %j', (text, form, query) => {
    expect(normal(text)).toBe(form);
    expect(asked(text)).toBe(query);
  });

  it.each([
    '',
    '  ',
    'cs.ML',
    'cs.LG+nonsense',
    'nonsense',
    'foo.BAR',
    'cs.LG.AI',
    '"never closed',
    '"causal discovery" cs.XX',
    'reasoning #cs.ML!',
    'cat:nonsense "x"',
    'cs.LG since 2020-02-31',
    'cs.LG since 1066',
    'since 2020',
    '(a b',
    'a OR',
    '-a',
    'doi:10.1/x "y"',
    '!!! ???',
    'https://arxiv.org/list/cs.LG/recent',
    `${'(a OR '.repeat(60)}b${')'.repeat(60)}`,
    'a '.repeat(400),
  ])('knows nothing of %j', (text) => {
    expect(normal(text)).toBeUndefined();
  });

  it('has one form for whatever it reads, and never throws', () => {
    const piece = fc.constantFrom(
      ...['cs.LG', 'stat.ML', 'hep-th', 'cs.*', 'math', '"a b"', 'ti:x', 'au:"y z"', 'OR', 'AND', 'ANDNOT'],
      ...['-', '-w', '(', ')', '+', ',', 'since', '2020', '"', 'cat:cs.AI', '’', '__proto__', 'abs:', ' '],
    );
    const text = fc.oneof(
      fc.array(piece, { maxLength: 12 }).map((some) => some.join(' ')),
      fc.string(),
    );
    fc.assert(
      fc.property(text, (some) => {
        const form = normal(some);
        if (form === undefined) return;
        expect(normal(form)).toBe(form);
        expect(asked(form)).toBe(asked(some));
      }),
      { numRuns: 500 },
    );
  });
});
