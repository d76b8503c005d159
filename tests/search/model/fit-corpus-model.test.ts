import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { nearnessTo } from '../../../src/search/model/nearness.ts';
import { nearnessOf } from '../../../src/search/model/neighbours.ts';
import { countDocuments } from '../../helpers/count-documents.ts';

const { counts, numbers } = countDocuments(
  Array.from({ length: 24 }, (_, at) => [
    ...(at % 2 === 0 ? ['graph', 'graph', 'kernel'] : ['kernel', 'kernel', 'graph']),
    `number${at}`,
  ]),
);

it('a model knows the rows of its documents, in the space and among neighbours', () => {
  const { space, neighbours } = fitCorpusModel(counts);
  expect(space.documents).toBe(24);
  const near = nearnessTo(space, { counts: new Map([[numbers.get('graph') ?? 0, 1]]), unknown: [] });
  expect(near?.to(0)).toBeGreaterThan((near?.to(1) ?? 1) + 0.1);
  expect(nearnessOf(neighbours, 0, 2)).toBeCloseTo(1, 5);
  expect(nearnessOf(neighbours, 0, 1)).toBe(0);
});

it('a model is the same every time', () => {
  expect(fitCorpusModel(counts)).toEqual(fitCorpusModel(counts));
});

it('a model can be made of any documents: none, empty ones, those with nothing in common', () => {
  const words = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l');
  fc.assert(
    fc.property(fc.array(fc.array(words, { maxLength: 6 }), { maxLength: 15 }), (documents) => {
      const { space, neighbours } = fitCorpusModel(countDocuments(documents).counts);
      expect(space.rank).toBeLessThanOrEqual(documents.length / 3);
      expect(space.documentVectors).toHaveLength(space.rank * documents.length);
      expect(neighbours.places).toHaveLength(neighbours.count * documents.length);
      for (const value of [...space.termScales, ...neighbours.nearness]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThan(1 + 1e-6);
      }
    }),
  );
});
