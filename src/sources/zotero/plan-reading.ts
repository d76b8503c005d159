import type { Position } from './reading-position.ts';

/** Versions of things by their keys, as the API lists them. */
export type Versions = ReadonlyMap<string, number>;

/** Something to read, with the version by which it has its place in the order. */
export interface Pending {
  readonly key: string;
  readonly version: number;
}

/**
 * What is not known yet, in the order in which it is read: by version, then by key. An item is read where it changed itself, else
 * where its notes did: one that was not reached keeps its place when its notes go.
 * @param ofNotes the highest version of the notes of an item, which change without it
 */
export function planReading(items: Versions, ofNotes: Versions, position: Position): readonly Pending[] {
  const pending: Pending[] = [];
  for (const [key, own] of items) {
    const version = [own, ofNotes.get(key) ?? own].find((one) => isBeyond({ key, version: one }, position));
    if (version !== undefined) pending.push({ key, version });
  }
  return pending.sort((one, other) => one.version - other.version || (one.key < other.key ? -1 : 1));
}

/** Is anything among these that is not known yet? */
export function hasNews(versions: Versions, position: Position): boolean {
  for (const [key, version] of versions) if (isBeyond({ key, version }, position)) return true;
  return false;
}

function isBeyond({ key, version }: Pending, position: Position): boolean {
  if (version !== position.version) return version > position.version;
  return position.key !== undefined && key > position.key;
}
