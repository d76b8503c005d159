import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Paper } from '../../papers/paper.ts';
import type { CorpusModel } from './corpus-model.ts';

/** Changes when the same papers would give another model. */
const VERSION = 3;

/** Models on the disk, by the content of the corpus. What cannot be read or written is as if it were not there. */
export interface ModelCache {
  read(): Promise<CorpusModel | undefined>;
  write(model: CorpusModel): Promise<void>;
}

/** The model of exactly these papers, in a file named after their content. Writing it removes those of other contents. */
export function createModelCache(folder: string, papers: readonly Paper[]): ModelCache {
  const name = `model-${contentKey(papers)}.bin`;
  return {
    read: async () => {
      try {
        const model: unknown = deserialize(await readFile(join(folder, name)));
        return isModelOf(model, papers.length) ? model : undefined;
      } catch {
        return undefined;
      }
    },
    write: async (model) => {
      try {
        await mkdir(folder, { recursive: true });
        // Renamed into place: another process never reads half a file.
        const unfinished = join(folder, `${name}.${randomUUID()}`);
        await writeFile(unfinished, serialize(model));
        await rename(unfinished, join(folder, name));
        await removeOldest(folder);
      } catch {
        // It is computed anew the next time.
      }
    },
  };
}

function contentKey(papers: readonly Paper[]): string {
  const hash = createHash('sha256').update(`corpus model ${VERSION}`);
  for (const { id, title, abstract } of papers) hash.update(JSON.stringify([id, title, abstract]));
  return hash.digest('hex').slice(0, 20);
}

function isModelOf(value: unknown, documents: number): value is CorpusModel {
  const { space, neighbours } = value as Partial<CorpusModel>;
  return (
    space !== undefined &&
    space.documents === documents &&
    space.terms instanceof Map &&
    space.weights.length === space.terms.size &&
    space.termVectors.length === space.rank * space.terms.size &&
    space.documentVectors.length === space.rank * documents &&
    neighbours !== undefined &&
    neighbours.places.length === neighbours.count * documents &&
    neighbours.nearness.length === neighbours.count * documents
  );
}

/** A few stay: whoever looks at another corpus now and then does not learn both again and again. */
const KEPT_FILES = 4;

async function removeOldest(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^(model|latent)-.+\.bin$/.test(name));
  const files = await Promise.all(
    names.map(async (name) => ({ path: join(folder, name), time: (await stat(join(folder, name))).mtimeMs })),
  );
  const oldest = files.sort((a, b) => b.time - a.time).slice(KEPT_FILES);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}
