import { compareSources } from '../../papers/compare-sources.ts';
import type { Paper } from '../../papers/paper.ts';
import { LEAST_LEARNED } from '../model/term-counts.ts';
import type { Base, Holding } from './library-state.ts';

/**
 * Makes one base of everything that is held.
 * @param signal nobody wants it any more
 * @returns undefined when it was not made
 */
export type Rebuild = (holding: Holding, signal: AbortSignal) => Promise<Base | undefined>;

/** So few are indexed in a moment, sooner than a thread would start. */
const FEW = 100;

/** Indexes everything anew, in a thread unless it is little, and keeps it in memory. */
export const rebuildInMemory: Rebuild = async (holding, signal) => {
  const papers = (await heldPapers(holding)).toSorted(compareSources);
  if (signal.aborted) return undefined;
  const { indexInThread, indexPapers } = await import('./index-papers.ts');
  return papers.length <= FEW ? indexPapers(papers) : indexInThread(papers, signal);
};

/** So many papers are read from a disk at a time: questions have their turn in between. */
const AT_A_TIME = 250;

/** Every paper that is held. */
export async function heldPapers({ base, gone, joined }: Holding): Promise<readonly Paper[]> {
  const held: Paper[] = [];
  for (let from = 0; from < base.segment.papers; from += AT_A_TIME) {
    const places = Array.from(
      { length: Math.min(AT_A_TIME, base.segment.papers - from) },
      (_, at) => from + at,
    );
    held.push(...(await base.store.read(places.filter((place) => !gone.papers.has(place)))));
  }
  return [...held, ...joined.map(({ paper }) => paper)];
}

/** How much may join or go before everything becomes one base again. */
const LEAST_CHANGED = 500;
const CHANGED_SHARE = 0.05;
/** Of so few papers everything is learned anew at each change, since each counts. */
const FEW_TO_LEARN = 2_000;

/** Has so much changed that everything should become one base? @param learns whether the base teaches the ranking something */
export function isWorthRebuilding({ base, gone, joined }: Holding, learns: boolean): boolean {
  const changed = gone.papers.size + joined.length;
  const papers = base.segment.papers;
  const all = papers - gone.papers.size + joined.length;
  if (changed === 0) return false;
  if (learns && all >= LEAST_LEARNED && all <= FEW_TO_LEARN) return true;
  return changed >= Math.max(LEAST_CHANGED, CHANGED_SHARE * papers);
}
