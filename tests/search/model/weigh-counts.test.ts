import fc from 'fast-check';
import { expect, it } from 'vitest';
import { weighCounts } from '../../../src/search/model/weigh-counts.ts';
import { weighCorpus } from '../../../src/search/model/weighed-corpus.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { toRows } from '../../helpers/sparse.ts';

const words = ['graph', 'bandit', 'policy', 'kernel', 'fair', 'flow'];
const someDocuments = fc.array(fc.array(fc.constantFrom(...words), { maxLength: 8 }), { maxLength: 10 });

it('documents are rows of length one of the terms that two of them have, in proportion to (1 + log tf) · idf', () => {
  fc.assert(
    fc.property(someDocuments, (documents) => {
      const { counts, numbers } = countDocuments(documents);
      const having = (term: string) => documents.filter((document) => document.includes(term)).length;
      for (const [row, values] of toRows(weighCorpus(counts).matrix).entries()) {
        const naive = [...numbers.keys()].map((term) => {
          const count = documents[row]?.filter((word) => word === term).length ?? 0;
          if (count === 0 || having(term) < 2) return 0;
          return (1 + Math.log(count)) * Math.log((documents.length + 1) / having(term));
        });
        const length = Math.hypot(...naive) || 1;
        expect(values).toHaveLength(naive.length);
        for (const [column, value] of values.entries())
          expect(value).toBeCloseTo((naive[column] ?? 0) / length, 6);
      }
    }),
  );
});

it('terms that joined after the weights were made are passed over', () => {
  const { counts } = countDocuments([['a', 'b', 'z']]);
  expect([...weighCounts(counts, Float32Array.of(3, 4)).values]).toEqual([0.6, 0.8, 0].map(Math.fround));
});
