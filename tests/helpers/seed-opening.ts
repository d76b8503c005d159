import { join } from 'node:path';
import { LIBRARY_FOLDER } from '../../src/app/open-library.ts';
import type { Opening } from '../../src/cli/open-with-progress.ts';
import { workplace } from './workplace.ts';

/** What a command that is run in this process keeps of the seeds, built once. */
export const SEED_LIBRARY = { libraryFolder: join(workplace(), LIBRARY_FOLDER) };

/** The seeds, for a command that is run in this process. */
export const SEED_OPENING: Opening = {
  corpusDir: 'seeds',
  embeddingsModel: undefined,
  generations: undefined,
  ...SEED_LIBRARY,
};
