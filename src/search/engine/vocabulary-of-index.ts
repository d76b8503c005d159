import { createBoundedMap } from '../../bounded-map.ts';
import type { Segment } from '../segment/segment.ts';
import { findString, prefixRange, stringAt } from '../segment/string-table.ts';
import { editDistance, LONGEST_WORD, letterDifference, letterSet } from '../words/spelling.ts';
import type { Vocabulary } from '../words/vocabulary.ts';
import type { CorpusIndex, IndexedSegment, TermFrequency } from './corpus-index.ts';
import { umlautForms } from './umlauts-of-index.ts';

/** The vocabulary of an index. */
export function createVocabulary(index: CorpusIndex): Vocabulary {
  const umlauts = umlautForms(index);
  const frequencies = createBoundedMap<string, number>(FREQUENCIES_KEPT);
  const wordFrequency = (word: string) => {
    let known = frequencies.get(word);
    if (known === undefined) {
      known = index.segments.reduce(
        (sum, one) => sum + frequencyOf(one, findString(one.segment.words.table, word)),
        0,
      );
      frequencies.set(word, known);
    }
    return known;
  };
  const mostFrequentFirst = (a: string, b: string) =>
    wordFrequency(b) - wordFrequency(a) || (a < b ? -1 : a > b ? 1 : 0);
  return {
    wordFrequency,
    documentFrequency: (term) => termFrequency(index, term).all,
    umlautForm: (word) => umlauts.get(word),
    completions: (prefix, limit) => {
      // Later segments are small: there every word counts, since together with the first one it may be of most papers.
      const most = ({ first, gone }: IndexedSegment) =>
        first > 0 ? Number.POSITIVE_INFINITY : limit + gone.words.size;
      const found = index.segments.flatMap((one) => completionsIn(one, prefix, most(one)));
      return [...new Set(found)].filter(wordFrequency).sort(mostFrequentFirst).slice(0, limit);
    },
    nearest: (word, maxDistance, limit) => {
      const found = index.segments.flatMap((one) => nearIn(one.segment, word, maxDistance));
      return [...new Set(found)]
        .filter(wordFrequency)
        .map((known) => ({ word: known, distance: editDistance(word, known, maxDistance) }))
        .sort((a, b) => a.distance - b.distance || mostFrequentFirst(a.word, b.word))
        .slice(0, limit);
    },
  };
}

const FREQUENCIES_KEPT = 20_000;

/** Of how many papers a term is. */
export function termFrequency({ segments }: CorpusIndex, term: string): TermFrequency {
  const sum = { all: 0, title: 0, text: 0 };
  for (const { segment, gone } of segments) {
    const { terms, postings } = segment;
    const place = findString(terms.table, term);
    if (place === -1) continue;
    const lost = gone.terms.get(place);
    sum.all += (postings.starts[place + 1] ?? 0) - (postings.starts[place] ?? 0) - (lost?.all ?? 0);
    sum.title += (terms.inTitle[place] ?? 0) - (lost?.title ?? 0);
    sum.text += (terms.inText[place] ?? 0) - (lost?.text ?? 0);
  }
  return sum;
}

function frequencyOf({ segment, gone }: IndexedSegment, word: number): number {
  return (segment.words.frequency[word] ?? 0) - (gone.words.get(word) ?? 0);
}

/** Those of most papers, in no order. */
function completionsIn(one: IndexedSegment, prefix: string, limit: number): readonly string[] {
  const { table, frequency } = one.segment.words;
  const [from, to] = prefixRange(table, prefix);
  const range = frequency.subarray(from, to);
  const least = leastOfGreatest(range, limit);
  const found: string[] = [];
  for (const [at, papers] of range.entries()) if (papers >= least) found.push(stringAt(table, from + at));
  return found;
}

/** The least of the `count` greatest values. */
function leastOfGreatest(values: Uint32Array, count: number): number {
  return values.length <= count ? 0 : (values.toSorted()[values.length - count] ?? 0);
}

/**
 * The words within some edits. Words of other lengths and with too many other letters are passed over without a look at
 * their text, so that a scan of hundreds of thousands takes a few milliseconds.
 */
export function nearIn({ words }: Segment, word: string, maxDistance: number): readonly string[] {
  const { table, byLength, lengthStarts, letters } = words;
  if (word.length > LONGEST_WORD) return [];
  const wanted = letterSet(word);
  const shortest = Math.max(0, word.length - maxDistance);
  const longest = Math.min(lengthStarts.length - 1, word.length + maxDistance + 1);
  const found: string[] = [];
  for (let at = lengthStarts[Math.min(shortest, longest)] ?? 0; at < (lengthStarts[longest] ?? 0); at++) {
    if (letterDifference(letters[at] ?? 0, wanted) > 2 * maxDistance) continue;
    const known = stringAt(table, byLength[at] ?? 0);
    if (editDistance(word, known, maxDistance) <= maxDistance) found.push(known);
  }
  return found;
}
