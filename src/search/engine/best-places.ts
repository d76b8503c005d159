import { type IsBefore, sortInTurns } from './sort-in-turns.ts';

/** Papers with a score each, in no order. */
export interface ScoredPlaces {
  readonly places: Uint32Array;
  readonly scores: Float64Array;
}

const BINS = 2_048;

/**
 * The best papers, in no order. A histogram of the scores tells which of them are far enough above; only those at the edge are
 * compared with each other.
 * @param positions by place: where equal scores leave the order open
 */
export function selectBest(found: ScoredPlaces, count: number, positions: ArrayLike<number>): ScoredPlaces {
  const { places, scores } = found;
  if (places.length <= count) return found;
  const binOf = binsOf(scores);
  const sizes = new Uint32Array(BINS);
  for (let at = 0; at < scores.length; at++) {
    const bin = binOf(scores[at] ?? 0);
    sizes[bin] = (sizes[bin] ?? 0) + 1;
  }
  let edge = BINS - 1;
  let above = 0;
  while (edge > 0 && above + (sizes[edge] ?? 0) < count) {
    above += sizes[edge] ?? 0;
    edge--;
  }
  const chosen = new Uint32Array(count);
  const atEdge = new Uint32Array(sizes[edge] ?? 0);
  let [next, nextAtEdge] = [0, 0];
  for (let at = 0; at < scores.length; at++) {
    const bin = binOf(scores[at] ?? 0);
    if (bin > edge) chosen[next++] = at;
    else if (bin === edge) atEdge[nextAtEdge++] = at;
  }
  chosen.set(takeFirst(atEdge, count - above, isBeforeIn(found, positions)), above);
  return pick(found, chosen);
}

/** The best papers in order. */
export function takeBest(found: ScoredPlaces, count: number, positions: ArrayLike<number>): ScoredPlaces {
  const selected = count * FEW < found.places.length ? selectBest(found, count, positions) : found;
  const isBefore = isBeforeIn(selected, positions);
  const all = Uint32Array.from({ length: selected.places.length }, (_, at) => at);
  const first = takeFirst(all, Math.min(count, all.length), isBefore);
  return pick(
    selected,
    first.sort((a, b) => (isBefore(a, b) ? -1 : 1)),
  );
}

/** So many are put in order in a few milliseconds. */
export const SORTED_AT_ONCE = 5_000;

/** All papers in order, however many there are: others have their turn in between. What is given may change meanwhile. */
export async function orderInTurns(
  { places, scores }: ScoredPlaces,
  positions: ArrayLike<number>,
): Promise<ScoredPlaces> {
  const found = { places: places.slice(), scores: scores.slice() };
  const isBefore = isBeforeIn(found, positions);
  const all = Uint32Array.from({ length: found.places.length }, (_, at) => at);
  return pick(found, await sortInTurns(all, isBefore, SORTED_AT_ONCE));
}

/** A heap is slower than a histogram where more than one of so many is wanted. */
const FEW = 50;

/** Evenly between nothing and the greatest score. */
function binsOf(scores: Float64Array): (score: number) => number {
  let greatest = 0;
  for (let at = 0; at < scores.length; at++) if ((scores[at] ?? 0) > greatest) greatest = scores[at] ?? 0;
  const scale = greatest > 0 ? (BINS - 1) / greatest : 0;
  return (score) => (score > 0 ? (score * scale) | 0 : 0);
}

/** The order of answers, between papers by their numbers among those found. */
function isBeforeIn({ places, scores }: ScoredPlaces, positions: ArrayLike<number>): IsBefore {
  return (one, other) => {
    const difference = (scores[one] ?? 0) - (scores[other] ?? 0);
    if (difference !== 0) return difference > 0;
    return (positions[places[one] ?? 0] ?? 0) < (positions[places[other] ?? 0] ?? 0);
  };
}

function pick({ places, scores }: ScoredPlaces, chosen: Uint32Array): ScoredPlaces {
  const picked = { places: new Uint32Array(chosen.length), scores: new Float64Array(chosen.length) };
  for (let at = 0; at < chosen.length; at++) {
    picked.places[at] = places[chosen[at] ?? 0] ?? 0;
    picked.scores[at] = scores[chosen[at] ?? 0] ?? 0;
  }
  return picked;
}

/** The first so many, in no order: the first so far stand in a heap whose top is the last of them. */
function takeFirst(all: Uint32Array, count: number, isBefore: IsBefore): Uint32Array {
  if (all.length <= count) return all;
  const heap = all.slice(0, count);
  for (let at = (count >>> 1) - 1; at >= 0; at--) sink(heap, at, isBefore);
  for (let at = count; at < all.length && count > 0; at++) {
    const one = all[at] ?? 0;
    if (!isBefore(one, heap[0] ?? 0)) continue;
    heap[0] = one;
    sink(heap, 0, isBefore);
  }
  return heap;
}

/** Brings an item of a heap to where it belongs. */
function sink(heap: Uint32Array, from: number, isBefore: IsBefore): void {
  let at = from;
  for (;;) {
    let last = at;
    for (let child = 2 * at + 1; child <= 2 * at + 2 && child < heap.length; child++)
      if (isBefore(heap[last] ?? 0, heap[child] ?? 0)) last = child;
    if (last === at) return;
    const one = heap[at] ?? 0;
    heap[at] = heap[last] ?? 0;
    heap[last] = one;
    at = last;
  }
}
