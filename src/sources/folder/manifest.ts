import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { systemErrorCode } from '../../errors.ts';
import { canonicalVenue } from '../../papers/venue.ts';

/** Its name, directly in the corpus folder. */
export const MANIFEST_FILE = 'manifest.json';

/** What a listing does not say about itself. A record's own facts count more. */
export interface ListingFacts {
  readonly venue?: string | undefined;
  readonly year?: number | undefined;
  /** Part of the conference, e.g. `Poster Session 3`. */
  readonly session?: string | undefined;
  /** Where the listing comes from, for the people who keep the corpus. */
  readonly source?: string | undefined;
}

/** What the keeper of a corpus folder says about its listings. */
export interface Manifest {
  /** By path inside the corpus folder, with `/`. */
  readonly files: Readonly<Record<string, ListingFacts>>;
  /** Why the manifest could not be used. */
  readonly fault?: string;
}

const ManifestFile = z.object({
  files: z.record(
    z.string(),
    z.object({
      venue: z.optional(z.string()),
      year: z.optional(z.int().check(z.minimum(1000), z.maximum(9999))),
      session: z.optional(z.string()),
      source: z.optional(z.string()),
    }),
  ),
});

/** Reads `manifest.json` of a corpus folder; a folder without one is fine. */
export async function readManifest(directory: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(directory, MANIFEST_FILE), 'utf8');
  } catch (error) {
    const code = systemErrorCode(error);
    return code === 'ENOENT'
      ? { files: {} }
      : { files: {}, fault: `cannot be read (${code ?? 'unknown error'})` };
  }
  return parseManifest(text);
}

function parseManifest(text: string): Manifest {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return { files: {}, fault: 'not valid JSON' };
  }
  const parsed = ManifestFile.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return {
      files: {},
      fault: `${issue?.path.join(' › ') || 'it'} is not as expected: ${issue?.message ?? ''}`,
    };
  }
  const entries = Object.entries(parsed.data.files).map(([file, facts]) => [
    file,
    facts.venue === undefined ? facts : { ...facts, venue: canonicalVenue(facts.venue) },
  ]);
  return { files: Object.fromEntries(entries) };
}
