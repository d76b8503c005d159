import { editDistance } from '../search/words/spelling.ts';

const MISTAKES = 3;

/** The name that somebody may have meant, of those that there are. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const text = name.toLowerCase();
  return names
    .map((one) => ({ one, distance: distanceTo(one.toLowerCase(), text) }))
    .filter(({ distance }) => distance <= MISTAKES)
    .sort((a, b) => a.distance - b.distance)[0]?.one;
}

/** Without its kind it is meant as well. */
function distanceTo(known: string, text: string): number {
  if (known.slice(known.indexOf(':') + 1) === text) return 0;
  return editDistance(known, text, MISTAKES + 1);
}
