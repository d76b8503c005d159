import { normalize } from 'node:path';
import type { SourceKind } from '../source-kind.ts';

const MINUTE_MS = 60_000;
const MOST_CHARACTERS = 1_000;

/** `folder:seeds`: a folder of listings, which is looked at each minute; of what did not change nothing is read. */
export const folderKind: SourceKind = {
  kind: 'folder',
  expected: 'the path of a folder with listings',
  example: 'folder:seeds',
  everyMs: MINUTE_MS,
  isLocal: true,
  normalise: (spec) => {
    const path = spec.trim();
    if (path === '' || path.length > MOST_CHARACTERS || path.includes('\0')) return undefined;
    return normalize(path).replace(/(?<=[^/\\:])[/\\]+$/, '');
  },
  open: async (spec) => {
    const { createLiveFolder } = await import('./folder-live-source.ts');
    return createLiveFolder(`folder:${spec}`, spec);
  },
};
