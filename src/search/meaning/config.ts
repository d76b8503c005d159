import { readText, variable } from '../../variable.ts';

/** Which sentence model there is: `packaged`, or the folder of one; undefined: none. */
export const MEANING_VARIABLES = {
  embeddingsModel: variable({
    name: 'EMBEDDINGS_MODEL',
    about:
      'A sentence model that ranking listens to as well: packaged (English, comes with Paperboy), or the folder of one in ONNX. Without it none.',
    example: 'packaged',
    expected: 'packaged or the path of a folder',
    read: readText,
    fallback: undefined as string | undefined,
  }),
} as const;
