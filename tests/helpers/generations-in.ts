import { readdirSync } from 'node:fs';
import { readGenerationName } from '../../src/generations/generation-name.ts';

/** The names of the generations in a folder, of any origin, that of the highest sequence first; none where there is no folder. */
export function generationsIn(folder: string): readonly string[] {
  const sequenceOf = (name: string) => readGenerationName(name)?.sequence ?? 0;
  return namesIn(folder)
    .filter((name) => readGenerationName(name) !== undefined)
    .sort((a, b) => sequenceOf(b) - sequenceOf(a));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
