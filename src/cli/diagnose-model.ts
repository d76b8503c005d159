import { type HubConfig, hubAccessOf } from '../app/hub-access-of.ts';
import { CACHE_FOLDER } from '../app/open-library.ts';
import type { Finding } from '../chat/platform.ts';
import type { HubAccess } from '../search/meaning/hub-access.ts';
import { type HubName, hubNameText } from '../search/meaning/hub-name.ts';

/** What of the configuration is about the sentence model. */
export interface ModelConfig extends HubConfig {
  readonly embeddingsModel: string | undefined;
}

/**
 * Looks at the sentence model, where there is to be one: most do without. One of the hub that is not here yet is not
 * fetched: the hub is asked whether it has what is needed.
 */
export async function diagnoseModel(config: ModelConfig): Promise<readonly Finding[]> {
  const { embeddingsModel: model } = config;
  if (model === undefined) return [];
  const found = (text: string): readonly Finding[] => [{ well: true, about: 'Sentence model', found: text }];
  const { hubNameOf, openModel } = await import('../search/meaning/open-model.ts');
  const hub = hubAccessOf(config);
  const name = await hubNameOf(model);
  const toCome = name && (await lookAtHub(name, hub));
  if (toCome !== undefined) return found(toCome);
  const embedder = await openModel(model, { hub, cacheFolder: CACHE_FOLDER, say: () => undefined });
  await embedder.close();
  return found(`${model}, ${embedder.dimension} dimensions`);
}

/** What the first start will fetch; undefined when it is here already. */
async function lookAtHub(name: HubName, hub: HubAccess): Promise<string | undefined> {
  const [{ requireTransformers }, { keptCommit }, { askListing }] = await Promise.all([
    import('../search/meaning/local-embedder.ts'),
    import('../search/meaning/fetched-model.ts'),
    import('../search/meaning/hub-listing.ts'),
  ]);
  requireTransformers();
  if ((await keptCommit(name, CACHE_FOLDER)) !== undefined) return undefined;
  const { commit, files } = await askListing(name, hub);
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  return `${hubNameText(name)} is fetched at the next start, ${(bytes / 1e6).toFixed(1)} MB of commit ${commit}`;
}
