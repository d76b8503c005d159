import { describe, expect, it } from 'vitest';
import type { CorpusMeasures } from '../../../bench/measure/corpus-measures.ts';
import { reportCorpus, reportGrowth } from '../../../bench/measure/corpus-report.ts';
import { growthOfKinds, summarise } from '../../../bench/measure/summary.ts';

const memory = { residentMb: 120, peakMb: 250.4 };
const measures: CorpusMeasures = {
  corpus: 'some/folder',
  papers: 2_000,
  build: { loadMs: 900, wordsMs: 1_500, allMs: 12_345, memory, bytes: 4 * 1024 * 1024 },
  open: { ms: 80.4, firstAnswerMs: 2.5, afterQuestions: memory },
  kinds: [
    {
      kind: 'title',
      ours: { ms: [1, 1, 9], sourceFirst: 3 },
      stallMs: 4,
      peers: { fts5: { ms: [4, 4], sourceFirst: 1 } },
    },
    { kind: 'misspelt', ours: { ms: [150.4], sourceFirst: 0 }, stallMs: 200, peers: {} },
  ],
  peers: [{ name: 'fts5', fillMs: 3_000, memory }],
  joining: [{ way: '1 paper joins', holdsMs: 20, stallMs: 1_200 }],
};

describe('the figures of a corpus', () => {
  it('compare the questions that both were asked', () => {
    expect(summarise(measures).kinds.title).toEqual({
      questions: 3,
      p50: 1,
      p99: 9,
      stallMs: 4,
      sourceFirst: 3,
      peers: { fts5: { questions: 2, p50: 4, p99: 4, sourceFirst: 1, ratio: 0.25 } },
    });
  });

  it('compare no more than we were asked ourselves', () => {
    const slow = {
      kind: 'title' as const,
      ours: { ms: [8], sourceFirst: 0 },
      stallMs: 0,
      peers: { fts5: { ms: [2, 100, 100], sourceFirst: 0 } },
    };
    expect(summarise({ ...measures, kinds: [slow] }).kinds.title?.peers.fts5?.ratio).toBe(4);
  });

  it('are printed with their units, and a dash where another engine has no means', () => {
    expect(`\n${reportCorpus(summarise(measures))}\n`).toMatchInlineSnapshot(`
      "
      2,000 papers (some/folder)
        made: read in 900 ms, then answers by words in 1.5 s and all in 12.3 s; peak 250 MB
        kept: 4.0 MB, 2,097 bytes a paper
        opened again: 80.4 ms, first answer 2.50 ms; 120 MB resident after 100 questions, peak 250 MB
        SQLite FTS5: filled in 3.0 s; 120 MB resident after its questions, peak 250 MB

        milliseconds, at most 3 questions of a kind, of others at most the first 2; their p50, × our p50 of the same questions by theirs
                                          p50      p99    stall                SQLite FTS5
        a whole title                    1.00     9.00     4.00              4.00    ×0.25
        misspelt                          150      150      200                          –
        whole titles that have their paper first: Paperboy 3 of 3, SQLite FTS5 1 of 2

                                      until it holds   longest stall
        1 paper joins                        20.0 ms           1.2 s
      "
    `);
  });
});

it('prints how each kind grows, once there are two sizes', () => {
  const ten = {
    ...measures,
    papers: 20_000,
    kinds: measures.kinds.map((kind) => ({ ...kind, ours: { ms: [10], sourceFirst: 0 } })),
  };
  expect(reportGrowth(growthOfKinds([summarise(measures)]))).toBe('');
  expect(`\n${reportGrowth(growthOfKinds([summarise(measures), summarise(ten)]))}\n`).toMatchInlineSnapshot(`
    "
    The p50 from 2,000 to 20,000 papers grows as their number to the power of
      a whole title                    1.00
      misspelt                        -1.18
    "
  `);
});
