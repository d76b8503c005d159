import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PaperboyError, systemErrorCode } from '../../errors.ts';
import { fetchHubFile } from './fetch-hub-file.ts';
import { type HubAccess, hostOf, notFetched } from './hub-access.ts';
import { askListing, type HubListing } from './hub-listing.ts';
import { type HubName, hubNameText, isCommit } from './hub-name.ts';

/** Where models are kept, and who is told what is fetched. */
export interface ModelKeeping {
  readonly hub: HubAccess;
  /** They are in the folder `models` below. */
  readonly cacheFolder: string;
  readonly say: (line: string) => void;
  /** How often it is told how far it is; every ten seconds by default. */
  readonly toldEachMs?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const TOLD_EACH_MS = 10_000;
/** What a process left that ended while it fetched. */
const LEFT_AFTER_MS = 24 * 60 * 60_000;

/**
 * The folder of a model on the hub: what was fetched once is used ever after without asking, whatever the hub has by then.
 * What is fetched gets its place when all of it is there.
 * @throws PaperboyError `model_not_fetched`: another time it may work; `embedder_unavailable`
 */
export async function fetchedModel(name: HubName, keeping: ModelKeeping): Promise<string> {
  const pinned = await keptCommit(name, keeping.cacheFolder);
  if (pinned !== undefined) return folderOf(name, pinned, keeping.cacheFolder);
  const listing = await askListing(name, keeping.hub, keeping.signal);
  try {
    return await fetchAll(name, listing, keeping);
  } catch (error) {
    const code = error instanceof PaperboyError ? undefined : systemErrorCode(error);
    if (code === undefined) throw error;
    throw notFetched(
      `The model ${name.id} cannot be kept in ${modelsIn(keeping.cacheFolder)} (${code}): ${REMEDIES[code] ?? 'look at the disk'}`,
      error,
    );
  }
}

/** The commit of a model that is there already; undefined where it has to be fetched. */
export async function keptCommit(name: HubName, cacheFolder: string): Promise<string | undefined> {
  const pinned = isCommit(name.revision) ? name.revision : await readPin(name, cacheFolder);
  if (pinned === undefined || !isCommit(pinned)) return undefined;
  const place = await stat(folderOf(name, pinned, cacheFolder)).catch(() => undefined);
  return place?.isDirectory() === true ? pinned : undefined;
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full: make room',
  EDQUOT: 'the quota is used up: make room',
  EACCES: 'let Paperboy write there',
  EPERM: 'let Paperboy write there',
  EROFS: 'let Paperboy write there',
};

function modelsIn(cacheFolder: string): string {
  return join(cacheFolder, 'models');
}

function folderOf({ id }: HubName, commit: string, cacheFolder: string): string {
  return join(modelsIn(cacheFolder), `${id.replace('/', '--')}@${commit}`);
}

function pinOf({ id, revision }: HubName, cacheFolder: string): string {
  return join(modelsIn(cacheFolder), `${id.replace('/', '--')}@${encodeURIComponent(revision)}.pin`);
}

async function readPin(name: HubName, cacheFolder: string): Promise<string | undefined> {
  return (await readFile(pinOf(name, cacheFolder), 'utf8').catch(() => undefined))?.trim();
}

async function fetchAll(name: HubName, listing: HubListing, keeping: ModelKeeping): Promise<string> {
  const { cacheFolder, hub, say, signal } = keeping;
  const { commit, files } = listing;
  const place = folderOf(name, commit, cacheFolder);
  await mkdir(modelsIn(cacheFolder), { recursive: true });
  await removeLeft(modelsIn(cacheFolder));
  const unfinished = `${place}.${randomUUID()}.unfinished`;
  const all = files.reduce((sum, { size }) => sum + size, 0);
  say(
    `fetching the model ${hubNameText(name)} from ${hostOf(hub)}, commit ${commit}: ${megabytes(all)}, once`,
  );
  const onBytes = createTeller(all, name, keeping);
  try {
    for (const file of files) {
      const path = `/${name.id}/resolve/${commit}/${file.path}`;
      await fetchHubFile({ name, path, signal, file, to: join(unfinished, file.path), onBytes }, hub);
    }
    await rename(unfinished, place).catch(async (error: unknown) => {
      // Another process was sooner, with the same.
      if (!SOONER.has(systemErrorCode(error) ?? '')) throw error;
    });
    await writeWhole(pinOf(name, cacheFolder), `${commit}\n`);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  say(`the model ${hubNameText(name)} is kept in ${place}: from now on it is used as it is there, offline`);
  return place;
}

const SOONER = new Set(['ENOTEMPTY', 'EEXIST']);

function createTeller(all: number, { id }: HubName, { say, toldEachMs = TOLD_EACH_MS }: ModelKeeping) {
  let done = 0;
  let told = performance.now();
  return (bytes: number) => {
    done += bytes;
    if (performance.now() - told < toldEachMs) return;
    told = performance.now();
    say(`fetching the model ${id}: ${megabytes(done)} of ${megabytes(all)}`);
  };
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

async function writeWhole(file: string, text: string): Promise<void> {
  const unfinished = `${file}.${randomUUID()}.unfinished`;
  await writeFile(unfinished, text);
  await rename(unfinished, file);
}

/** What others are fetching now is left to them. */
async function removeLeft(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.unfinished')) continue;
    const path = join(folder, name);
    const changed = await stat(path).catch(() => undefined);
    if (changed !== undefined && Date.now() - changed.mtimeMs > LEFT_AFTER_MS)
      await rm(path, { recursive: true, force: true });
  }
}
