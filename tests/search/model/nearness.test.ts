import { describe, expect, it } from 'vitest';
import { fitSpace } from '../../../src/search/model/fit-space.ts';
import { foldIn } from '../../../src/search/model/fold-in.ts';
import { type CountedText, cosineOf, imageOf, nearnessTo } from '../../../src/search/model/nearness.ts';
import { weighCorpus } from '../../../src/search/model/weighed-corpus.ts';
import { countDocuments } from '../../helpers/count-documents.ts';

// Five fields of four papers: two say `left0`, two `right0`, all of them the words of their field; one has a word of its own.
const documents = Array.from({ length: 20 }, (_, at) => {
  const field = Math.floor(at / 4);
  const own = at === 7 ? ['alone'] : [];
  return [
    `${at % 2 === 0 ? 'left' : 'right'}${field}`,
    ...['a', 'b', 'c', 'd'].map((word) => word + field),
    ...own,
  ];
});
const { counts, numbers } = countDocuments(documents);
const space = fitSpace(weighCorpus(counts));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;

function once(...terms: readonly string[]): CountedText {
  const known = terms.flatMap((term) => numbers.get(term) ?? []);
  return {
    counts: new Map(known.map((number) => [number, 1])),
    unknown: new Array<number>(terms.length - known.length).fill(1),
  };
}

describe('nearness', () => {
  it('brings words together that stand in the same papers, though never in the same one', () => {
    const nearness = [0, 1, 2, 3, 4].map((field) => {
      const near = nearnessTo(space, once(`left${field}`));
      const saysRight = 4 * field + 1;
      return { same: near?.to(saysRight) ?? 0, other: near?.to((saysRight + 4) % 20) ?? 0 };
    });
    // There are fewer directions than fields and pairs of words: the pairs come together.
    expect(mean(nearness.map(({ same }) => same))).toBeGreaterThan(0.5);
    expect(mean(nearness.map(({ other }) => Math.abs(other)))).toBeLessThan(0.2);
  });

  it('represents nothing of what it has never seen, and less of a text the more of it that is', () => {
    expect(nearnessTo(space, once('unheard'))).toBeUndefined();
    const whole = nearnessTo(space, once('a0', 'b0', 'c0', 'd0'))?.represented ?? 0;
    const half = nearnessTo(space, once('a0', 'b0', 'unheard', 'unsaid'))?.represented ?? 0;
    expect(whole).toBeLessThanOrEqual(1);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(whole - 0.2);
  });

  it('takes a term of a single document, and one that joined later, for one it has never seen', () => {
    const represented = (text: CountedText) => nearnessTo(space, text)?.represented;
    const later = { counts: new Map([...once('a0').counts, [numbers.size + 7, 1]]), unknown: [] };
    expect(represented(once('a0', 'alone'))).toBe(represented(once('a0', 'unheard')));
    expect(represented(later)).toBe(represented(once('a0', 'unheard')));
    expect(nearnessTo(space, once('alone'))).toBeUndefined();
  });

  it('is a cosine: a document is as near as can be to its own words', () => {
    for (const [at, document] of documents.entries())
      expect(nearnessTo(space, once(...document))?.to(at)).toBeCloseTo(1, 3);
  });

  it('to a paper that joined later is the same as if it had been there', () => {
    const joined = foldIn(space, counts);
    const near = nearnessTo(space, once('left1', 'a2'));
    for (const at of documents.keys()) expect(near?.toVector(joined, at)).toBe(near?.to(at));
  });
});

it('images of texts are near where the texts are; what cannot be placed is near nothing', () => {
  const imagesOf = (...texts: CountedText[]) => texts.map((text) => imageOf(space, text));
  const [one, same, other] = imagesOf(once('a0', 'b0'), once('c0', 'd0'), once('a1', 'b1'));
  expect(cosineOf(one, one)).toBeCloseTo(1, 5);
  expect(cosineOf(one, same)).toBeGreaterThan(0.5);
  expect(cosineOf(one, same)).toBe(cosineOf(same, one));
  expect(cosineOf(one, same)).toBeGreaterThan(cosineOf(one, other) + 0.3);
  expect(imageOf(space, once('unheard'))).toBeUndefined();
  expect(cosineOf(undefined, one)).toBe(0);
});
