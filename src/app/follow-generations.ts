import { rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PaperboyError, systemErrorCode } from '../errors.ts';
import { unfinishedName } from '../search/generation/local-generations.ts';
import { verifyGeneration } from '../search/generation/open-generation.ts';
import type { PlacedGeneration } from './placed-generation.ts';

interface Followed {
  /** The generation that answers. */
  readonly current: () => PlacedGeneration;
  /** Lets another one of its origin answer; closes one of another origin than the current one's. */
  readonly replace: (next: PlacedGeneration) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** How often is looked whether another process has built a newer one. */
const LOOKED_EACH_MS = 30_000;

/**
 * Takes over what other processes build, and builds anew what turns out to be damaged: what questions do not need at once is
 * read to its end in the background.
 * @returns ends that
 */
export function followGenerations({ current, replace, onFailure }: Followed): () => Promise<void> {
  const ending = new AbortController();
  const { signal } = ending;
  const take = async (next: PlacedGeneration): Promise<void> => {
    if (signal.aborted) await next.opened.base.store.close();
    else await replace(next);
  };
  const look = async (): Promise<void> => {
    if (signal.aborted) return;
    const place = current();
    const newer = await place.keeper.newest(place.opened.name, signal);
    if (newer !== undefined) await take({ ...place, opened: newer });
  };
  const verify = async (): Promise<void> => {
    const place = current();
    const { folder } = place.opened;
    try {
      await verifyGeneration(folder, signal);
    } catch (error) {
      if (!(error instanceof PaperboyError) || signal.aborted) throw error;
      onFailure(error);
      await setAside(folder);
      const { keeper, builder } = place;
      await take({ ...place, opened: (await keeper.newest(undefined, signal)) ?? (await builder.build()) });
    }
  };
  const tell = (error: unknown): void => {
    if (!signal.aborted) onFailure(error);
  };
  let working: Promise<void> = verify().then(look).catch(tell);
  let isIdle = true;
  const timer = setInterval(() => {
    if (!isIdle) return;
    isIdle = false;
    working = working
      .then(look)
      .catch(tell)
      .finally(() => {
        isIdle = true;
      });
  }, LOOKED_EACH_MS).unref();
  return async () => {
    ending.abort();
    clearInterval(timer);
    await working;
  };
}

/** Another process may have found the damage too, and been quicker. */
async function setAside(folder: string): Promise<void> {
  try {
    await rename(folder, unfinishedName(join(dirname(folder), 'damaged')));
  } catch (error) {
    if (systemErrorCode(error) !== 'ENOENT') throw error;
  }
}
