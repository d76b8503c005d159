import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countTerms,
  dampened,
  logIdf,
  weighDocuments,
  weightedTerms,
} from '../../../src/search/model/weighed-documents.ts';
import { toRows } from '../../helpers/sparse.ts';

const words = ['graph', 'bandit', 'policy', 'kernel', 'fair', 'flow'];
const someDocuments = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 8 }), { maxLength: 10 });

describe('weighed documents', () => {
  it('are rows of length one of the terms that two of them have, in proportion to (1 + log tf) · idf', () => {
    fc.assert(
      fc.property(someDocuments, (documents) => {
        const { matrix, terms, weights } = weighDocuments(documents);
        const having = (term: string) => documents.filter((document) => document.includes(term)).length;
        expect([...terms.keys()].toSorted()).toEqual(words.filter((word) => having(word) >= 2).toSorted());
        for (const [row, values] of toRows(matrix).entries()) {
          const naive = [...terms].map(([term, column]) => {
            const count = documents[row]?.filter((word) => word === term).length ?? 0;
            const idf = Math.log((documents.length + 1) / having(term));
            expect(weights[column]).toBeCloseTo(idf, 12);
            return count === 0 ? 0 : (1 + Math.log(count)) * idf;
          });
          const length = Math.hypot(...naive) || 1;
          for (const [column, value] of values.entries())
            expect(value).toBeCloseTo((naive[column] ?? 0) / length, 12);
        }
      }),
    );
  });
});

it('a term tells the more the fewer documents have it, and never nothing', () => {
  expect(logIdf(100, 1)).toBeGreaterThan(logIdf(100, 50));
  expect(logIdf(100, 100)).toBeGreaterThan(0);
});

it('repeating a word counts less each time, and guessed words count what they are worth', () => {
  expect([0.3, 1].map(dampened)).toEqual([0.3, 1]);
  expect(dampened(2) - dampened(1)).toBeGreaterThan(dampened(3) - dampened(2));
});

it('a text is weighed by the terms that it has in common with the documents', () => {
  const terms = new Map([
    ['graph', 0],
    ['flow', 1],
  ]);
  const counts = countTerms(['flow', 'unheard', 'flow']);
  expect([...counts]).toEqual([
    ['flow', 2],
    ['unheard', 1],
  ]);
  expect(weightedTerms(counts, terms, [5, 10])).toEqual([{ place: 1, weight: (1 + Math.log(2)) * 10 }]);
});
