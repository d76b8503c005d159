import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { PaperboyError } from '../errors.ts';
import { type GenerationName, readGenerationName } from './generation-name.ts';
import { contains, MANIFEST_FILE, type Manifest, parseManifest } from './manifest.ts';
import { fileKey, manifestKey } from './object-keys.ts';
import type { Objects } from './objects.ts';
import { readText } from './read-text.ts';
import { checked } from './whole-file.ts';

const CHUNK_BYTES = 1024 * 1024;

/** The files first, then the manifest, which makes them a generation. See GenerationStore. */
export async function publishGeneration(objects: Objects, folder: string): Promise<GenerationName> {
  const name = basename(folder);
  const { text, manifest } = await readLocal(folder);
  const there = new Set(await objects.keys(`${name}/`));
  if (there.has(manifestKey(name))) {
    const published = parseManifest(await readText(objects.read(manifestKey(name))));
    if (published !== undefined && contains(published, manifest)) return manifest;
  }
  for (const [file, facts] of Object.entries(manifest.files)) {
    const key = fileKey(name, file, facts);
    // What is there came from another that publishes it, or from an attempt that did not end.
    if (there.has(key)) continue;
    const path = join(folder, file);
    await objects.write(key, checked(readLocalFile(path), facts, path));
  }
  await objects.write(manifestKey(name), once(Buffer.from(text)));
  return manifest;
}

async function readLocal(folder: string): Promise<{ readonly text: string; readonly manifest: Manifest }> {
  const path = join(folder, MANIFEST_FILE);
  const text = await readFile(path, 'utf8').catch((cause: unknown) => {
    throw new PaperboyError('generation_unusable', `There is no whole library at ${folder}.`, { cause });
  });
  const manifest = parseManifest(text);
  const name = readGenerationName(basename(folder));
  if (manifest === undefined || name === undefined)
    throw new PaperboyError('generation_unusable', `${path} is not the manifest of a library.`);
  if (name.origin !== manifest.origin || name.sequence !== manifest.sequence)
    throw new PaperboyError('generation_unusable', `${path} is the manifest of another library.`);
  return { text, manifest };
}

async function* readLocalFile(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: CHUNK_BYTES });
  } catch (cause) {
    throw new PaperboyError('generation_unusable', `${path} cannot be read.`, { cause });
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
