import { stat } from 'node:fs/promises';
import { PaperboyError } from '../../errors.ts';
import type { Embedder } from './embedder.ts';
import { fetchedModel, type ModelKeeping } from './fetched-model.ts';
import { type HubName, readHubName } from './hub-name.ts';
import { requireTransformers } from './local-embedder.ts';
import { openThreadEmbedder } from './thread-embedder.ts';

/**
 * The sentence model that is named: `packaged`, the folder of one, or one of the hub, which is fetched when it is not here.
 * @param keeping undefined: nothing can be kept, so nothing is fetched
 * @throws PaperboyError `embedder_unavailable`, and `model_not_fetched` where another time it may work
 */
export async function openModel(named: string, keeping: ModelKeeping | undefined): Promise<Embedder> {
  const onHub = await hubNameOf(named);
  if (onHub === undefined || keeping === undefined) return openThreadEmbedder(named);
  requireTransformers();
  const folder = await fetchedModel(onHub, keeping);
  try {
    return await openThreadEmbedder(folder);
  } catch (error) {
    if (!(error instanceof PaperboyError)) throw error;
    throw new PaperboyError(error.code, `${error.message} (delete ${folder} to have it fetched again)`, {
      cause: error,
    });
  }
}

/** Undefined for what is no model of the hub; a folder that is there counts before a name that looks like it. */
export async function hubNameOf(named: string): Promise<HubName | undefined> {
  const name = readHubName(named);
  if (name === undefined) return undefined;
  const folder = await stat(named).catch(() => undefined);
  return folder?.isDirectory() === true ? undefined : name;
}
