import { describe, expect, it } from 'vitest';
import { newsNameOf, readCategory, setOf } from '../../../src/sources/arxiv/taxonomy.ts';

describe('a category', () => {
  it.each([
    ['cs.LG', 'cs:cs:LG', 'cs.LG'],
    ['stat.ml', 'stat:stat:ML', 'stat.ML'],
    ['cs.*', 'cs:cs', 'cs'],
    ['math', 'math:math', 'math'],
    ['hep-th', 'physics:hep-th', 'hep-th'],
    ['astro-ph.EP', 'physics:astro-ph:EP', 'astro-ph.EP'],
    ['physics.optics', 'physics:physics:optics', 'physics.optics'],
    ['nlin.CD', 'physics:nlin:CD', 'nlin.CD'],
    ['math-ph', 'physics:math-ph', 'math-ph'],
    ['q-bio.NC', 'q-bio:q-bio:NC', 'q-bio.NC'],
  ])('%s is the set %s, and %s in the address of the news', (text, set, name) => {
    const category = readCategory(text);
    expect(category && setOf(category)).toBe(set);
    expect(category && newsNameOf(category)).toBe(name);
  });

  it.each(['cs.ML', 'hep-th.XX', 'cs.', '.LG', 'constructor', '__proto__', 'cs.__proto__', 'toString'])(
    '%s is none',
    (text) => {
      expect(readCategory(text)).toBeUndefined();
    },
  );
});
