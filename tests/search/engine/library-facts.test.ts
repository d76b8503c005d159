import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countedOf, countFacts, listIds } from '../../../src/search/engine/library-facts.ts';
import { indexOfParts } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

it('counts what is known, most papers first, then by name; what is not known is left out', () => {
  const from = (file: string) => ({ source: { file, line: 1 } });
  expect(
    countFacts([
      paper('a', { venue: 'UAI', year: 2020, ...from('one.md') }),
      paper('b', { venue: 'ICML', year: 2020, ...from('two.md') }),
      paper('c', { venue: 'ICML', ...from('two.md') }),
      paper('d', { year: 2021, ...from('two.md') }),
      paper('e', from('two.md')),
    ]),
  ).toEqual({
    papers: 5,
    editions: [
      { name: '2021', papers: 1 },
      { name: 'ICML', papers: 1 },
      { name: 'ICML 2020', papers: 1 },
      { name: 'UAI 2020', papers: 1 },
    ],
    venues: [
      { name: 'ICML', papers: 2 },
      { name: 'UAI', papers: 1 },
    ],
    years: [
      { name: '2020', papers: 2 },
      { name: '2021', papers: 1 },
    ],
    sources: [
      { name: 'two.md', papers: 4 },
      { name: 'one.md', papers: 1 },
    ],
  });
});

it('counts every paper that has a fact once, whatever the order they come in', () => {
  const facts = fc.record({
    venue: fc.constantFrom('UAI', 'ICML', 'TMLR'),
    year: fc.integer({ min: 2000, max: 2003 }),
  });
  fc.assert(
    fc.property(fc.array(facts), (list) => {
      const papers = list.map((one, at) => paper(`p${at}`, one));
      const counted = countFacts(papers);
      const sum = (counts: readonly { papers: number }[]) => counts.reduce((all, one) => all + one.papers, 0);
      for (const counts of [counted.editions, counted.venues, counted.years, counted.sources])
        expect(sum(counts)).toBe(papers.length);
      expect(countFacts(papers.toReversed())).toEqual(counted);
    }),
  );
});

it('an index has the ids and facts of its papers, in their order, without those that went', async () => {
  const went = fc.array(fc.boolean(), { minLength: 16, maxLength: 16 });
  await fc.assert(
    fc.asyncProperty(wordyPapers, wordyPapers, went, async (first, second, isGone) => {
      const all = [...first, ...second];
      const left = all.filter((_, at) => !isGone[at]);
      const index = await indexOfParts(
        [first, second],
        all.filter((_, at) => isGone[at]),
      );
      expect(listIds(index)).toEqual(left.map(({ id }) => id));
      expect(countFacts(countedOf(index))).toEqual(countFacts(left));
    }),
    { numRuns: 50 },
  );
});
