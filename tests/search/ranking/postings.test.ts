import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countTerms } from '../../../src/search/model/weighed-documents.ts';
import { createPostings } from '../../../src/search/ranking/postings.ts';

const words = ['graph', 'bandit', 'policy', 'kernel', 'fair', 'flow'];
const text = fc.array(fc.constantFrom(...words), { maxLength: 9 });
const documents = fc.array(text, { minLength: 1, maxLength: 8 });
const query = fc.array(fc.constantFrom(...words, 'unheard'), { maxLength: 9 });
const parameters = fc.record({
  k1: fc.double({ min: 0.1, max: 3, noNaN: true }),
  b: fc.double({ min: 0, max: 1, noNaN: true }),
  k3: fc.double({ min: 0.1, max: 100, noNaN: true }),
});

const times = (word: string, list: readonly string[]) => list.filter((one) => one === word).length;

/** What one word adds to a document's score, as the books have it (Robertson and Zaragoza 2009, with k3). */
function naive(all: readonly (readonly string[])[], { k1, b, k3 }: { k1: number; b: number; k3: number }) {
  const average = all.reduce((sum, { length }) => sum + length, 0) / all.length;
  return (word: string, asked: readonly string[], document: readonly string[]): number => {
    const having = all.filter((one) => one.includes(word)).length;
    const idf = Math.log(1 + (all.length - having + 0.5) / (having + 0.5));
    const [tf, qtf] = [times(word, document), times(word, asked)];
    if (tf === 0) return 0;
    const saturated = (tf * (k1 + 1)) / (tf + k1 * (1 - b + (b * document.length) / average));
    return idf * saturated * ((qtf * (k3 + 1)) / (qtf + k3));
  };
}

describe('postings', () => {
  it('score every document by BM25', () => {
    fc.assert(
      fc.property(documents, query, parameters, (all, asked, chosen) => {
        const scores = new Float64Array(all.length).fill(7);
        const known = createPostings(all, chosen).score(countTerms(asked), scores);
        const part = naive(all, chosen);
        for (const [at, document] of all.entries()) {
          const expected = [...new Set(asked)].reduce((sum, word) => sum + part(word, asked, document), 0);
          expect(scores[at]).toBeCloseTo(expected, 4);
        }
        expect([...known.keys()].toSorted()).toEqual(
          [...new Set(asked)].filter((word) => all.flat().includes(word)).toSorted(),
        );
      }),
    );
  });

  it('give the score that a document has for itself', () => {
    fc.assert(
      fc.property(documents, (all) => {
        const postings = createPostings(all);
        const scores = new Float64Array(all.length);
        for (const [at, document] of all.entries()) {
          fc.pre(document.length > 0);
          postings.score(countTerms(document), scores);
          expect(scores[at]).toBeCloseTo(postings.selfScore(countTerms(document)), 4);
        }
      }),
    );
  });

  it('count a word that no document has as the most telling one', () => {
    const postings = createPostings([['graph'], ['graph', 'flow'], ['kernel']]);
    const self = (word: string) => postings.selfScore(new Map([[word, 1]]));
    expect(self('unheard')).toBeGreaterThan(self('kernel'));
    expect(self('kernel')).toBeGreaterThan(self('graph'));
  });

  it('name the terms that carry a score, strongest first', () => {
    fc.assert(
      fc.property(documents, query, fc.integer({ min: 1, max: 4 }), (all, asked, limit) => {
        const chosen = { k1: 1.2, b: 0.75, k3: 2 };
        const postings = createPostings(all, chosen);
        const known = postings.score(countTerms(asked), new Float64Array(all.length));
        const part = naive(all, chosen);
        for (const [at, document] of all.entries()) {
          const strongest = postings.strongestTerms(at, known, limit);
          const parts = [...new Set(asked)]
            .filter((word) => document.includes(word))
            .map((word) => part(word, asked, document))
            .sort((one, other) => other - one);
          expect(strongest).toHaveLength(Math.min(limit, parts.length));
          for (const [rank, word] of strongest.entries())
            expect(part(word, asked, document)).toBeCloseTo(parts[rank] ?? 0, 4);
        }
      }),
    );
  });
});
