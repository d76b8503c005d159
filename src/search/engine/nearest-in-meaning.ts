import { createTurns } from '../../turns.ts';
import type { ScoredPlaces } from './best-places.ts';

/** Among which papers others are looked for. */
interface Scanned {
  /** One more than the last place. */
  readonly size: number;
  /** By place: may it be found? */
  readonly isWanted: (place: number) => boolean;
  /** The least nearness. */
  readonly least: number;
}

/** So many are found at most: enough for the first pages, few enough to leave what the words found alone. */
export const MOST_BY_MEANING = 20;
/** So many are looked at before others have their turn: a few milliseconds. */
const AT_ONCE = 8_192;

/**
 * The papers nearest by a measure, in no order: one look at each vector, which among 160,000 papers takes tens of milliseconds
 * in turns.
 * @param nearness of the paper at a place, -1 to 1
 */
export async function nearestInMeaning(
  nearness: (place: number) => number,
  { size, isWanted, least }: Scanned,
): Promise<readonly number[]> {
  const turn = createTurns();
  const best: NearPlace[] = [];
  for (let from = 0; from < size; from += AT_ONCE) {
    const to = Math.min(size, from + AT_ONCE);
    for (let place = from; place < to; place++) {
      const near = nearness(place);
      if (near >= least && mayEnter(best, near) && isWanted(place)) enter(best, { place, near });
    }
    await turn();
  }
  return best.map(({ place }) => place);
}

interface NearPlace {
  readonly place: number;
  readonly near: number;
}

function mayEnter(best: readonly NearPlace[], near: number): boolean {
  return best.length < MOST_BY_MEANING || near > (best[0]?.near ?? 0);
}

/** @param best the farthest first, which goes when there are too many */
function enter(best: NearPlace[], entering: NearPlace): void {
  if (best.length === MOST_BY_MEANING) best.shift();
  const at = best.findIndex(({ near }) => near > entering.near);
  best.splice(at === -1 ? best.length : at, 0, entering);
}

/** What the words found with further papers, which score by the words what the last of it does. */
export function withFurther(found: ScoredPlaces, further: readonly number[]): ScoredPlaces {
  const least = found.scores.reduce((one, other) => Math.min(one, other), Number.POSITIVE_INFINITY);
  const places = new Uint32Array(found.places.length + further.length);
  places.set(found.places);
  places.set(further, found.places.length);
  const scores = new Float64Array(places.length).fill(least);
  scores.set(found.scores);
  return { places, scores };
}
