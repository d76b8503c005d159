import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PaperboyError } from '../../errors.ts';
import type { Embedder, TextKind } from './embedder.ts';
import { type ModelUsage, readModelUsage } from './model-usage.ts';
import { normalised } from './normalised.ts';

/** What is used of `@huggingface/transformers`, which is installed by those who want it. */
interface Transformers {
  readonly env: { allowRemoteModels: boolean };
  pipeline(
    task: 'feature-extraction',
    model: string,
    options: {
      readonly local_files_only: true;
      readonly dtype: string;
      readonly session_options: { readonly intraOpNumThreads: number };
    },
  ): Promise<
    (
      texts: readonly string[],
      options: { readonly pooling: string; readonly normalize: true },
    ) => Promise<Tensor>
  >;
}

interface Tensor {
  readonly dims: readonly number[];
  readonly data: ArrayLike<number>;
}

// A variable: the package need not be there.
const PACKAGE = '@huggingface/transformers';

/** Models of today see more than the packaged one, and may say more: docs/relevance.md. */
const SHARE = 0.4;

/** The ONNX files of a model that are read, with what the package calls their numbers; in a folder the first one counts. */
export const ONNX_FILES = [
  { path: 'onnx/model.onnx', dtype: 'fp32' },
  { path: 'onnx/model_int8.onnx', dtype: 'int8' },
  { path: 'onnx/model_quantized.onnx', dtype: 'q8' },
] as const;

/** What has to be there beside one of them. */
export const READ_WITH_IT = ['config.json', 'tokenizer.json', 'tokenizer_config.json'] as const;

/**
 * Any sentence model in a folder: config.json, tokenizer.json, tokenizer_config.json and one of `ONNX_FILES`, used as `readModelUsage` says. Nothing is loaded from a network.
 * @throws PaperboyError `embedder_unavailable`
 */
export async function openLocalEmbedder(folder: string): Promise<Embedder> {
  const usage = await readModelUsage(folder);
  const model = await findModel(folder, usage);
  const { env, pipeline } = await loadTransformers();
  env.allowRemoteModels = false;
  // By its whole path: of a name alone it takes only those that the hub would.
  const extract = await pipeline('feature-extraction', resolve(folder), {
    local_files_only: true,
    dtype: model.dtype,
    // Its threads wait for each other by turning: on a machine that does something else all of them lose.
    session_options: { intraOpNumThreads: 1 },
  });
  const embed = async (texts: readonly string[], kind: TextKind): Promise<readonly Float32Array[]> => {
    const whole = texts.map((text) => usage.prompts[kind] + text);
    const { dims, data } = await extract(whole, { pooling: usage.pooling, normalize: true });
    const width = dims.at(-1) ?? 0;
    return texts.map((_, row) =>
      normalised(Array.prototype.slice.call(data, row * width, (row + 1) * width)),
    );
  };
  const [probe] = await embed(['dimension'], 'paper');
  const dimension = probe?.length ?? 0;
  return { id: `local-${model.hash}`, dimension, share: SHARE, embed, close: async () => undefined };
}

/** Looks whether the package is there, without loading it. @throws PaperboyError `embedder_unavailable` */
export function requireTransformers(): void {
  try {
    import.meta.resolve(PACKAGE);
  } catch (error) {
    throw withoutTransformers(error);
  }
}

async function loadTransformers(): Promise<Transformers> {
  try {
    return (await import(PACKAGE)) as Transformers;
  } catch (error) {
    throw withoutTransformers(error);
  }
}

function withoutTransformers(cause: unknown): PaperboyError {
  const message = `A sentence model other than the packaged one needs the package ${PACKAGE}: npm install --no-save ${PACKAGE}`;
  return new PaperboyError('embedder_unavailable', message, { cause });
}

async function findModel(
  folder: string,
  { pooling, prompts }: ModelUsage,
): Promise<{ readonly dtype: string; readonly hash: string }> {
  const inside = await readdir(folder, { recursive: true }).catch((): readonly string[] => []);
  const missing: readonly string[] = READ_WITH_IT.filter((name) => !inside.includes(name));
  const weights = ONNX_FILES.find(({ path }) => inside.includes(join(path)));
  if (missing.length > 0 || weights === undefined) {
    const what = [...missing, ...(weights === undefined ? [ONNX_FILES[0].path] : [])].join(', ');
    throw new PaperboyError(
      'embedder_unavailable',
      `EMBEDDINGS_MODEL names ${folder}, where there is no ${what}: give the folder of a sentence model in ONNX`,
    );
  }
  const hash = createHash('sha256');
  for (const name of ['config.json', 'tokenizer.json', weights.path])
    hash.update(await readFile(join(folder, name)));
  // Vectors from before there was a choice stay good.
  if (pooling !== 'mean' || prompts.paper !== '') hash.update(`${pooling} ${prompts.paper}`);
  return { dtype: weights.dtype, hash: hash.digest('hex').slice(0, 16) };
}
