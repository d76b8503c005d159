import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { papersOf, papersWithAll } from '../../../src/search/ranking/candidates.ts';
import { findString } from '../../../src/search/segment/string-table.ts';
import { segmentOf } from '../../helpers/indexed.ts';
import { paper } from '../../helpers/paper.ts';

const TERMS = ['graph', 'flow', 'kernel', 'bandit'] as const;
const papers = fc.array(fc.subarray([...TERMS]), { maxLength: 12 });
const list = fc.subarray([...TERMS, 'unheard'] as string[]);

const indexed = (all: readonly (readonly string[])[]) => {
  const segment = segmentOf(all.map((terms, at) => paper(`p${at}`, { title: terms.join(' ') })));
  const places = (terms: readonly string[]) =>
    terms.map((term) => findString(segment.terms.table, term)).filter((place) => place !== -1);
  return { segment, places };
};

describe('papers by their posting lists', () => {
  it('have at least one term of each list, ascending', () => {
    fc.assert(
      fc.property(papers, fc.array(list, { maxLength: 3 }), (all, required) => {
        const { segment, places } = indexed(all);
        expect([...papersWithAll(required.map(places), segment)]).toEqual(
          [...all.keys()].filter((at) =>
            required.every((terms) => terms.some((term) => all[at]?.some((own) => own === term))),
          ),
        );
      }),
    );
  });

  it('are all where nothing is asked, and those of a term where one is', () => {
    fc.assert(
      fc.property(papers, (all) => {
        const { segment, places } = indexed(all);
        expect([...papersWithAll([], segment)]).toEqual([...all.keys()]);
        for (const place of places(['graph']))
          expect([...papersOf(place, segment)]).toEqual(
            [...all.keys()].filter((at) => all[at]?.some((own) => own === 'graph')),
          );
      }),
    );
  });

  it('are left in the index as they stand there', () => {
    const { segment, places } = indexed([['graph', 'flow'], ['graph'], ['flow']]);
    const before = segment.postings.papers.slice();
    papersWithAll([places(['graph', 'flow']), places(['flow'])], segment);
    expect(segment.postings.papers).toEqual(before);
  });
});
