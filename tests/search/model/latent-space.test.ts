import { describe, expect, it } from 'vitest';
import { fitLatentSpace } from '../../../src/search/model/fit-latent-space.ts';
import { likenessTo, nearnessTo } from '../../../src/search/model/latent-space.ts';
import { weighDocuments } from '../../../src/search/model/weighed-documents.ts';

// Five fields of four papers: two say `left0`, two `right0`, all of them the words of their field.
const documents = Array.from({ length: 20 }, (_, at) => {
  const field = Math.floor(at / 4);
  return [`${at % 2 === 0 ? 'left' : 'right'}${field}`, ...['a', 'b', 'c', 'd'].map((word) => word + field)];
});
const space = fitLatentSpace(weighDocuments(documents));
const once = (...terms: readonly string[]) => new Map(terms.map((term) => [term, 1]));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;

describe('a latent space', () => {
  it('brings words together that stand in the same papers, though never in the same one', () => {
    const nearness = [0, 1, 2, 3, 4].map((field) => {
      const near = nearnessTo(space, once(`left${field}`));
      const saysRight = 4 * field + 1;
      return { same: near?.to(saysRight) ?? 0, other: near?.to((saysRight + 4) % 20) ?? 0 };
    });
    // There are fewer directions than fields and pairs of words: the pairs come together.
    expect(mean(nearness.map(({ same }) => same))).toBeGreaterThan(0.6);
    expect(mean(nearness.map(({ other }) => Math.abs(other)))).toBeLessThan(0.2);
  });

  it('has a third as many directions as documents', () => {
    expect(space.rank).toBe(6);
    expect(space.documentVectors).toHaveLength(6 * 20);
    expect(space.termVectors).toHaveLength(6 * space.terms.size);
  });

  it('represents nothing of what it has never seen, and less of a text the more of it that is', () => {
    expect(nearnessTo(space, once('unheard'))).toBeUndefined();
    const whole = nearnessTo(space, once('a0', 'b0', 'c0', 'd0'))?.represented ?? 0;
    const half = nearnessTo(space, once('a0', 'b0', 'unheard', 'unsaid'))?.represented ?? 0;
    expect(whole).toBeLessThanOrEqual(1);
    expect(half).toBeGreaterThan(0);
    expect(half).toBeLessThan(whole - 0.2);
  });

  it('gives cosines: a document is as near as can be to its own words, and to itself', () => {
    for (const [at, document] of documents.entries())
      expect(nearnessTo(space, once(...document))?.to(at)).toBeCloseTo(1, 4);
  });

  it('likens texts to each other, either way alike; what it cannot place is like nothing', () => {
    const [one, same, other] = [once('a0', 'b0'), once('c0', 'd0'), once('a1', 'b1')];
    expect(likenessTo(space, one)(one)).toBeCloseTo(1, 6);
    expect(likenessTo(space, one)(same)).toBeGreaterThan(0.5);
    expect(likenessTo(space, one)(same)).toBeCloseTo(likenessTo(space, same)(one), 12);
    expect(likenessTo(space, one)(same)).toBeGreaterThan(likenessTo(space, one)(other) + 0.3);
    expect(likenessTo(space, one)(once('unheard'))).toBe(0);
    expect(likenessTo(space, once('unheard'))(one)).toBe(0);
  });
});
