import { readText, variable } from '../variable.ts';

/** Where listings come from. */
export const SOURCE_VARIABLES = {
  corpusDir: variable({
    name: 'CORPUS_DIR',
    about: 'The folder with the paper listings.',
    example: 'seeds',
    expected: 'the path of a folder',
    read: readText,
    fallback: 'seeds',
  }),
} as const;
