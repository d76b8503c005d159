import type { Paper } from '../../papers/paper.ts';
import { MAX_SUGGESTIONS, type Suggestion, type SuggestOptions } from '../library.ts';
import { readTyped } from '../typed-text.ts';
import { words } from '../words/analyzer.ts';
import { createSpelling, editDistance, type Spelling } from '../words/spelling.ts';

/** Completes titles and authors: every word typed must begin a word of the entry, in any order, a slip forgiven. */
export function createSuggest(
  papers: readonly Paper[],
): (prefix: string, options: SuggestOptions) => readonly Suggestion[] {
  const entries = collectEntries(papers);
  const frequencies = new Map<string, number>();
  const postings = new Map<string, number[]>();
  for (const [at, entry] of entries.entries()) {
    for (const word of new Set(entry.words)) {
      frequencies.set(word, (frequencies.get(word) ?? 0) + 1);
      const list = postings.get(word);
      if (list === undefined) postings.set(word, [at]);
      else list.push(at);
    }
  }
  const lexicon: Lexicon = { spelling: createSpelling(frequencies), postings };

  return (prefix, { limit, kind }) => {
    const typed = words(readTyped(prefix.slice(0, MAX_PREFIX))).slice(0, MAX_WORDS);
    if (typed.length === 0) return [];
    let matching: ReadonlySet<number> | undefined;
    for (const [at, word] of typed.entries()) {
      const unfinished = at === typed.length - 1 && !/\s$/.test(prefix);
      const having = entriesWith(word, unfinished, lexicon);
      matching = matching?.intersection(having) ?? having;
      if (matching.size === 0) return [];
    }
    const joined = typed.join(' ');
    return [...(matching ?? [])]
      .flatMap((at) => entries[at] ?? [])
      .filter(({ suggestion }) => kind === undefined || suggestion.kind === kind)
      .map((candidate) => ({ candidate, rank: rankOf(candidate, joined) }))
      .sort((a, b) => a.rank - b.rank || compareEntries(a.candidate, b.candidate))
      .slice(0, Math.min(limit, MAX_SUGGESTIONS))
      .map(({ candidate }) => candidate.suggestion);
  };
}

const MAX_PREFIX = 300;
const MAX_WORDS = 20;
const MAX_COMPLETIONS = 200;
const SHORTEST_CORRECTED = 4;

interface Entry {
  readonly words: readonly string[];
  readonly joined: string;
  readonly papers: number;
  readonly suggestion: Suggestion;
}

function collectEntries(papers: readonly Paper[]): readonly Entry[] {
  const byAuthor = new Map<string, { name: string; papers: number }>();
  const entries: Entry[] = [];
  for (const { id, shown } of papers) {
    entries.push(entry({ kind: 'title', text: shown.title, id, query: shown.title }, 1));
    for (const name of shown.authors) {
      const key = words(name).join(' ');
      byAuthor.set(key, {
        name: byAuthor.get(key)?.name ?? name,
        papers: (byAuthor.get(key)?.papers ?? 0) + 1,
      });
    }
  }
  for (const { name, papers: count } of byAuthor.values()) {
    const query = `author:"${name.replaceAll('"', '')}"`;
    entries.push(entry({ kind: 'author', text: name, query }, count));
  }
  return entries;
}

function entry(suggestion: Suggestion, papers: number): Entry {
  const list = words(suggestion.text);
  return { words: list, joined: list.join(' '), papers, suggestion };
}

/** The words of all entries. */
interface Lexicon {
  readonly spelling: Spelling;
  /** The entries that have a word, by their numbers. */
  readonly postings: ReadonlyMap<string, readonly number[]>;
}

/** Entries that have the word or a completion of it; where there are none, those that have a misspelling of it. */
function entriesWith(
  word: string,
  unfinished: boolean,
  { spelling, postings }: Lexicon,
): ReadonlySet<number> {
  const found = new Set<number>();
  const add = (known: string) => {
    for (const at of postings.get(known) ?? []) found.add(at);
  };
  if (spelling.has(word)) add(word);
  if (unfinished) for (const known of spelling.completions(word, MAX_COMPLETIONS)) add(known);
  if (found.size > 0 || word.length < SHORTEST_CORRECTED) return found;
  for (const { word: known } of spelling.nearest(word, 1, MAX_COMPLETIONS)) add(known);
  if (unfinished) for (const known of misspeltBeginnings(word, spelling)) add(known);
  return found;
}

/** Words that begin like this one if one letter of it is wrong, missing, doubled or swapped; the first is trusted. */
function misspeltBeginnings(word: string, spelling: Spelling): readonly string[] {
  const candidates = spelling.completions(word.slice(0, 1), Number.POSITIVE_INFINITY);
  return candidates.filter((known) =>
    [word.length - 1, word.length, word.length + 1].some(
      (length) => known.length >= length && editDistance(word, known.slice(0, length), 1) <= 1,
    ),
  );
}

/** Beginning with what is typed before containing it. Smaller is better. */
function rankOf({ joined }: Entry, typed: string): number {
  if (joined === typed) return 0;
  if (joined.startsWith(typed)) return 1;
  return ` ${joined}`.includes(` ${typed}`) ? 2 : 3;
}

/** Authors of many papers first, then shorter texts, then the alphabet. */
function compareEntries(a: Entry, b: Entry): number {
  return b.papers - a.papers || a.joined.length - b.joined.length || (a.joined < b.joined ? -1 : 1);
}
