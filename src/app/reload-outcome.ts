import { countPapers } from '../search/describe-library.ts';
import { inWords, type PaperCounts } from './folder-change.ts';

/** What came of looking at the sources at once. */
export interface ReloadOutcome extends PaperCounts {
  /** What could not be looked at, or not be taken over, a sentence each with the remedy. */
  readonly faults: readonly string[];
}

/** `3 papers new, 1 gone; 281 papers`. */
export function describeReload(outcome: ReloadOutcome): string {
  return `${inWords(outcome)}; ${countPapers(outcome.papers)}`;
}

/** What another process wrote down; undefined where it is none. */
export function readReloadOutcome(value: unknown): ReloadOutcome | undefined {
  const { came, gone, papers, faults } = Object(value) as Partial<ReloadOutcome>;
  if (!isCount(came) || !isCount(gone) || !isCount(papers) || !Array.isArray(faults)) return undefined;
  return { came, gone, papers, faults: faults.map(String) };
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 0;
}
