import { readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { embedPapers } from '../../../src/search/meaning/embed-papers.ts';
import type { Embedder } from '../../../src/search/meaning/embedder.ts';
import { paper } from '../../helpers/paper.ts';
import { seeds } from '../../helpers/seeds.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

/** Counts what it is asked; sees nothing but how long a text is. */
function countingEmbedder() {
  const asked: string[] = [];
  const embedder: Embedder = {
    id: 'counting/1',
    dimension: 2,
    embed: async (texts) => {
      asked.push(...texts);
      return texts.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length)));
    },
    close: async () => undefined,
  };
  return { asked, embedder };
}

describe('the vectors of papers', () => {
  const papers = seeds.papers.slice(0, 30);

  it('are made once for each text and model, and anew when the file is damaged', async () => {
    const cacheFolder = temporaryFolder();
    const first = countingEmbedder();
    const made = await embedPapers(papers, first.embedder, { cacheFolder });
    expect(first.asked).toHaveLength(papers.length);
    const second = countingEmbedder();
    const changed = [paper('another', { abstract: 'Another text.' }), ...papers.slice(1)];
    await embedPapers(changed, second.embedder, { cacheFolder });
    expect(second.asked).toHaveLength(1);
    const third = countingEmbedder();
    expect((await embedPapers(papers, third.embedder, { cacheFolder }))?.vectors).toEqual(made?.vectors);
    expect(third.asked).toEqual([]);
    const [file = ''] = readdirSync(cacheFolder);
    truncateSync(join(cacheFolder, file), 100);
    await embedPapers(papers, third.embedder, { cacheFolder });
    expect(third.asked).toHaveLength(papers.length);
    const other = countingEmbedder();
    await embedPapers(papers, { ...other.embedder, id: 'counting/2' }, { cacheFolder });
    expect(other.asked).toHaveLength(papers.length);
  });

  it('that were made before an early end are kept', async () => {
    const cacheFolder = temporaryFolder();
    const ending = new AbortController();
    const { asked, embedder } = countingEmbedder();
    const early = await embedPapers(papers, embedder, {
      cacheFolder,
      signal: ending.signal,
      onProgress: (done) => {
        if (done === 10) ending.abort();
      },
    });
    expect(early).toBeUndefined();
    const before = asked.length;
    await embedPapers(papers, embedder, { cacheFolder });
    expect(asked).toHaveLength(papers.length);
    expect(before).toBeGreaterThanOrEqual(10);
    expect(before).toBeLessThan(papers.length);
  });

  it('that two processes make at once are all kept', async () => {
    const cacheFolder = temporaryFolder();
    const [one, other] = [papers.slice(0, 15), papers.slice(15)];
    const { embedder } = countingEmbedder();
    let second: Promise<unknown> | undefined;
    const waiting: Embedder = {
      ...embedder,
      embed: async (...asked) => {
        // The other one begins and ends when this one has read what there was.
        second ??= embedPapers(other, countingEmbedder().embedder, { cacheFolder });
        await second;
        return embedder.embed(...asked);
      },
    };
    await embedPapers(one, waiting, { cacheFolder });
    const later = countingEmbedder();
    await embedPapers(papers, later.embedder, { cacheFolder });
    expect(later.asked).toHaveLength(0);
  });
});
