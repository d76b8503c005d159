import { compareShown } from '../segment/build-columns.ts';
import type { PaperStore } from '../segment/paper-store.ts';
import type { Segment } from '../segment/segment.ts';
import { stringAt } from '../segment/string-table.ts';
import { titleKey } from '../words/title-key.ts';

/** What decides between papers of equal scores. */
type ShownKey = Parameters<typeof compareShown>[0] & object;

/** Where papers stand among those of a segment when equal scores leave the order open. */
export interface SegmentOrder {
  /** How many papers of the segment stand before this one. */
  countBefore(key: ShownKey): Promise<number>;
}

/** The order of a segment; titles are read only where years are equal. */
export function createSegmentOrder(segment: Segment, store: PaperStore): SegmentOrder {
  const { positions, years, ids } = segment.columns;
  const order = new Uint32Array(segment.papers);
  for (let paper = 0; paper < segment.papers; paper++) order[positions[paper] ?? 0] = paper;
  const isBefore = async (paper: number, key: ShownKey): Promise<boolean> => {
    const year = years[paper] ?? 0;
    if (year !== key.year) return year > key.year;
    const [found] = await store.read([paper]);
    const own = { year, id: stringAt(ids, paper), titleKey: titleKey(found?.shown.title ?? '') };
    return compareShown(own, key) < 0;
  };
  return {
    countBefore: async (key) => {
      let low = 0;
      let high = segment.papers;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (await isBefore(order[middle] ?? 0, key)) low = middle + 1;
        else high = middle;
      }
      return low;
    },
  };
}

/** A paper that joined, and how many of the papers before it stand before it. */
export interface JoinedKey extends ShownKey {
  readonly before: number;
}

/**
 * The positions of papers that joined a segment, by their places, after those of the segment: between whole numbers.
 * @param joined in the order of their places
 */
export function withJoined(positions: Uint32Array, joined: readonly JoinedKey[]): Float64Array {
  const all = new Float64Array(positions.length + joined.length);
  all.set(positions);
  const order = joined.map((key, at) => ({ key, at }));
  order.sort((a, b) => a.key.before - b.key.before || compareShown(a.key, b.key));
  for (const [rank, { key, at }] of order.entries())
    all[positions.length + at] = key.before - 1 + (rank + 1) / (joined.length + 1);
  return all;
}
