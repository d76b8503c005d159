import { join } from 'node:path';
import { countPapers, groupDigits } from '../search/describe-library.ts';
import type { FileFingerprint } from '../sources/folder/fingerprint.ts';
import type { ListingsAccount } from './build-generation.ts';

/** What became of the files of a folder; each by its path inside, in the order of their names. */
export interface FolderChange {
  readonly changed: readonly string[];
  readonly came: readonly string[];
  readonly gone: readonly string[];
}

/** How many papers came and went, and how many there are. */
export interface PaperCounts {
  readonly came: number;
  readonly gone: number;
  readonly papers: number;
}

/** What became of papers, by their ids. */
export function countChange(before: ReadonlySet<string>, after: readonly string[]): PaperCounts {
  const came = after.filter((id) => !before.has(id)).length;
  return { came, gone: before.size - (after.length - came), papers: after.length };
}

/** What is different between two looks at a folder; nothing where only its manifest is. */
export function folderChange(
  before: readonly FileFingerprint[],
  after: readonly FileFingerprint[],
): FolderChange {
  const [earlier, later] = [byName(before), byName(after)];
  const isOther = (file: string) => earlier.get(file) !== later.get(file);
  return {
    changed: [...later.keys()].filter((file) => earlier.has(file) && isOther(file)),
    came: [...later.keys()].filter((file) => !earlier.has(file)),
    gone: [...earlier.keys()].filter((file) => !later.has(file)),
  };
}

function byName(files: readonly FileFingerprint[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ file, contentHash }) => [file, contentHash]));
}

/** So many files are named. */
const NAMED = 3;

/** One line: `seeds/a.bib changed: 3 papers new, 1 gone; 281 papers now`. */
export function describeChange(
  directory: string,
  { changed, came, gone }: FolderChange,
  counts: PaperCounts,
): string {
  const files = [
    ...changed.map((file) => `${join(directory, file)} changed`),
    ...came.map((file) => `${join(directory, file)} is new`),
    ...gone.map((file) => `${join(directory, file)} is gone`),
  ];
  const more = files.length - NAMED;
  const named = files.slice(0, NAMED).join(', ');
  const what = files.length === 0 ? `${directory} changed` : more > 0 ? `${named} and ${more} more` : named;
  return `${what}: ${inWords(counts)}; ${countPapers(counts.papers)} now`;
}

/** `3 papers new, 1 gone`. */
export function inWords({ came, gone }: Pick<PaperCounts, 'came' | 'gone'>): string {
  if (came === 0 && gone === 0) return 'no paper new or gone';
  if (came === 0) return `${countPapers(gone)} gone`;
  return `${countPapers(came)} new${gone === 0 ? '' : `, ${groupDigits(gone)} gone`}`;
}

/** So many remarks are given of one change. */
const REMARKED = 20;

/** What is wrong with the files that changed or came, a line each. */
export function remarksOn(
  { changed, came }: FolderChange,
  { rejected, doubtful }: Pick<ListingsAccount, 'rejected' | 'doubtful'>,
): readonly string[] {
  const files = new Set([...changed, ...came]);
  const lines = [
    ...rejected.map(({ reason, ...place }) => ({ ...place, reason: `not read: ${reason}` })),
    ...doubtful,
  ].flatMap(({ file, line, reason }) => (files.has(file) ? [`${file}:${line}: ${reason}`] : []));
  const more = lines.length - REMARKED;
  if (more <= 0) return lines;
  return [...lines.slice(0, REMARKED), `… and ${groupDigits(more)} more remarks (paperboy check has all)`];
}
