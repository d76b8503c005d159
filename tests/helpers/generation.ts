import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { temporaryFolder } from './temporary-folder.ts';

export const ORIGIN = '0123456789abcdef';

export type Files = Readonly<Record<string, Uint8Array>>;

/** Some files as a library has them, other ones for another seed. */
export function someFiles(seed = 0): Files {
  return {
    'words.bin': bytes(3_000, seed),
    'papers.bin': bytes(70_000, seed + 1),
    'empty.bin': new Uint8Array(),
  };
}

/** Bytes that look like nothing, the same for the same seed. */
export function bytes(size: number, seed: number): Uint8Array {
  const words = new Uint32Array(Math.ceil(size / 4));
  let state = seed + 1;
  for (let at = 0; at < words.length; at++) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    words[at] = state;
  }
  return new Uint8Array(words.buffer, 0, size);
}

/** A generation on the disk. @returns its folder */
export function writeGeneration(
  sequence: number,
  files: Files = someFiles(),
  within = temporaryFolder(),
): string {
  const folder = join(within, `${ORIGIN}-${sequence}`);
  mkdirSync(folder, { recursive: true });
  const facts: Record<string, object> = {};
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), content);
    facts[file] = { size: content.length, crc32: crc32(content) };
  }
  const manifest = { format: 1, origin: ORIGIN, sequence, papers: 3, files: facts };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

/** The files of a generation on the disk, those that its manifest names. */
export function readGeneration(folder: string): Files {
  const { files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return Object.fromEntries(
    Object.keys(files).map((file) => [file, new Uint8Array(readFileSync(join(folder, file)))]),
  );
}
