import { MAX_SUGGESTIONS, type Suggestion, type SuggestOptions } from '../library.ts';
import { NAME } from '../segment/segment.ts';
import { stringAt } from '../segment/string-table.ts';
import { readTyped } from '../typed-text.ts';
import { words } from '../words/analyzer.ts';
import type { CorpusIndex, IndexedSegment } from './corpus-index.ts';
import { keyOfEntry, papersOfEntry, papersOfName } from './suggestion-entries.ts';
import { createRankOf } from './suggestion-rank.ts';
import { completingWords, entriesWithAll } from './suggestion-words.ts';

const MAX_PREFIX = 300;
const MAX_WORDS = 20;

/**
 * Completes titles and authors: every word typed must begin a word of the entry, in any order, a slip forgiven. Before anything
 * is typed the authors of most papers are offered to whoever wants an author, and nothing to anybody else.
 */
export async function suggest(
  index: CorpusIndex,
  prefix: string,
  { limit, kind }: SuggestOptions,
): Promise<readonly Suggestion[]> {
  const typed = words(readTyped(prefix.slice(0, MAX_PREFIX))).slice(0, MAX_WORDS);
  if (typed.length === 0 && (kind !== 'author' || prefix.trim() !== '')) return [];
  const isUnfinished = !/\s$/.test(prefix);
  const meant = typed.map((word, at) =>
    completingWords(index, word, isUnfinished && at === typed.length - 1),
  );
  const wanted = Math.min(limit, MAX_SUGGESTIONS);
  const candidates = index.segments
    .flatMap((one) => bestOf(one, { index, typed, meant, kind }, wanted))
    .sort(compareCandidates);
  const seen = new Set<string>();
  const chosen = candidates.filter(({ name, joined }) => {
    if (name === undefined) return true;
    const isNew = !seen.has(joined);
    seen.add(joined);
    return isNew;
  });
  return Promise.all(chosen.slice(0, wanted).map(toSuggestion));
}

interface Typed {
  readonly index: CorpusIndex;
  readonly typed: readonly string[];
  /** For each word typed the known ones that it may stand for. */
  readonly meant: readonly (readonly string[])[];
  readonly kind: SuggestOptions['kind'];
}

interface Candidate {
  readonly in: IndexedSegment;
  /** Of a name: as people read it. */
  readonly name?: string;
  /** Of a title: the paper's place in the segment. */
  readonly paper?: number;
  readonly joined: string;
  /** Of all segments. */
  readonly papers: number;
  readonly rank: number;
  /** Where equal titles leave the order open; names come after them. */
  readonly position: number;
}

/**
 * What one segment has of the first of all. Of equal ranks its entries stand in their order, except names that have fewer
 * papers than when it was built, or more by another segment: the former are given besides, the latter by all segments but the
 * first, which are small.
 */
function bestOf(
  one: IndexedSegment,
  { index, typed, meant, kind }: Typed,
  wanted: number,
): readonly Candidate[] {
  const isName = (entry: number) => (one.segment.suggestions.entries[entry] ?? 0) >= NAME;
  const isWanted = (entry: number) => kind === undefined || isName(entry) === (kind === 'author');
  const rankOf = createRankOf(one.segment, typed);
  const found: Candidate[] = [];
  const taken: number[] = [];
  for (const entry of entriesWithAll(one.segment, meant).filter(isWanted)) {
    const rank = rankOf(entry);
    const isGiven = isName(entry) && one.first > 0;
    const isFull = (taken[rank] ?? 0) >= wanted;
    if ((isFull && !isGiven) || papersOfEntry(one, entry) < 1) continue;
    found.push(candidate(one, { index, entry, rank }));
    const isBesides = isName(entry) && one.gone.names.has(keyOfEntry(one, entry));
    if (!isGiven && !isBesides) taken[rank] = (taken[rank] ?? 0) + 1;
  }
  return found;
}

interface Fitting {
  readonly index: CorpusIndex;
  readonly entry: number;
  readonly rank: number;
}

function candidate(one: IndexedSegment, { index, entry, rank }: Fitting): Candidate {
  const { suggestions } = one.segment;
  const joined = keyOfEntry(one, entry);
  const value = suggestions.entries[entry] ?? 0;
  if (value < NAME) {
    const position = index.positions[one.first + value] ?? 0;
    return { in: one, paper: value, joined, papers: 1, rank, position };
  }
  const papers = index.segments.reduce(
    (sum, other) => sum + (other === one ? papersOfEntry(one, entry) : papersOfName(other, joined)),
    0,
  );
  const name = stringAt(suggestions.names, value - NAME);
  return { in: one, name, joined, papers, rank, position: index.size };
}

/** Authors of many papers first, then shorter texts, then the alphabet, then the order of papers. */
function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    a.rank - b.rank ||
    b.papers - a.papers ||
    a.joined.length - b.joined.length ||
    (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : a.position - b.position)
  );
}

async function toSuggestion({ in: { store }, name, paper = 0 }: Candidate): Promise<Suggestion> {
  if (name !== undefined)
    return { kind: 'author', text: name, query: `author:"${name.replaceAll('"', '')}"` };
  const [found] = await store.read([paper]);
  const text = found?.shown.title ?? '';
  return { kind: 'title', text, ...(found === undefined ? {} : { id: found.id }), query: text };
}
