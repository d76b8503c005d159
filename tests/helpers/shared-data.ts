import { existsSync } from 'node:fs';

// Larger corpora and relevance collections lie beside the project, where present; they have no licence to be shipped.
const SHARED = process.env['PAPERBOY_SHARED'] ?? '../shared';

/** The path of local test data and whether it is there; tests that need it are skipped without. */
export function sharedData(path: string): { readonly path: string; readonly missing: boolean } {
  const full = `${SHARED}/${path}`;
  return { path: full, missing: !existsSync(full) };
}
