import type { SourceResponse } from '../http/source-client.ts';
import { SourceProblem } from '../live-source.ts';
import type { Versions } from './plan-reading.ts';
import { damaged, type VersionsPage, versionsOf } from './zotero-answer.ts';

/** What a list of versions says of a library. */
export interface Listing {
  /** Of the library, at the moment of the list. */
  readonly version: number;
  readonly versions: Versions;
}

const MOST_ANEW = 4;
const MOST_THINGS = 1_000_000;

/**
 * A whole list of versions, of one moment. Zotero gives it in one answer. Where a server gives it in parts, and the library changes
 * between two of them, it begins anew: what moves to another part would be missed.
 * @param more asks for what stands behind so many things
 */
export async function listVersions(
  first: SourceResponse,
  more: (start: number) => Promise<SourceResponse>,
): Promise<Listing> {
  let page = versionsOf(first);
  for (let anew = 0; anew <= MOST_ANEW; anew++) {
    const listing = await listOnce(page, more);
    if (listing !== undefined) return listing;
    page = versionsOf(await more(0));
  }
  throw new SourceProblem('later', 'The library of Zotero changes faster than it can be listed.');
}

/** Undefined where the library changed meanwhile. */
async function listOnce(
  first: VersionsPage,
  more: (start: number) => Promise<SourceResponse>,
): Promise<Listing | undefined> {
  const versions = new Map<string, number>();
  let [page, seen] = [first, 0];
  for (;;) {
    for (const [key, version] of page.versions) versions.set(key, version);
    seen += page.count;
    if (seen >= page.total) return { version: first.version, versions };
    if (page.count === 0 || seen > MOST_THINGS) throw damaged('that lacks a part of its list');
    page = versionsOf(await more(seen));
    if (page.version !== first.version) return undefined;
  }
}
