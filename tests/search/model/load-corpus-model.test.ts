import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../src/papers/paper.ts';
import { fitCorpusModel } from '../../../src/search/model/corpus-model.ts';
import { loadCorpusModel } from '../../../src/search/model/load-corpus-model.ts';
import { seeds } from '../../helpers/seeds.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const { papers } = seeds;
const fitted = fitCorpusModel(papers.map(({ shown }) => shown));

describe('the model of papers', () => {
  it('is the same from a thread, and none when nobody wants it any more', async () => {
    const signal = new AbortController().signal;
    const loaded = await loadCorpusModel(papers, {
      cacheFolder: temporaryFolder(),
      isAwaited: false,
      signal,
    });
    expect(loaded).toEqual(fitted);
    const ended = await loadCorpusModel(papers, {
      cacheFolder: temporaryFolder(),
      isAwaited: false,
      signal: AbortSignal.abort(),
    });
    expect(ended).toBeUndefined();
  });

  it('is kept on the disk by the content of the papers; a damaged file is made anew', async () => {
    const cacheFolder = temporaryFolder();
    const load = (list: readonly Paper[]) => loadCorpusModel(list, { cacheFolder, isAwaited: true });
    const some = papers.slice(0, 60);
    const first = await load(some);
    const [file = ''] = readdirSync(cacheFolder);
    expect(file).toMatch(/^model-[0-9a-f]+\.bin$/);
    expect(await load(some)).toEqual(first);
    truncateSync(join(cacheFolder, file), 1_000);
    expect(await load(some)).toEqual(first);
    writeFileSync(join(cacheFolder, file), 'nonsense');
    expect(await load(some)).toEqual(first);
  });

  it('is learned once: the disk is asked first', async () => {
    const cacheFolder = temporaryFolder();
    const fits: string[] = [];
    const load = () =>
      loadCorpusModel(papers, { cacheFolder, isAwaited: true, onFit: () => fits.push('fit') });
    expect(await load()).toEqual(await load());
    expect(fits).toEqual(['fit']);
  });

  it('of a few corpora is kept at once, the latest ones', async () => {
    const cacheFolder = temporaryFolder();
    for (const count of [30, 31, 32, 33, 34, 35]) {
      await loadCorpusModel(papers.slice(0, count), { cacheFolder, isAwaited: true });
      // Files of one moment have no order.
      for (const [at, name] of readdirSync(cacheFolder).entries())
        if (count < 35) utimesSync(join(cacheFolder, name), count + at / 100, count + at / 100);
    }
    expect(readdirSync(cacheFolder)).toHaveLength(4);
  });

  it('is not made of too few papers', async () => {
    const options = { cacheFolder: temporaryFolder(), isAwaited: true };
    expect(await loadCorpusModel(papers.slice(0, 5), options)).toBeUndefined();
  });
});
