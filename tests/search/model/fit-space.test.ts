import { describe, expect, it } from 'vitest';
import type { LatentSpace } from '../../../src/search/model/compact-space.ts';
import { fitSpace } from '../../../src/search/model/fit-space.ts';
import { foldIn } from '../../../src/search/model/fold-in.ts';
import { type CountedText, nearnessTo } from '../../../src/search/model/nearness.ts';
import { weighCorpus } from '../../../src/search/model/weighed-corpus.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

const { counts, numbers } = countDocuments(documentsOfTopics(600));
const corpus = weighCorpus(counts);
const whole = fitSpace(corpus);
const ofSample = fitSpace(corpus, 150);

const textOf = (row: number): CountedText => {
  const [from, to] = [counts.starts[row], counts.starts[row + 1]];
  const own = [...counts.terms.subarray(from, to)];
  return { counts: new Map(own.map((term) => [term, 1])), unknown: [] };
};

describe('a space', () => {
  it('has at most 100 directions, and at most a third as many as documents that were decomposed', () => {
    expect(whole.rank).toBe(100);
    expect(ofSample.rank).toBe(50);
    expect(fitSpace(weighCorpus(countDocuments(documentsOfTopics(20)).counts)).rank).toBe(6);
  });

  it('has its documents where they are folded in, of a sample or not', () => {
    for (const space of [whole, ofSample]) {
      expect(space.documents).toBe(600);
      expect(space.documentVectors).toEqual(foldIn(space, counts));
    }
  });

  it('is the same every time', () => {
    expect(fitSpace(corpus, 150)).toEqual(ofSample);
  });

  it('of a sample places the terms that only other documents have', () => {
    const sampled = new Set(Array.from({ length: 150 }, (_, at) => at * 4));
    const inSample = new Set<number>();
    for (const row of sampled) for (const term of textOf(row).counts.keys()) inSample.add(term);
    const others = [...numbers.values()].filter((term) => !inSample.has(term) && corpus.weights[term] !== 0);
    expect(others.length).toBeGreaterThan(10);
    for (const term of others) expect(ofSample.termScales[term]).toBeGreaterThan(0);
  });

  it('of a sample keeps topics as far apart as one of all documents does', () => {
    const apart = (space: LatentSpace) => {
      let [same, other] = [0, 0];
      for (let row = 1; row < 100; row++) {
        const near = nearnessTo(space, textOf(row));
        same += near?.to(row + 300) ?? 0;
        other += near?.to(row + 301) ?? 0;
      }
      return (same - other) / 99;
    };
    expect(apart(ofSample)).toBeGreaterThan(0.1);
    expect(apart(ofSample)).toBeGreaterThan(0.9 * apart(whole));
  });
});
