import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/fit-corpus-model.ts';
import { fitCorpusModelInThreads } from '../../../src/search/model/fit-in-threads.ts';
import { countDocuments } from '../../helpers/count-documents.ts';
import { documentsOfTopics } from '../../helpers/topics.ts';

const few = countDocuments(documentsOfTopics(300)).counts;
// Of few words, which takes no time.
const many = countDocuments(
  Array.from({ length: 5_500 }, (_, at) => [`a${at % 7}`, `b${at % 11}`, `c${at % 13}`]),
).counts;
const threads = () =>
  process.getActiveResourcesInfo().filter((resource) => resource === 'MessagePort' || resource === 'Worker');

describe('a model fitted in threads', () => {
  it('is the one that would be fitted here, of few papers and of many', async () => {
    expect(await fitCorpusModelInThreads(few, { threads: 2 })).toEqual(fitCorpusModel(few));
    const open = threads().length;
    // Listing every difference would take longer than fitting.
    expect(isDeepStrictEqual(await fitCorpusModelInThreads(many, { threads: 2 }), fitCorpusModel(many))).toBe(
      true,
    );
    expect(threads()).toHaveLength(open);
  });

  it('says how far it is, and lets this thread go on meanwhile', async () => {
    const told: string[] = [];
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    const onProgress = (done: number, all: number) => told.push(`${done} of ${all}`);
    await fitCorpusModelInThreads(many, { threads: 1, onProgress });
    clearInterval(timer);
    expect(told).toEqual([1, 2, 3, 4, 5, 5.5].map((thousands) => `${thousands * 1_000} of 5500`));
    expect(turns).toBeGreaterThan(20);
  });

  it('is none when nobody wants it any more, at whatever moment, and no thread goes on', async () => {
    const open = threads().length;
    const options = { threads: 2, signal: AbortSignal.abort() };
    expect(await fitCorpusModelInThreads(many, options)).toBeUndefined();
    const atOnce = new AbortController();
    const started = fitCorpusModelInThreads(many, { threads: 2, signal: atOnce.signal });
    atOnce.abort();
    expect(await started).toBeUndefined();
    const later = new AbortController();
    const told: number[] = [];
    const onProgress = (done: number) => {
      told.push(done);
      later.abort();
    };
    expect(
      await fitCorpusModelInThreads(many, { threads: 2, signal: later.signal, onProgress }),
    ).toBeUndefined();
    expect(told.length).toBeLessThan(5);
    expect(threads()).toHaveLength(open);
  });

  it('is none of fewer papers than have directions', async () => {
    const { counts } = countDocuments(documentsOfTopics(19));
    expect(await fitCorpusModelInThreads(counts, { threads: 2 })).toBeUndefined();
  });

  it('fails when a thread fails', async () => {
    const broken = { ...few, columns: -1 };
    await expect(fitCorpusModelInThreads(broken, { threads: 2 })).rejects.toThrow(RangeError);
  });
});
