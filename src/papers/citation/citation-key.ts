import { foldText } from '../fold.ts';
import { foldedSurname } from '../identity.ts';
import type { Paper } from '../paper.ts';

/**
 * The key of the paper's own entry; else `kumar2020conservative`: surname, year and the first content word of the title, in
 * ASCII. The same at every call.
 */
export function citationKey(paper: Paper): string {
  return paper.entry?.key ?? madeKey(paper);
}

function madeKey({ shown, year }: Paper): string {
  return keyOf({ title: shown.title, author: shown.authors[0], year });
}

/** What a key is made of, as people read it. */
interface KeyFacts {
  readonly title: string;
  /** The first one. */
  readonly author?: string | undefined;
  readonly year?: number | undefined;
}

/** `kept2019plain`, which other works may have too. */
export function keyOf({ title, author = '', year }: KeyFacts): string {
  const word = asciiWords(title).find((candidate) => candidate.length > 2 && !FUNCTION_WORDS.has(candidate));
  const surname = asciiWords(foldedSurname(author)).join('');
  return `${surname || 'anon'}${year ?? ''}${word ?? ''}`;
}

/** Keys of papers, of which all were told before. */
export interface CitationKeys {
  add(paper: Paper): void;
  /** None twice. */
  keyOf(paper: Paper): string;
}

/**
 * Keys for several papers, the same in whatever order they come. Of papers with the same key one keeps it, a paper whose own entry
 * has it before others, else the one with the first id; the others have their ids behind it. No paper is held.
 */
export function collectKeys(): CitationKeys {
  const keepers = new Map<string, Keeper>();
  return {
    add: (paper) => {
      const key = citationKey(paper);
      const one = { id: paper.id, isOwn: paper.entry !== undefined };
      const keeper = keepers.get(key);
      if (keeper === undefined || goesBefore(one, keeper)) keepers.set(key, one);
    },
    keyOf: (paper) => {
      const key = citationKey(paper);
      return keepers.get(key)?.id === paper.id ? key : `${key}-${paper.id}`;
    },
  };
}

/** Keys for these papers at once; see collectKeys. */
export function createKeys(papers: Iterable<Paper>): (paper: Paper) => string {
  const keys = collectKeys();
  for (const paper of papers) keys.add(paper);
  return keys.keyOf;
}

interface Keeper {
  readonly id: string;
  /** Its own entry has that key. */
  readonly isOwn: boolean;
}

function goesBefore(one: Keeper, other: Keeper): boolean {
  return one.isOwn === other.isOwn ? one.id < other.id : one.isOwn;
}

const FUNCTION_WORDS = new Set(
  'the and for with from via are can how why what when who does toward towards into not on using'.split(' '),
);

function asciiWords(text: string): readonly string[] {
  return foldText(text).match(/[a-z0-9]+/g) ?? [];
}
