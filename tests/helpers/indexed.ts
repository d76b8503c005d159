import type { Paper } from '../../src/papers/paper.ts';
import { type CorpusIndex, createCorpusIndex, NONE_GONE } from '../../src/search/engine/corpus-index.ts';
import { createEngine, type Engine } from '../../src/search/engine/engine.ts';
import { addGone } from '../../src/search/engine/gone-papers.ts';
import { indexPapers } from '../../src/search/engine/index-papers.ts';
import { compareShown } from '../../src/search/segment/build-columns.ts';
import type { Segment } from '../../src/search/segment/segment.ts';
import { titleKey } from '../../src/search/words/title-key.ts';

/** Papers as a segment, in their order. */
export function segmentOf(papers: readonly Paper[]): Segment {
  return indexPapers(papers).segment;
}

/** Papers as an index of one segment, in their order. */
export function indexOf(papers: readonly Paper[]): CorpusIndex {
  const { segment, store } = indexPapers(papers);
  return createCorpusIndex([{ segment, store, gone: NONE_GONE }]);
}

/** An engine that answers about some papers. */
export function engineOf(papers: readonly Paper[]): Engine {
  return createEngine(indexOf(papers));
}

/** An index of several segments, one for each list of papers. @param gone those of them that went since */
export async function indexOfParts(
  parts: readonly (readonly Paper[])[],
  gone: readonly Paper[] = [],
): Promise<CorpusIndex> {
  const placed = parts.map(async (papers) => {
    const base = indexPapers(papers);
    const went = papers.flatMap((paper, place) => (gone.includes(paper) ? [place] : []));
    return { segment: base.segment, store: base.store, gone: await addGone(NONE_GONE, went, base) };
  });
  return createCorpusIndex(await Promise.all(placed), positionsOf(parts.flat()));
}

function positionsOf(papers: readonly Paper[]): readonly number[] {
  const keys = papers.map(({ id, year = 0, shown }) => ({ id, year, titleKey: titleKey(shown.title) }));
  const order = [...keys.keys()].sort((a, b) => compareShown(keys[a], keys[b]));
  return keys.map((_, place) => order.indexOf(place));
}
