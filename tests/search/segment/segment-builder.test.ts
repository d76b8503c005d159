import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createPaperAnalyser } from '../../../src/search/segment/analyse-papers.ts';
import { createMemoryStore } from '../../../src/search/segment/memory-store.ts';
import { createSegmentBuilder } from '../../../src/search/segment/segment-builder.ts';
import { wordyPapers } from '../../helpers/wordy-papers.ts';

it('a segment is the same however its papers come, and whoever of several read them', async () => {
  const by = fc.array(fc.nat({ max: 2 }), { minLength: 8, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(wordyPapers, by, async (papers, readers) => {
      const whole = createSegmentBuilder();
      whole.add(createPaperAnalyser()(papers));
      const expected = whole.finish();
      const builder = createSegmentBuilder();
      const analysers = [createPaperAnalyser(), createPaperAnalyser(), createPaperAnalyser()];
      for (const [at, one] of papers.entries()) {
        const analyser = readers[at] ?? 0;
        const analysed = analysers[analyser]?.([one]);
        if (analysed !== undefined) builder.add(analysed, analyser);
      }
      const { segment, forward } = builder.finish();
      expect(segment).toEqual(expected.segment);
      const [words, wanted] = [forward, expected.forward].map((pieces) =>
        createMemoryStore(papers, pieces).forward.read(0, Number.MAX_SAFE_INTEGER),
      );
      expect(await words).toEqual(await wanted);
    }),
  );
});

it('a segment of no papers is one', () => {
  const { segment, forward } = createSegmentBuilder().finish();
  expect(segment).toMatchObject({ papers: 0, umlauts: [] });
  expect(segment.postings.starts).toEqual(Uint32Array.of(0));
  expect(forward).toEqual([]);
});
