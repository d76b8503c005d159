import { type FileHandle, lstat, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { systemErrorCode } from '../../errors.ts';
import { canonicalVenue } from '../../papers/venue.ts';
import { MANIFEST_FILE } from './list-files.ts';
import { reach } from './reach.ts';
import { notRead, openRegularFile } from './regular-file.ts';
import { UnreadableListing } from './unreadable.ts';

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

/** It is read as a whole, and what somebody writes by hand is never as large. */
const MAX_BYTES = 64 * 1024 ** 2;

/** Reads `manifest.json` of a corpus folder; a folder without one is fine. */
export async function readManifest(directory: string): Promise<Manifest> {
  let text: string;
  let file: FileHandle | undefined;
  try {
    file = await openManifest(directory);
    const { size } = await file.stat();
    if (size > MAX_BYTES) return { files: {}, fault: 'larger than 64 MB' };
    text = await file.readFile('utf8');
  } catch (error) {
    if (error instanceof UnreadableListing) return { files: {}, fault: error.message };
    const code = systemErrorCode(error);
    return code === 'ENOENT'
      ? { files: {} }
      : { files: {}, fault: `cannot be read (${code ?? 'unknown error'})` };
  } finally {
    await file?.close();
  }
  return parseManifest(text);
}

/**
 * Opens `manifest.json` of a corpus folder.
 * @throws UnreadableListing when there is something that listings may not be either; what the file system says when there is nothing
 */
export async function openManifest(directory: string): Promise<FileHandle> {
  const path = join(directory, MANIFEST_FILE);
  await lstat(path);
  const reached = await reach(path, await realpath(directory));
  if (reached.kind === 'fault') throw new UnreadableListing(reached.fault);
  if (reached.kind === 'folder') throw new UnreadableListing(notRead('a folder, not a file'));
  return openRegularFile(reached.path);
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
