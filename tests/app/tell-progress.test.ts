import { describe, expect, it } from 'vitest';
import type { BuildProgress } from '../../src/app/build-generation.ts';
import { createProgressTeller } from '../../src/app/tell-progress.ts';

/** Tells what happened at which moment, in milliseconds. */
function told(everyMs: number, ...events: readonly (readonly [number, BuildProgress])[]): readonly string[] {
  const lines: string[] = [];
  let moment = 0;
  const tell = createProgressTeller({ everyMs, say: (line) => lines.push(line), now: () => moment });
  for (const [at, progress] of events) {
    moment = at;
    tell(progress);
  }
  return lines;
}

const reading = (number: number, bytes = 10): BuildProgress => ({
  kind: 'reading',
  file: { file: `${number}.jsonl`, number, count: 9, bytes },
});
const indexing = (done: number, all = 20_000): BuildProgress => ({ kind: 'indexing', done, all });
const learning = (done: number, all = 20_000): BuildProgress => ({ kind: 'learning', done, all });
const indexed: BuildProgress = { kind: 'indexed', papers: 20_000 };

describe('what is told of a long work', () => {
  it('is nothing when it is done in a moment', () => {
    expect(told(1_000, [10, reading(1)], [300, indexing(250)], [900, indexed])).toEqual([]);
  });

  it('is that another process is at it', () => {
    const waiting: BuildProgress = { kind: 'waiting' };
    const lines = told(1_000, [500, waiting], [1_000, waiting], [1_500, waiting], [2_000, indexed]);
    expect(lines).toEqual([
      'Waiting for another process that builds the index…',
      'Indexed 20,000 papers: the words answer',
    ]);
  });

  it('is how far it is, each so often: papers, papers a second, time left', () => {
    const lines = told(
      1_000,
      [0, reading(1)],
      [1_000, reading(2)],
      [1_500, indexing(0)],
      [2_000, indexing(1_000)],
      [2_500, indexing(2_000)],
      [3_500, indexing(4_000)],
    );
    expect(lines).toEqual([
      'Reading 2.jsonl (2 of 9)…',
      'Indexing, once: 1,000 of 20,000 papers, 2,000 a second, 10 s left',
      'Indexing, once: 4,000 of 20,000 papers, 2,000 a second, 8 s left',
    ]);
  });

  it('counts the rate of each kind of work by itself', () => {
    const lines = told(1_000, [0, indexing(0)], [50_000, learning(0)], [60_000, learning(10_000)]);
    expect(lines).toEqual([
      'Looking which words go together, once: 0 of 20,000 papers',
      'Looking which words go together, once: 10,000 of 20,000 papers, 1,000 a second, 10 s left',
    ]);
  });

  it('says minutes where there are many seconds', () => {
    const leftAfter = (seconds: number) =>
      told(0, [0, indexing(0)], [1_000, indexing(1, seconds + 1)]).at(-1);
    expect(leftAfter(1)).toMatch(/ 1 s left$/);
    expect(leftAfter(89)).toMatch(/ 89 s left$/);
    expect(leftAfter(90)).toMatch(/ 2 min left$/);
    expect(leftAfter(3_600)).toMatch(/ 60 min left$/);
  });

  it('has its end at once when there was something to wait for', () => {
    const lines = told(1_000, [0, indexing(0)], [1_000, indexing(10_000)], [1_100, indexed]);
    expect(lines.at(-1)).toBe('Indexed 20,000 papers: the words answer');
  });

  it('begins with a large file before it is read', () => {
    expect(told(1_000, [0, reading(1, 100 * 1024 * 1024)], [1, reading(2)])).toEqual([
      'Reading 1.jsonl (1 of 9)…',
    ]);
  });
});
