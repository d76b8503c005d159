import { NAME, type Segment } from '../segment/segment.ts';
import { findString, stringAt } from '../segment/string-table.ts';
import type { IndexedSegment } from './corpus-index.ts';

/** The words of an entry of Suggestions, joined by spaces: by which names are compared. */
export function keyOfEntry({ segment: { words, suggestions } }: IndexedSegment, entry: number): string {
  const own = suggestions.words.subarray(
    suggestions.wordStarts[entry] ?? 0,
    suggestions.wordStarts[entry + 1] ?? 0,
  );
  return Array.from(own, (word) => stringAt(words.table, word)).join(' ');
}

/** Of how many papers of the segment that are here an entry of Suggestions is the title or an author. */
export function papersOfEntry(one: IndexedSegment, entry: number): number {
  const { gone, segment } = one;
  const value = segment.suggestions.entries[entry] ?? 0;
  if (value < NAME) return gone.papers.has(value) ? 0 : 1;
  const papers = segment.suggestions.namePapers[value - NAME] ?? 0;
  return gone.names.size === 0 ? papers : papers - (gone.names.get(keyOfEntry(one, entry)) ?? 0);
}

/** Of how many papers of the segment that are here a name is an author. @param key its words, joined by spaces */
export function papersOfName(one: IndexedSegment, key: string): number {
  const { words, suggestions } = one.segment;
  const places = key.split(' ').map((word) => findString(words.table, word));
  if (places.includes(-1)) return 0;
  const [fewest = NOTHING] = places
    .map((word) => entriesHaving(one.segment, word))
    .sort((a, b) => a.length - b.length);
  const isIt = (entry: number): boolean => {
    const from = suggestions.wordStarts[entry] ?? 0;
    return (
      (suggestions.entries[entry] ?? 0) >= NAME &&
      (suggestions.wordStarts[entry + 1] ?? 0) - from === places.length &&
      places.every((word, at) => suggestions.words[from + at] === word)
    );
  };
  const entry = fewest.find(isIt);
  return entry === undefined ? 0 : papersOfEntry(one, entry);
}

/** The entries of Suggestions that have a word, ascending. @param word its place; -1: none */
export function entriesHaving({ suggestions: { starts, having } }: Segment, word: number): Uint32Array {
  return word === -1 ? NOTHING : having.subarray(starts[word] ?? 0, starts[word + 1] ?? 0);
}

const NOTHING = new Uint32Array();
