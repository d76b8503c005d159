import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Paper } from '../../papers/paper.ts';
import type { EmbeddedCorpus, Embedder } from './embedder.ts';

/** Where vectors are kept, and who is told. */
export interface EmbedOptions {
  /** Undefined: nothing is kept. */
  readonly cacheFolder?: string | undefined;
  /** Called before each text that is not known yet. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined;
  /** Nobody wants it any more. */
  readonly signal?: AbortSignal | undefined;
}

const SAVED_EACH = 500;

/**
 * The vectors of papers: from the disk, by the texts and the model, or made now. What was made is kept also when it ends
 * early. Undefined when nobody wants it any more.
 */
export async function embedPapers(
  papers: readonly Paper[],
  embedder: Embedder,
  { cacheFolder, onProgress, signal }: EmbedOptions,
): Promise<EmbeddedCorpus | undefined> {
  const { dimension } = embedder;
  const file =
    cacheFolder === undefined ? undefined : join(cacheFolder, `embeddings-${fileName(embedder.id)}.bin`);
  const known = file === undefined ? new Map<string, Float32Array>() : await readVectors(file, dimension);
  const texts = papers.map(({ shown }) => `${shown.title}. ${shown.abstract}`);
  const keys = texts.map((text) => createHash('sha256').update(text).digest('base64url'));
  const missing = keys.flatMap((key, at) => (known.has(key) ? [] : [at]));
  const save = async () => {
    if (file === undefined) return;
    // Another process may have kept its own since.
    for (const [key, vector] of await readVectors(file, dimension)) known.set(key, vector);
    await writeVectors(file, known);
  };
  for (const [done, at] of missing.entries()) {
    if (signal?.aborted === true) {
      await save();
      return undefined;
    }
    onProgress?.(done, missing.length);
    const [vector] = await embedder.embed([texts[at] ?? ''], 'paper');
    if (vector !== undefined) known.set(keys[at] ?? '', vector);
    if ((done + 1) % SAVED_EACH === 0) await save();
  }
  if (missing.length > 0) await save();
  const vectors = new Float32Array(papers.length * dimension);
  for (const [at, key] of keys.entries()) {
    const vector = known.get(key);
    if (vector !== undefined) vectors.set(vector, at * dimension);
  }
  return { embedder, vectors };
}

function fileName(id: string): string {
  return id.replace(/[^\w.-]/g, '_');
}

/** What cannot be read is as if it were not there. */
async function readVectors(file: string, dimension: number): Promise<Map<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  try {
    const kept: unknown = deserialize(await readFile(file));
    if (!(kept instanceof Map)) return vectors;
    for (const [key, vector] of kept)
      if (typeof key === 'string' && vector instanceof Float32Array && vector.length === dimension)
        vectors.set(key, vector);
    return vectors;
  } catch {
    return vectors;
  }
}

async function writeVectors(file: string, vectors: ReadonlyMap<string, Float32Array>): Promise<void> {
  try {
    await mkdir(join(file, '..'), { recursive: true });
    // Renamed into place: another process never reads half a file.
    const unfinished = `${file}.${randomUUID()}`;
    await writeFile(unfinished, serialize(vectors));
    await rename(unfinished, file);
  } catch {
    // They are made anew the next time.
  }
}
