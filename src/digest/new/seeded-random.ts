import { createHash } from 'node:crypto';

/** Numbers from 0 up to, but without, 1, that are the same on every machine for the same seed. */
export function seededRandom(seed: string): () => number {
  let drawn = 0;
  return () => createHash('sha256').update(`${seed}\n${drawn++}`).digest().readUInt32LE() / 2 ** 32;
}
