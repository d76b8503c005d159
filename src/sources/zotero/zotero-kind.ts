import type { SourceKind } from '../source-kind.ts';
import { normaliseLibrary } from './library-name.ts';

const HOUR_MS = 60 * 60_000;

/**
 * Libraries of people and groups in Zotero, and their collections by themselves: what lies in collections inside of one is not
 * of it, as in Zotero's own views. Whoever wants those too names them.
 */
export const zoteroKind: SourceKind = {
  kind: 'zotero',
  expected: 'a library or collection of Zotero: groups/12345, users/678, groups/12345/collections/ABCD2345',
  example: 'zotero:groups/12345',
  everyMs: HOUR_MS,
  normalise: normaliseLibrary,
  open: async (library, context) => {
    const { createZoteroSource } = await import('./zotero-source.ts');
    return createZoteroSource(library, context);
  },
};
