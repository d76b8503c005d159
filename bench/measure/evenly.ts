const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Picks `count` different things (all of them where there are not so many), the same at every run, such that the first few
 * are as evenly spread as all of them: multiples of the golden section.
 */
export function pickEvenly<T>(all: readonly T[], count: number): readonly T[] {
  const places = new Set<number>();
  const wanted = Math.min(count, all.length);
  for (let step = 1; places.size < wanted; step++) places.add(Math.floor(((step * GOLDEN) % 1) * all.length));
  return [...places].flatMap((place) => all.slice(place, place + 1));
}
