import type { Segment } from '../segment/segment.ts';
import { findString, prefixRange, stringAt } from '../segment/string-table.ts';
import { editDistance } from '../words/spelling.ts';
import type { CorpusIndex, IndexedSegment } from './corpus-index.ts';
import { entriesHaving, papersOfEntry } from './suggestion-entries.ts';
import { nearIn } from './vocabulary-of-index.ts';

const MAX_COMPLETIONS = 200;
const SHORTEST_CORRECTED = 4;

/** Words of titles and names that a typed word may stand for: itself and its completions; else misspellings of them. */
export function completingWords(index: CorpusIndex, word: string, isUnfinished: boolean): readonly string[] {
  const isHeld = (known: string) => index.segments.some((one) => hasEntry(one, known));
  const completions = isUnfinished ? completionsOf(index, word) : [];
  const found = [word, ...completions].filter(isHeld);
  if (found.length > 0 || word.length < SHORTEST_CORRECTED) return [...new Set(found)];
  const near = index.segments.flatMap(({ segment }) => nearIn(segment, word, 1));
  const begun = isUnfinished ? misspeltBeginnings(index, word) : [];
  return [...new Set([...near, ...begun])].filter(isHeld);
}

/** Is a word in a title or name of a paper that is here? */
function hasEntry(one: IndexedSegment, known: string): boolean {
  const entries = entriesHaving(one.segment, findString(one.segment.words.table, known));
  return entries.some((entry) => papersOfEntry(one, entry) > 0);
}

/** Those of most entries. */
function completionsOf(index: CorpusIndex, prefix: string): readonly string[] {
  const counts = new Map<string, number>();
  for (const { segment } of index.segments) {
    const [from, to] = prefixRange(segment.words.table, prefix);
    for (const [word, count] of mostOf(segment, from, to)) {
      const known = stringAt(segment.words.table, word);
      counts.set(known, (counts.get(known) ?? 0) + count);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, MAX_COMPLETIONS)
    .map(([known]) => known);
}

/** The words of a range with their numbers of entries, those with most. */
function mostOf(
  { suggestions: { starts } }: Segment,
  from: number,
  to: number,
): readonly (readonly [number, number])[] {
  const counts = Uint32Array.from(
    { length: to - from },
    (_, at) => (starts[from + at + 1] ?? 0) - (starts[from + at] ?? 0),
  );
  const least = Math.max(1, counts.toSorted()[Math.max(0, counts.length - MAX_COMPLETIONS)] ?? 1);
  const found: [number, number][] = [];
  for (const [at, count] of counts.entries()) if (count >= least) found.push([from + at, count]);
  return found;
}

/** Words that begin like this one if one letter of it is wrong, missing, doubled or swapped; the first is trusted. */
function misspeltBeginnings(index: CorpusIndex, word: string): readonly string[] {
  return index.segments.flatMap(({ segment }) => {
    const [from, to] = prefixRange(segment.words.table, word.slice(0, 1));
    const found: string[] = [];
    for (let at = from; at < to; at++) {
      if (entriesHaving(segment, at).length === 0) continue;
      const known = stringAt(segment.words.table, at);
      const begins = [word.length - 1, word.length, word.length + 1].some(
        (length) => known.length >= length && editDistance(word, known.slice(0, length), 1) <= 1,
      );
      if (begins) found.push(known);
    }
    return found;
  });
}

/** The entries that have for each list at least one of its words, in their order. */
export function entriesWithAll(segment: Segment, lists: readonly (readonly string[])[]): readonly number[] {
  /** Of how many lists each entry has a word, from the first on. */
  const seen = new Uint8Array(segment.suggestions.entries.length);
  for (const [round, list] of lists.entries())
    for (const word of list)
      for (const entry of entriesHaving(segment, findString(segment.words.table, word)))
        if (seen[entry] === round) seen[entry] = round + 1;
  const found: number[] = [];
  for (let entry = 0; entry < seen.length; entry++) if (seen[entry] === lists.length) found.push(entry);
  return found;
}
