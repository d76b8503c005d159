import { fetchGeneration } from './fetch-generation.ts';
import { newestFirst, readGenerationName } from './generation-name.ts';
import type { GenerationStore } from './generation-store.ts';
import { manifestKey, publishedNames } from './object-keys.ts';
import type { Objects } from './objects.ts';
import { publishGeneration } from './publish-generation.ts';

/** One that somebody fetches is still there when a newer one comes. */
const KEPT = 2;

/** A store of generations on whatever keeps bytes. */
export function createGenerationStore(objects: Objects): GenerationStore {
  return {
    list: (origin) => list(objects, origin),
    fetch: (name, folder, options = {}) => fetchGeneration(objects, name, { folder, ...options }),
    publish: async (folder) => {
      const { origin } = await publishGeneration(objects, folder);
      await removeOld(objects, origin);
    },
    remove: (name) => remove(objects, name),
  };
}

async function list(objects: Objects, origin: string): Promise<readonly string[]> {
  return newestFirst(publishedNames(await objects.keys(`${origin}-`)), origin);
}

/** Also what somebody began to publish and never finished, once it is older than what is kept. */
async function removeOld(objects: Objects, origin: string): Promise<void> {
  const keys = await objects.keys(`${origin}-`);
  const kept = newestFirst(publishedNames(keys), origin).slice(0, KEPT);
  const oldest = kept[KEPT - 1];
  if (oldest === undefined) return;
  const all = newestFirst(new Set(keys.map((key) => key.split('/')[0] ?? '')), origin);
  for (const name of all.slice(all.indexOf(oldest) + 1)) await remove(objects, name);
}

async function remove(objects: Objects, name: string): Promise<void> {
  if (readGenerationName(name) === undefined) return;
  // First what makes it a generation.
  await objects.remove(manifestKey(name));
  for (const key of await objects.keys(`${name}/`)) await objects.remove(key);
}
