import type { Segment } from '../segment/segment.ts';
import { findString, prefixRange } from '../segment/string-table.ts';

/**
 * How well an entry fits what is typed, smaller is better: 0 it is the same, 1 it begins so, 2 it has it somewhere, 3 it has
 * the words in another order or otherwise spelt. Words stand in the order of the alphabet, so that all that begin alike are a range.
 */
export function createRankOf(
  { suggestions, words: { table } }: Segment,
  typed: readonly string[],
): (entry: number) => number {
  if (typed.length === 0) return () => 0;
  const places = typed.map((word) => findString(table, word));
  const last = places.length - 1;
  const [from, to] = prefixRange(table, typed[last] ?? '');
  const { wordStarts, words } = suggestions;
  const standsAt = (start: number): boolean => {
    for (let at = 0; at < last; at++) if (words[start + at] !== places[at]) return false;
    const word = words[start + last] ?? 0;
    return word >= from && word < to;
  };
  return (entry) => {
    const start = wordStarts[entry] ?? 0;
    const end = wordStarts[entry + 1] ?? 0;
    for (let at = start; at + last < end; at++) {
      if (!standsAt(at)) continue;
      if (at > start) return 2;
      return end - start === places.length && words[start + last] === places[last] ? 0 : 1;
    }
    return 3;
  };
}
