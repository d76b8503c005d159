import { displayText } from '../papers/latex.ts';
import type { Paper } from '../papers/paper.ts';
import { words } from './analyzer.ts';
import type { Library, Suggestion } from './library.ts';
import { createSpelling, editDistance, type Spelling } from './spelling.ts';

/** Completes titles and authors: every word typed must begin a word of the entry, in any order, a slip forgiven. */
export function createSuggest(papers: readonly Paper[]): Library['suggest'] {
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
  const spelling = createSpelling(frequencies);

  return (prefix, limit, kind) => {
    const typed = words(displayText(prefix.slice(0, MAX_PREFIX))).slice(0, MAX_WORDS);
    if (typed.length === 0) return [];
    let matching: Map<number, number> | undefined;
    for (const [at, word] of typed.entries()) {
      const unfinished = at === typed.length - 1 && !/\s$/.test(prefix);
      matching = intersect(matching, entriesWith(word, unfinished, spelling, postings));
      if (matching.size === 0) return [];
    }
    const joined = typed.join(' ');
    return [...(matching ?? [])]
      .filter(([at]) => kind === undefined || entries[at]?.suggestion.kind === kind)
      .map(([at, slips]) => ({ at, rank: rankOf(entries[at], joined, slips) }))
      .sort((a, b) => a.rank - b.rank || compareEntries(entries[a.at], entries[b.at]))
      .slice(0, limit)
      .flatMap(({ at }) => entries[at]?.suggestion ?? []);
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
  for (const { title, id, authors } of papers) {
    entries.push(entry({ kind: 'title', text: title, id, query: title }, 1));
    for (const name of authors) {
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
  const list = words(displayText(suggestion.text));
  return { words: list, joined: list.join(' '), papers, suggestion };
}

/** Entries that have the word (0 slips), or a completion or misspelling of it, with the number of slips. */
function entriesWith(
  word: string,
  unfinished: boolean,
  spelling: Spelling,
  postings: ReadonlyMap<string, readonly number[]>,
): Map<number, number> {
  const found = new Map<number, number>();
  const add = (known: string, slips: number) => {
    for (const at of postings.get(known) ?? []) found.set(at, Math.min(found.get(at) ?? slips, slips));
  };
  if (spelling.has(word)) add(word, 0);
  if (unfinished) for (const known of spelling.completions(word, MAX_COMPLETIONS)) add(known, 0);
  if (found.size > 0 || word.length < SHORTEST_CORRECTED) return found;
  for (const { word: known } of spelling.nearest(word, 1, MAX_COMPLETIONS)) add(known, 1);
  if (unfinished) for (const known of misspeltBeginnings(word, spelling)) add(known, 1);
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

function intersect(
  one: ReadonlyMap<number, number> | undefined,
  other: Map<number, number>,
): Map<number, number> {
  if (one === undefined) return other;
  const both = new Map<number, number>();
  for (const [at, slips] of other) {
    const before = one.get(at);
    if (before !== undefined) both.set(at, before + slips);
  }
  return both;
}

/** Exact before misspelt; beginning with what is typed before containing it. Smaller is better. */
function rankOf(candidate: Entry | undefined, typed: string, slips: number): number {
  if (candidate === undefined) return Number.POSITIVE_INFINITY;
  const { joined } = candidate;
  const place =
    joined === typed ? 0 : joined.startsWith(typed) ? 1 : ` ${joined}`.includes(` ${typed}`) ? 2 : 3;
  return slips * 4 + place;
}

/** Authors of many papers first, then shorter texts, then the alphabet. */
function compareEntries(a: Entry | undefined, b: Entry | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return b.papers - a.papers || a.joined.length - b.joined.length || (a.joined < b.joined ? -1 : 1);
}
