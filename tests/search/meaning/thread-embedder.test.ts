import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Embedder } from '../../../src/search/meaning/embedder.ts';
import { openThreadEmbedder } from '../../../src/search/meaning/thread-embedder.ts';
import { RANKING_WEIGHTS } from '../../../src/search/ranking/ranking-weights.ts';
import { temporaryFolder } from '../../helpers/temporary-folder.ts';
import { writeTinySentenceModel } from '../../helpers/tiny-sentence-model.ts';

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

describe('the packaged model', () => {
  it('has texts that mean the same near each other, though they share no word', async () => {
    const embedder = await opened('packaged');
    const texts = [
      'A dog is playing outside.',
      'The puppy runs around in the garden.',
      'Share prices fell sharply on Monday.',
    ];
    const [dog, puppy, stock] = await embedder.embed(texts, 'paper');
    expect(dog).toHaveLength(embedder.dimension);
    expect(dot(dog, dog)).toBeCloseTo(1, 5);
    expect(dot(dog, puppy)).toBeGreaterThan(dot(dog, stock) + 0.2);
  }, 30_000);

  it('takes texts of any length and any characters', async () => {
    const embedder = await opened('packaged');
    const texts = ['word '.repeat(50_000), '。', '!!!', '你好世界', '😀', '\u0000', '\n'];
    for (const vector of await embedder.embed(texts, 'paper')) expect(dot(vector, vector)).toBeCloseTo(1, 5);
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
      expect(embedder.share).toBeGreaterThan(RANKING_WEIGHTS.embedding);
      const [robot, both, fairness] = await embedder.embed(['Robot', 'robot machine', 'fairness'], 'paper');
      expect(dot(robot, both)).toBeCloseTo(1.8 / Math.hypot(1.8, 0.6), 4);
      expect(dot(robot, fairness)).toBeCloseTo(0, 5);
      // A name that the hub would not take.
      const other = join(temporaryFolder(), 'tiny -- mine@2');
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
