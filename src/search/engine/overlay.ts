import { setImmediate as giveWay } from 'node:timers/promises';
import type { Paper } from '../../papers/paper.ts';
import { type AnalysedPapers, createPaperAnalyser } from '../segment/analyse-papers.ts';
import { createMemoryStore } from '../segment/memory-store.ts';
import { createSegmentBuilder } from '../segment/segment-builder.ts';
import { titleKey } from '../words/title-key.ts';
import { NONE_GONE, type PlacedSegment } from './corpus-index.ts';
import { indexInThread } from './index-papers.ts';
import type { JoinedKey, SegmentOrder } from './positions.ts';

/** A paper that joined since the base was built: read once. */
export interface JoinedPaper {
  readonly paper: Paper;
  readonly analysed: AnalysedPapers;
  readonly key: JoinedKey;
}

/** Reads papers that join; others have their turn in between. */
export async function readJoining(
  papers: readonly Paper[],
  order: SegmentOrder,
): Promise<readonly JoinedPaper[]> {
  const joined: JoinedPaper[] = [];
  for (const paper of papers) {
    const own = { id: paper.id, year: paper.year ?? 0, titleKey: titleKey(paper.shown.title) };
    const key = { ...own, before: await order.countBefore(own) };
    joined.push({ paper, analysed: createPaperAnalyser()([paper]), key });
    await giveWay();
  }
  return joined;
}

/** More are indexed in a thread: so many take some 30 milliseconds at the end, in one piece. */
const MOST_HERE = 60;

/** Papers that joined as a segment of their own; undefined where none did, or when nobody wants it any more. */
export async function buildOverlay(
  joined: readonly JoinedPaper[],
  signal: AbortSignal,
): Promise<PlacedSegment | undefined> {
  if (joined.length === 0) return undefined;
  const papers = joined.map(({ paper }) => paper);
  if (joined.length > MOST_HERE) {
    const built = await indexInThread(papers, signal);
    return built === undefined ? undefined : { segment: built.segment, store: built.store, gone: NONE_GONE };
  }
  const builder = createSegmentBuilder();
  for (const [at, { analysed }] of joined.entries()) builder.add(analysed, at);
  const { segment, forward } = builder.finish();
  return { segment, store: createMemoryStore(papers, forward), gone: NONE_GONE };
}
