import { arxivKind } from './arxiv/arxiv-kind.ts';
import { feedKind } from './feed/feed-kind.ts';
import { folderKind } from './folder/folder-kind.ts';
import { openalexKind } from './openalex/openalex-kind.ts';
import type { SourceKind } from './source-kind.ts';
import { zoteroKind } from './zotero/zotero-kind.ts';

/** All kinds of sources. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  folderKind,
  arxivKind,
  zoteroKind,
  feedKind,
  openalexKind,
];

/** The kind of a source by its name; undefined where there is none. */
export function kindOf(name: string, kinds: readonly SourceKind[] = SOURCE_KINDS): SourceKind | undefined {
  const kind = name.slice(0, Math.max(0, name.indexOf(':')));
  return kinds.find((one) => one.kind === kind);
}

/** What stands behind the kind in a name. */
export function specOf(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** A name of SOURCES in its one form; as it is where it has none. */
export function normalName(name: string): string {
  const kind = kindOf(name.toLowerCase());
  const normal = kind?.normalise(specOf(name).trim());
  return kind === undefined || normal === undefined ? name.toLowerCase() : `${kind.kind}:${normal}`;
}
