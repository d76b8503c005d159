import { join } from 'node:path';
import { PaperboyError } from '../errors.ts';

/** What keeps a folder from being taken over, told once for as long as it lasts. */
export interface FolderTrouble {
  /** @returns it as a sentence */
  tell(error: unknown): string;
  /** What was told, if anything, is over. */
  isOver(): void;
}

interface Told {
  readonly directory: string;
  readonly onNews: (line: string) => void;
  readonly onTrouble: (line: string) => void;
}

/** Nothing was told yet. */
export function createFolderTrouble({ directory, onNews, onTrouble }: Told): FolderTrouble {
  let told: string | undefined;
  return {
    tell: (error) => {
      const line = inWords(directory, error);
      if (line !== told) onTrouble(line);
      told = line;
      return line;
    },
    isOver: () => {
      if (told !== undefined) onNews(`${directory} can be read again`);
      told = undefined;
    },
  };
}

/** The folder is not there, or has no paper: nothing of ours failed. */
export function isOfTheFolder(error: unknown): boolean {
  return error instanceof PaperboyError && (error.code === 'corpus_missing' || error.code === 'corpus_empty');
}

function inWords(directory: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  if (isOfTheFolder(error)) return `${why} Until then the library stays as it is.`;
  return `What changed in ${directory} cannot be taken over: ${why}. The library stays as it is, and it is tried again.`;
}

/** What is said of files that are waited for. */
export function whileWritten(directory: string, [first = '', ...others]: readonly string[]): string {
  const more = others.length === 0 ? 'is' : `and ${others.length} more are`;
  return `${join(directory, first)} ${more} still being written; what changed is read when that is done`;
}
