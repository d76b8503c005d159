import { onTestFinished } from 'vitest';
import type { BuildProgress } from '../../src/app/build-generation.ts';
import { type OpenedLibrary, type OpenOptions, openLibrary } from '../../src/app/open-library.ts';
import { temporaryFolder } from './temporary-folder.ts';

interface OpenedHere extends OpenedLibrary {
  /** What was done to open it, each once: `reading`, `indexing`, `indexed`, `learning`; nothing when it was there. */
  readonly done: ReadonlySet<BuildProgress['kind']>;
  /** What is gone on without. */
  readonly troubles: readonly string[];
  /** What changed in the listings while it answered. */
  readonly news: readonly string[];
}

/** Opens a library as a process does, and closes it with the test. */
export async function openLibraryHere(directory: string, options: OpenOptions = {}): Promise<OpenedHere> {
  const done = new Set<BuildProgress['kind']>();
  const troubles: string[] = [];
  const news: string[] = [];
  const opened = await openLibrary(directory, {
    folder: temporaryFolder(),
    ...options,
    onProgress: (progress) => {
      done.add(progress.kind);
      options.onProgress?.(progress);
    },
    onTrouble: (message) => troubles.push(message),
    onNews: (line) => news.push(line),
  });
  onTestFinished(() => opened.library.close());
  return { ...opened, done, troubles, news };
}
