import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Paper } from '../papers/paper.ts';
import type { LatentSpace } from './latent-space.ts';

/** Changes when the same papers would give another space. */
const VERSION = 1;

/** Spaces on the disk, by the content of the corpus. What cannot be read or written is as if it were not there. */
export interface LatentCache {
  read(): Promise<LatentSpace | undefined>;
  write(space: LatentSpace): Promise<void>;
}

export function createLatentCache(folder: string, papers: readonly Paper[]): LatentCache {
  const name = `latent-${contentKey(papers)}.bin`;
  return {
    read: async () => {
      try {
        const space: unknown = deserialize(await readFile(join(folder, name)));
        return isSpaceOf(space, papers.length) ? space : undefined;
      } catch {
        return undefined;
      }
    },
    write: async (space) => {
      try {
        await mkdir(folder, { recursive: true });
        // Renamed into place: another process never reads half a file.
        const unfinished = join(folder, `${name}.${randomUUID()}`);
        await writeFile(unfinished, serialize(space));
        await rename(unfinished, join(folder, name));
        await removeOthers(folder, name);
      } catch {
        // It is computed anew the next time.
      }
    },
  };
}

function contentKey(papers: readonly Paper[]): string {
  const hash = createHash('sha256').update(`latent space ${VERSION}`);
  for (const { id, title, abstract } of papers) hash.update(JSON.stringify([id, title, abstract]));
  return hash.digest('hex').slice(0, 20);
}

function isSpaceOf(value: unknown, documents: number): value is LatentSpace {
  const { rank, terms, weights, termVectors, documentVectors } = value as Partial<LatentSpace>;
  return (
    typeof rank === 'number' &&
    terms instanceof Map &&
    weights?.length === terms.size &&
    termVectors?.length === rank * terms.size &&
    documentVectors?.length === rank * documents
  );
}

/** Those of former contents. */
async function removeOthers(folder: string, name: string): Promise<void> {
  const others = (await readdir(folder)).filter((file) => file.startsWith('latent-') && file !== name);
  await Promise.all(others.map((file) => rm(join(folder, file), { force: true })));
}
