import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { PaperboyError } from '../../errors.ts';
import type { Embedder } from './embedder.ts';
import { normalised } from './normalised.ts';

/** What is used of `@huggingface/transformers`, which is installed by those who want it. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean; localModelPath: string };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: { readonly local_files_only: true; readonly dtype: string },
  ): Promise<(texts: readonly string[], options: { pooling: 'mean'; normalize: true }) => Promise<Tensor>>;
}

interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

// A variable: the package need not be there.
const PACKAGE = '@huggingface/transformers';

/**
 * Any sentence model in a folder: config.json, tokenizer.json, tokenizer_config.json and onnx/model.onnx, or
 * onnx/model_quantized.onnx. The mean of its last hidden states is the vector. Nothing is loaded from a network.
 * @throws PaperboyError `embedder_unavailable`
 */
export async function openLocalEmbedder(folder: string): Promise<Embedder> {
  const model = await findModel(folder);
  const { env, pipeline } = await loadTransformers();
  env.allowRemoteModels = false;
  env.localModelPath = dirname(resolve(folder));
  const dtype = model.isQuantized ? 'q8' : 'fp32';
  const extract = await pipeline('feature-extraction', basename(resolve(folder)), {
    local_files_only: true,
    dtype,
  });
  const embed = async (texts: readonly string[]): Promise<readonly Float32Array[]> => {
    const { dims, data } = await extract(texts, { pooling: 'mean', normalize: true });
    const width = dims.at(-1) ?? 0;
    return texts.map((_, row) =>
      normalised(Array.prototype.slice.call(data, row * width, (row + 1) * width)),
    );
  };
  const [probe] = await embed(['dimension']);
  return { id: `local-${model.hash}`, dimension: probe?.length ?? 0, embed, close: async () => undefined };
}

async function loadTransformers(): Promise<Transformers> {
  try {
    return (await import(PACKAGE)) as Transformers;
  } catch (error) {
    throw new PaperboyError(
      'embedder_unavailable',
      `A model from a folder needs the package ${PACKAGE}: npm install --no-save ${PACKAGE}`,
      { cause: error },
    );
  }
}

async function findModel(folder: string): Promise<{ readonly isQuantized: boolean; readonly hash: string }> {
  const inside = await readdir(folder, { recursive: true }).catch((): readonly string[] => []);
  const missing = ['config.json', 'tokenizer.json', 'tokenizer_config.json'].filter(
    (name) => !inside.includes(name),
  );
  const weights = ['model.onnx', 'model_quantized.onnx'].find((name) => inside.includes(join('onnx', name)));
  if (missing.length > 0 || weights === undefined) {
    const what = [...missing, ...(weights === undefined ? ['onnx/model.onnx'] : [])].join(', ');
    throw new PaperboyError(
      'embedder_unavailable',
      `EMBEDDINGS_MODEL names ${folder}, where there is no ${what}: give the folder of a sentence model in ONNX`,
    );
  }
  const hash = createHash('sha256');
  for (const name of ['config.json', 'tokenizer.json', join('onnx', weights)])
    hash.update(await readFile(join(folder, name)));
  return { isQuantized: weights !== 'model.onnx', hash: hash.digest('hex').slice(0, 16) };
}
