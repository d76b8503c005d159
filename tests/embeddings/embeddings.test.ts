import { existsSync, mkdtempSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { embedPapers } from '../../src/embeddings/embed-papers.ts';
import { openThreadEmbedder } from '../../src/embeddings/thread-embedder.ts';
import { fitCorpusModel } from '../../src/search/corpus-model.ts';
import type { EmbeddedCorpus, Embedder } from '../../src/search/embedder.ts';
import { createMiniSearchLibrary } from '../../src/search/minisearch-library.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createTermIndex } from '../../src/search/term-index.ts';
import { seeds } from '../helpers/seeds.ts';
import { writeTinySentenceModel } from '../helpers/tiny-sentence-model.ts';

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'paperboy-embeddings-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

function dot(one: ArrayLike<number> = [], other: ArrayLike<number> = []): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += (one[at] ?? 0) * (other[at] ?? 0);
  return sum;
}

async function opened(model: string): Promise<Embedder> {
  const embedder = await openThreadEmbedder(model);
  onTestFinished(() => embedder.close());
  return embedder;
}

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

describe('the packaged model', () => {
  it('has texts that mean the same near each other, though they share no word', async () => {
    const embedder = await opened('packaged');
    const [dog, puppy, stock] = await embedder.embed([
      'A dog is playing outside.',
      'The puppy runs around in the garden.',
      'Share prices fell sharply on Monday.',
    ]);
    expect(dog).toHaveLength(embedder.dimension);
    expect(dot(dog, dog)).toBeCloseTo(1, 5);
    expect(dot(dog, puppy)).toBeGreaterThan(dot(dog, stock) + 0.2);
  }, 30_000);

  it('takes texts of any length and any characters', async () => {
    const embedder = await opened('packaged');
    const texts = ['word '.repeat(50_000), '。', '!!!', '你好世界', '😀', '\u0000', '\n'];
    for (const vector of await embedder.embed(texts)) expect(dot(vector, vector)).toBeCloseTo(1, 5);
  }, 30_000);
});

const transformers = existsSync('node_modules/@huggingface/transformers');

describe('a model from a folder', () => {
  it.skipIf(!transformers)(
    'is read with @huggingface/transformers (skipped when that is not installed)',
    async () => {
      const folder = join(temporaryFolder(), 'tiny');
      writeTinySentenceModel(folder, { robot: [1, 0, 0], machine: [0.8, 0.6, 0], fairness: [0, 0, 1] });
      const embedder = await opened(folder);
      expect(embedder.dimension).toBe(3);
      const [robot, both, fairness] = await embedder.embed(['Robot', 'robot machine', 'fairness']);
      expect(dot(robot, both)).toBeCloseTo(1.8 / Math.hypot(1.8, 0.6), 4);
      expect(dot(robot, fairness)).toBeCloseTo(0, 5);
      const other = join(temporaryFolder(), 'tiny');
      writeTinySentenceModel(other, { robot: [0, 1, 0], machine: [0.8, 0.6, 0], fairness: [0, 0, 1] });
      expect((await opened(other)).id).not.toBe(embedder.id);
    },
    60_000,
  );

  it('that is not one is named, with what is missing', async () => {
    const folder = temporaryFolder();
    await expect(openThreadEmbedder(folder)).rejects.toMatchObject({
      code: 'embedder_unavailable',
      message: expect.stringMatching(
        /EMBEDDINGS_MODEL names .*, where there is no config\.json, tokenizer\.json, tokenizer_config\.json, onnx\/model\.onnx/,
      ),
    });
    await expect(openThreadEmbedder('no/such/folder')).rejects.toMatchObject({
      code: 'embedder_unavailable',
    });
  });
});

describe('the vectors of papers', () => {
  const papers = seeds.papers.slice(0, 30);

  it('are made once for each text and model, and anew when the file is damaged', async () => {
    const cacheFolder = temporaryFolder();
    const first = countingEmbedder();
    const made = await embedPapers(papers, first.embedder, { cacheFolder });
    expect(first.asked).toHaveLength(papers.length);
    const second = countingEmbedder();
    const [one, ...rest] = papers;
    const changed = [{ ...(one as (typeof papers)[number]), abstract: 'Another text.' }, ...rest];
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
});

describe('a library with a sentence model', () => {
  const { papers } = seeds;
  const model = fitCorpusModel(createTermIndex(papers).documents);

  /** The last paper of those that the words find, for which every text is made to mean it. */
  const without = createMiniSearchLibrary(papers, { model: () => model });
  const query = 'learning year:2000..';
  const found = without.search(parseQuery(query, { limit: papers.length })).hits;
  const favourite = papers.findIndex(({ id }) => id === found.at(-1)?.paper.id);
  const biased: EmbeddedCorpus = {
    embedder: {
      id: 'biased',
      dimension: 2,
      embed: async (texts) => texts.map(() => Float32Array.of(0, 1)),
      close: async () => undefined,
    },
    vectors: Float32Array.from(papers.flatMap((_, at) => (at === favourite ? [0, 1] : [1, 0]))),
  };
  const placeOfFavourite = (library: typeof without) =>
    library
      .search(parseQuery(query, { limit: papers.length }))
      .hits.findIndex(({ paper }) => paper.id === papers[favourite]?.id);

  it('listens to it once it was asked, and finds nothing else', async () => {
    const library = createMiniSearchLibrary(papers, { model: () => model, embedded: () => biased });
    expect(placeOfFavourite(library)).toBe(found.length - 1);
    await library.prepare(query);
    expect(placeOfFavourite(library)).toBeLessThan(found.length - 1);
    expect(library.search(parseQuery(query)).total).toBe(found.length);
  });

  it('goes without it when it fails', async () => {
    const failing = { ...biased.embedder, embed: () => Promise.reject(new Error('no memory')) };
    const library = createMiniSearchLibrary(papers, {
      model: () => model,
      embedded: () => ({ ...biased, embedder: failing }),
    });
    await library.prepare(query);
    expect(placeOfFavourite(library)).toBe(found.length - 1);
  });
});
