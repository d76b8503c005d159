import { readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitCorpusModel } from '../../../src/search/model/corpus-model.ts';
import { createModelCache } from '../../../src/search/model/model-cache.ts';
import { paper } from '../../helpers/paper.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';

const papers = Array.from({ length: 24 }, (_, at) =>
  paper(`p${at}`, { abstract: `graph ${at % 5} flow ${at % 3}` }),
);
const model = fitCorpusModel(papers.map(({ shown }) => shown));

describe('the cache of models', () => {
  it('gives what was written, for the same papers alone', async () => {
    const folder = temporaryFolder();
    expect(await createModelCache(folder, papers).read()).toBeUndefined();
    await createModelCache(folder, papers).write(model);
    expect(await createModelCache(folder, papers).read()).toEqual(model);
    const changed = [paper('p0', { abstract: 'Something else.' }), ...papers.slice(1)];
    for (const others of [papers.slice(1), papers.toReversed(), changed])
      expect(await createModelCache(folder, others).read()).toBeUndefined();
  });

  it('keeps the latest few, and nothing unfinished; what is not a model is left alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'latent-0123.bin'), 'of an earlier version');
    utimesSync(join(folder, 'latent-0123.bin'), 1, 1);
    writeFileSync(join(folder, 'embeddings-x.bin'), 'vectors');
    for (const from of [4, 3, 2, 1]) await createModelCache(folder, papers.slice(from)).write(model);
    const files = readdirSync(folder).toSorted();
    const kept = expect.stringMatching(/^model-[0-9a-f]+\.bin$/);
    expect(files).toEqual(['embeddings-x.bin', kept, kept, kept, kept]);
  });

  it('takes a damaged file for none, wherever it is damaged', async () => {
    const folder = temporaryFolder();
    const cache = createModelCache(folder, papers);
    await cache.write(model);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const whole = readFileSync(file);
    const cut = fc.integer({ min: 0, max: whole.length - 1 });
    await fc.assert(
      fc.asyncProperty(cut, async (length) => {
        writeFileSync(file, whole.subarray(0, length));
        expect(await cache.read()).toBeUndefined();
      }),
      { numRuns: 50 },
    );
  });

  it('takes what is no model of so many papers for none', async () => {
    const folder = temporaryFolder();
    const cache = createModelCache(folder, papers);
    await cache.write(model);
    const file = join(folder, readdirSync(folder)[0] ?? '');
    const { space, neighbours } = model;
    const others: readonly unknown[] = [
      null,
      7,
      {},
      { space },
      { neighbours },
      { neighbours, space: { ...space, documents: 23 } },
      { neighbours, space: { ...space, terms: new Map() } },
      { neighbours, space: { ...space, termVectors: space.termVectors.subarray(1) } },
      { neighbours, space: { ...space, documentVectors: space.documentVectors.subarray(1) } },
      { space, neighbours: { ...neighbours, places: neighbours.places.subarray(1) } },
      { space, neighbours: { ...neighbours, nearness: neighbours.nearness.subarray(1) } },
    ];
    for (const other of others) {
      writeFileSync(file, serialize(other));
      expect(await cache.read()).toBeUndefined();
    }
    writeFileSync(file, serialize(model));
    expect(await cache.read()).toEqual(model);
  });

  it('does without a folder that it cannot write', async () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await createModelCache(file, papers).write(model);
    expect(await createModelCache(file, papers).read()).toBeUndefined();
  });
});
