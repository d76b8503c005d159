import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../../errors.ts';
import { canonicalVenue } from '../../papers/venue.ts';
import { MANIFEST_FILE } from './list-files.ts';

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
  const files = membersOf((Object(value) as { readonly files?: unknown }).files);
  if (files === undefined) return { files: {}, fault: 'it is not as expected: files must be an object' };
  for (const [file, said] of files) {
    const fault = faultOf(said);
    if (fault !== undefined) return { files: {}, fault: `files › ${file}${fault}` };
  }
  return { files: Object.fromEntries(files.map(([file, said]) => [file, readFacts(said)])) };
}

// By hand: every first start reads one, and loading a validator for it takes as long as all that reads the listings.
const isText = (value: unknown) => typeof value === 'string';
const isYear = (value: unknown) => Number.isInteger(value) && Number(value) >= 1000 && Number(value) <= 9999;
const FACTS = {
  venue: { is: isText, must: 'a text' },
  year: { is: isYear, must: 'a whole number from 1000 to 9999' },
  session: { is: isText, must: 'a text' },
  source: { is: isText, must: 'a text' },
} as const;

function membersOf(value: unknown): readonly (readonly [string, unknown])[] | undefined {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? Object.entries(value) : undefined;
}

/** What is wrong about the facts of a file: the way to it, and why. */
function faultOf(said: unknown): string | undefined {
  const members = membersOf(said);
  if (members === undefined) return ' is not as expected: it must be an object';
  const facts = Object.fromEntries(members);
  for (const [name, { is, must }] of Object.entries(FACTS))
    if (facts[name] !== undefined && !is(facts[name]))
      return ` › ${name} is not as expected: it must be ${must}`;
  return undefined;
}

function readFacts(said: unknown): ListingFacts {
  const known = (membersOf(said) ?? []).filter(([name]) => Object.hasOwn(FACTS, name));
  const facts = Object.fromEntries(known) as ListingFacts;
  return facts.venue === undefined ? facts : { ...facts, venue: canonicalVenue(facts.venue) };
}
