import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  countInAll,
  countInText,
  countInTitle,
  createPaperTermsReader,
} from '../../../src/search/segment/paper-terms.ts';
import { NO_TERM, SEPARATOR } from '../../../src/search/segment/segment.ts';

/** Words 0 and 1 are of term 0, word 2 is of term 1, word 3 is a stop word. */
const TERM_OF = Uint32Array.of(0, 0, 1, NO_TERM);
const read = createPaperTermsReader(TERM_OF, 2);
const forwardOf = (sections: readonly (readonly number[])[]) =>
  Uint32Array.from(
    sections.flatMap((words, at) => [...(at > 0 ? [SEPARATOR] : []), ...words.map((word) => 2 * word)]),
  );

describe('the terms of a paper', () => {
  const words = fc.array(fc.nat({ max: 3 }), { maxLength: 30 });
  const sections = fc.array(words, { minLength: 1, maxLength: 5 });

  it('are counted by title, abstract and the rest', () => {
    fc.assert(
      fc.property(sections, ([title = [], abstract = [], ...rest]) => {
        const own = read(forwardOf([title, abstract, ...rest]));
        const count = (list: readonly number[], term: number) =>
          list.filter((word) => TERM_OF[word] === term).length;
        const all = [...title, ...abstract, ...rest.flat()];
        expect(own.terms.toSorted()).toEqual([0, 1].filter((term) => count(all, term) > 0));
        expect(own.words.toSorted()).toEqual([...new Set(all)].sort());
        for (const term of [0, 1]) {
          const [inTitle, inAbstract] = [Math.min(15, count(title, term)), count(abstract, term)];
          const counts = own.counts[term] ?? 0;
          expect(countInTitle(counts)).toBe(inTitle);
          expect(countInText(counts)).toBe(2 * inTitle + inAbstract);
          expect(countInAll(counts)).toBe(inTitle + inAbstract + Math.min(15, count(rest.flat(), term)));
        }
        const content = (list: readonly number[]) => count(list, 0) + count(list, 1);
        expect(own.textLength).toBe(2 * content(title) + content(abstract));
      }),
    );
  });

  it('are counted as far as a posting can hold it, and never into the count of another text', () => {
    const often = (times: number) => new Array<number>(times).fill(0);
    const { counts } = read(forwardOf([often(20), often(300), often(20)]));
    expect(counts[0]).toBe(0xffff);
    expect([countInTitle(0xffff), countInText(0xffff), countInAll(0xffff)]).toEqual([15, 285, 285]);
    const abstract = read(forwardOf([[], often(300), []])).counts[0] ?? 0;
    expect([countInTitle(abstract), countInText(abstract), countInAll(abstract)]).toEqual([0, 255, 255]);
  });

  it('have those of parts of words among them', () => {
    const own = read(Uint32Array.of(2 * 2 + 1, 2 * 3));
    expect(own.terms).toEqual([1]);
    expect(own.words).toEqual([2, 3]);
  });
});
