/**
 * The places of the greatest values, greatest first, the first of equal ones first. Among many values it takes little more
 * than reading them once.
 */
export function greatest(values: Int32Array, count: number): Uint32Array {
  const asked = Math.min(count, values.length);
  const best: Best = { values: new Int32Array(asked), places: new Uint32Array(asked) };
  for (let place = 0; place < asked; place++) insert(best, values[place] ?? 0, { place, last: place });
  let place = asked === 0 ? values.length : nextAbove(values, best, asked);
  while (place < values.length) {
    insert(best, values[place] ?? 0, { place, last: asked - 1 });
    place = nextAbove(values, best, place + 1);
  }
  return best.places;
}

interface Best {
  /** Descending. */
  readonly values: Int32Array;
  readonly places: Uint32Array;
}

interface Insertion {
  readonly place: number;
  readonly last: number;
}

/** A loop of its own, with nothing else in it: nearly all the time goes here. */
function nextAbove(values: Int32Array, best: Best, from: number): number {
  const least = best.values.at(-1) ?? 0;
  let place = from;
  while (place < values.length && (values[place] ?? 0) <= least) place++;
  return place;
}

/** Puts a value behind all up to `last` that are not less; the one there goes. */
function insert({ values, places }: Best, value: number, { place, last }: Insertion): void {
  let at = last;
  for (; at > 0 && (values[at - 1] ?? 0) < value; at--) {
    values[at] = values[at - 1] ?? 0;
    places[at] = places[at - 1] ?? 0;
  }
  values[at] = value;
  places[at] = place;
}
