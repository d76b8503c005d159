import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NONE_GONE } from '../../../src/search/engine/corpus-index.ts';
import { indexPapers } from '../../../src/search/engine/index-papers.ts';
import { readForward } from '../../../src/search/ranking/read-forward.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

/** A segment of papers of so many words each, told what is read of it. Word `i` of all is `i`. */
function segmentOfLengths(lengths: readonly number[]) {
  const { segment, store } = indexPapers([]);
  const forwardStarts = Uint32Array.from([
    0,
    ...lengths.map((_, at) => lengths.slice(0, at + 1).reduce((a, b) => a + b)),
  ]);
  const read: (readonly [number, number])[] = [];
  const forward = {
    read: async (from: number, to: number) => {
      read.push([from, to]);
      return Uint32Array.from({ length: to - from }, (_, at) => from + at);
    },
  };
  const columns = { ...segment.columns, forwardStarts };
  return {
    read,
    one: { segment: { ...segment, columns }, store: { ...store, forward }, first: 0, gone: NONE_GONE },
  };
}

describe('the words of papers', () => {
  it('are those of each, in the order of the papers', async () => {
    const asked = fc.array(fc.boolean(), { minLength: 8, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(wordyPapers, asked, async (papers, wanted) => {
        const { segment, store } = indexPapers(papers);
        const places = Uint32Array.from([...papers.keys()].filter((at) => wanted[at]));
        const found: [number, Uint32Array][] = [];
        await readForward({ segment, store, first: 0, gone: NONE_GONE }, places, (place, words) =>
          found.push([place, words.slice()]),
        );
        expect(found.map(([place]) => place)).toEqual([...places]);
        const { forwardStarts } = segment.columns;
        for (const [place, words] of found)
          expect(words).toEqual(
            await store.forward.read(forwardStarts[place] ?? 0, forwardStarts[place + 1] ?? 0),
          );
      }),
    );
  });

  it('are read in pieces of a quarter of a million, one longer paper alone', async () => {
    const lengths = [100_000, 100_000, 100_000, 700_000, 10, 20];
    const { one, read } = segmentOfLengths(lengths);
    const found: (readonly [number, number | undefined, number])[] = [];
    await readForward(one, Uint32Array.of(0, 1, 2, 3, 4, 5), (place, words) =>
      found.push([place, words[0], words.length]),
    );
    expect(read).toEqual([
      [0, 200_000],
      [200_000, 300_000],
      [300_000, 1_000_000],
      [1_000_000, 1_000_030],
    ]);
    expect(found).toEqual([
      [0, 0, 100_000],
      [1, 100_000, 100_000],
      [2, 200_000, 100_000],
      [3, 300_000, 700_000],
      [4, 1_000_000, 10],
      [5, 1_000_010, 20],
    ]);
  });

  it('are not read of papers that nobody asked for, where those are far apart', async () => {
    const { one, read } = segmentOfLengths([10, 600_000, 10]);
    await readForward(one, Uint32Array.of(0, 2), () => undefined);
    expect(read).toEqual([
      [0, 10],
      [600_010, 600_020],
    ]);
    await readForward(one, new Uint32Array(), () => undefined);
    expect(read).toHaveLength(2);
  });

  it('let others have their turn between pieces', async () => {
    const { one } = segmentOfLengths([400_000, 400_000]);
    const order: unknown[] = [];
    const reading = readForward(one, Uint32Array.of(0, 1), (place) => order.push(place));
    setImmediate(() => order.push('other'));
    await reading;
    expect(order).toEqual([0, 'other', 1]);
  });

  it('let others have their turn within a piece that takes long', async () => {
    const { one } = segmentOfLengths([10, 10, 10]);
    let others = 0;
    const seen: number[] = [];
    const reading = readForward(one, Uint32Array.of(0, 1, 2), () => {
      seen.push(others);
      setImmediate(() => others++);
      for (const end = performance.now() + 12; performance.now() < end; );
    });
    await reading;
    expect(seen).toEqual([0, 1, 2]);
  });
});
