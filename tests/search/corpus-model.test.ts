import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Paper } from '../../src/papers/paper.ts';
import { fitCorpusModel } from '../../src/search/corpus-model.ts';
import { nearnessTo } from '../../src/search/latent-space.ts';
import { loadCorpusModel } from '../../src/search/load-corpus-model.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createTermIndex } from '../../src/search/term-index.ts';
import { seeds } from '../helpers/seeds.ts';

const { papers } = seeds;
const fitted = fitCorpusModel(createTermIndex(papers).documents);
const library = createMiniSearchLibrary(papers, { model: () => fitted });

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-model-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

describe('the corpus model', () => {
  it('has a latent space that brings words together that stand in the same papers, though never in the same one', () => {
    // Five fields of four papers: two say `left0`, two `right0`, all of them the words of their field.
    const documents = Array.from({ length: 20 }, (_, at) => {
      const field = Math.floor(at / 4);
      const company = ['a', 'b', 'c', 'd'].map((word) => `${word}${field}`);
      return { title: [], abstract: [`${at % 2 === 0 ? 'left' : 'right'}${field}`, ...company], facts: [] };
    });
    const { space } = fitCorpusModel(documents);
    const nearness = [0, 1, 2, 3, 4].map((field) => {
      const near = nearnessTo(space, new Map([[`left${field}`, 1]]));
      const saysRight = 4 * field + 1;
      return { same: near?.to(saysRight) ?? 0, other: near?.to((saysRight + 4) % 20) ?? 0 };
    });
    // There are fewer directions than fields and pairs of words: the pairs come together.
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value) / values.length;
    expect(mean(nearness.map(({ same }) => same))).toBeGreaterThan(0.6);
    expect(mean(nearness.map(({ other }) => Math.abs(other)))).toBeLessThan(0.2);
    expect(nearnessTo(space, new Map([['unheard', 1]]))).toBeUndefined();
  });

  it('leaves every paper first for its own title', () => {
    const wrong = papers.filter(
      ({ id, title }) => library.search(parseQuery(title, { limit: 1 })).hits[0]?.paper.id !== id,
    );
    expect(wrong).toEqual([]);
  });

  it('changes the order of what the words found, and nothing else', () => {
    const words = createMiniSearchLibrary(papers);
    for (const query of [
      'learning from few examples',
      'bandits',
      'author:levine policy',
      'fairness -classification',
    ]) {
      const [with_, without] = [library, words].map((one) => one.search(parseQuery(query, { limit: 300 })));
      const ids = (page: typeof with_) => page?.hits.map(({ paper }) => paper.id).sort();
      expect(ids(with_)).toEqual(ids(without));
      expect(with_?.total).toBe(without?.total);
      expect(with_?.confident).toBe(without?.confident);
    }
  });

  it('is the same from a thread, and the ranking without it goes by the words', async () => {
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

  it('of many papers is kept on the disk by their content; a damaged file is made anew', async () => {
    const many = Array.from({ length: 1_200 }, (_, at): Paper => {
      const one = papers[at % papers.length] as Paper;
      return { ...one, id: `paper${at}`, abstract: `number ${at}` };
    });
    const cacheFolder = temporaryFolder();
    const load = (list: readonly Paper[]) => loadCorpusModel(list, { cacheFolder, isAwaited: true });
    const first = await load(many);
    const [file = ''] = readdirSync(cacheFolder);
    expect(file).toMatch(/^model-[0-9a-f]+\.bin$/);
    expect(await load(many)).toEqual(first);
    truncateSync(join(cacheFolder, file), 1_000);
    expect(await load(many)).toEqual(first);
    writeFileSync(join(cacheFolder, file), 'nonsense');
    expect(await load(many)).toEqual(first);
    await load(many.slice(0, 1_100));
    const files = readdirSync(cacheFolder);
    expect(files).toHaveLength(1);
    expect(files).not.toContain(file);
  }, 60_000);

  it('is not made of too few papers', async () => {
    const options = { cacheFolder: temporaryFolder(), isAwaited: true };
    expect(await loadCorpusModel(papers.slice(0, 5), options)).toBeUndefined();
  });
});
