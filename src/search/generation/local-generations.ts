import { randomUUID } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { PaperboyError } from '../../errors.ts';
import {
  type GenerationName,
  newestFirst,
  PART,
  readGenerationName,
} from '../../generations/generation-name.ts';
import { MANIFEST_FILE, type Manifest, parseManifest } from '../../generations/manifest.ts';
import { syncFolder } from './sync-folder.ts';

/**
 * Changes when the same listings would give other papers or other files, also by how they are read and repaired: then earlier
 * generations are not opened.
 */
export const INDEX_FORMAT = 3;

/** How the names begin of folders and files that are not finished. */
const UNFINISHED = 'unfinished-';

/** The generations of an origin in a folder, newest first; none when there is no such folder. */
export async function listGenerations(folder: string, origin: string): Promise<readonly string[]> {
  return newestFirst(await namesIn(folder), origin);
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return readdir(folder).catch(() => []);
}

/**
 * The manifest of a generation whose files are all there, in their sizes.
 * @throws PaperboyError `library_damaged`
 */
export async function readManifest(generation: string): Promise<Manifest> {
  const fail = (what: string, cause?: unknown) =>
    new PaperboyError('library_damaged', `${generation} is no whole index: ${what}`, { cause });
  const text = await readFile(join(generation, MANIFEST_FILE), 'utf8').catch((error: unknown) => {
    throw fail(`its ${MANIFEST_FILE} cannot be read`, error);
  });
  const manifest = parseManifest(text);
  if (manifest === undefined) throw fail(`its ${MANIFEST_FILE} is none`);
  if (`${manifest.origin}-${manifest.sequence}` !== basename(generation))
    throw fail(`its ${MANIFEST_FILE} is that of another one`);
  for (const [file, { size }] of Object.entries(manifest.files)) {
    const found = await stat(join(generation, file)).catch(() => undefined);
    if (found?.size !== size) throw fail(`${file} is ${found === undefined ? 'missing' : 'of another size'}`);
  }
  return manifest;
}

/** Writes a manifest in place of the one before, as a whole. */
export async function writeManifest(generation: string, manifest: Manifest): Promise<void> {
  await writeWhole(join(generation, MANIFEST_FILE), JSON.stringify(manifest));
}

/** Writes a small file in place of the one before: whoever reads it has the one or the other, also after a power cut. */
export async function writeWhole(path: string, text: string): Promise<void> {
  const unfinished = unfinishedName(path);
  try {
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Where a file is written until it is whole: beside its place, and known as unfinished when it stays there. */
export function unfinishedName(path: string): string {
  return join(dirname(path), `${UNFINISHED}${basename(path)}.${randomUUID()}`);
}

/** A former generation may still be read by a process that did not look since. */
const KEPT_MS = 60 * 60_000;
/** What somebody is still writing or fetching after a day is what a process left that died. */
const ABANDONED_MS = 24 * 60 * 60_000;
/** Whoever looks at another corpus now and then does not index both again and again. */
const KEPT_ORIGINS = 4;

interface Found {
  readonly path: string;
  readonly name: string;
  /** In milliseconds since 1970. */
  readonly changed: number;
  readonly read: GenerationName | undefined;
}

/** Removes what nobody reads any more; an open generation goes on answering. @param now in milliseconds since 1970 */
export async function removeOldGenerations(folder: string, now: number): Promise<void> {
  const found = await findIn(folder, now);
  const kept = keptOf(found);
  const inside = await Promise.all([...kept].map(({ path }) => findIn(path, now)));
  const isAbandoned = ({ name, changed }: Found) => isUnfinished(name) && now - changed > ABANDONED_MS;
  const isFormer = (one: Found) => one.read !== undefined && !kept.has(one) && now - one.changed > KEPT_MS;
  const old = [
    ...found.filter((one) => isAbandoned(one) || isFormer(one)),
    ...inside.flat().filter(isAbandoned),
  ];
  await Promise.all(old.map(({ path }) => rm(path, { recursive: true, force: true })));
}

async function findIn(folder: string, now: number): Promise<readonly Found[]> {
  const names = await namesIn(folder);
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      // What went meanwhile is nothing to remove.
      const changed = (await stat(path).catch(() => undefined))?.mtimeMs ?? now;
      return { path, name, changed, read: readGenerationName(name) };
    }),
  );
}

/** The newest of each of the origins that were built or fetched last. */
function keptOf(found: readonly Found[]): ReadonlySet<Found> {
  const newest = new Map<string, Found>();
  for (const one of found) {
    const known = one.read && newest.get(one.read.origin);
    if (one.read !== undefined && one.read.sequence >= (known?.read?.sequence ?? 0))
      newest.set(one.read.origin, one);
  }
  return new Set([...newest.values()].sort((a, b) => b.changed - a.changed).slice(0, KEPT_ORIGINS));
}

/** What is written here, or fetched from other machines. */
function isUnfinished(name: string): boolean {
  return name.startsWith(UNFINISHED) || name.includes(PART);
}
