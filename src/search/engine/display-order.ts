import type { Paper } from '../../papers/paper.ts';
import type { Ranked } from '../ranking/ranked.ts';

/**
 * Compares ranked papers: by score, and where equal scores leave the order open newest first, then by title, then by id.
 * @param titleKeys of the papers, in their order
 */
export function displayOrder(
  papers: readonly Paper[],
  titleKeys: readonly string[],
): (a: Ranked, b: Ranked) => number {
  const positions = new Uint32Array(papers.length);
  const keys = papers.map(({ year = 0, id }, place) => ({ place, year, title: titleKeys[place] ?? '', id }));
  keys.sort((a, b) => b.year - a.year || compare(a.title, b.title) || compare(a.id, b.id));
  for (const [position, { place }] of keys.entries()) positions[place] = position;
  return (a, b) => b.score - a.score || (positions[a.place] ?? 0) - (positions[b.place] ?? 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const SELECTED_BY_INSERTION = 40;

/** The first `count` items in order, without sorting the rest. */
export function selectFirst<T>(
  items: readonly T[],
  count: number,
  order: (a: T, b: T) => number,
): readonly T[] {
  if (count > SELECTED_BY_INSERTION) return items.toSorted(order).slice(0, count);
  const first: T[] = [];
  for (const item of items) {
    const last = first[count - 1];
    if (last !== undefined && order(item, last) >= 0) continue;
    let at = Math.min(first.length, count - 1);
    for (
      let before = first[at - 1];
      before !== undefined && order(item, before) < 0;
      before = first[at - 1]
    ) {
      first[at] = before;
      at--;
    }
    first[at] = item;
  }
  return first;
}
