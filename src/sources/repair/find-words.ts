import type { PaperFacts } from '../../papers/paper.ts';

type Texts = Pick<PaperFacts, 'title' | 'abstract'>;

/** Looks for words in one text after the other. */
export interface WordSearch {
  /** Looks through a text, unless all words were found already. */
  look(texts: Texts): void;
  /** Those that stood as a whole, whatever their case, in some of the texts. */
  readonly found: ReadonlySet<string>;
}

/** @param words of letters alone, in lower case */
export function searchWords(words: ReadonlySet<string>): WordSearch {
  const found = new Set<string>();
  const missing = createHashCounts(words);
  const find = (word: string, hash: number) => {
    const lower = word.toLowerCase();
    if (found.has(lower) || !words.has(lower)) return;
    found.add(lower);
    missing.remove(hash);
  };
  return {
    found,
    look: ({ title, abstract }) => {
      if (found.size === words.size) return;
      lookThrough(title, missing, find);
      lookThrough(abstract, missing, find);
    },
  };
}

/** How many of the words that are missing have a hash: nearly all others are told from them without making a string. */
interface HashCounts {
  readonly counts: Uint8Array;
  remove(hash: number): void;
}

const HASH_BITS = 18;
const HASH_MASK = (1 << HASH_BITS) - 1;
const MOST = 255;

function createHashCounts(words: Iterable<string>): HashCounts {
  const counts = new Uint8Array(1 << HASH_BITS);
  for (const word of words) {
    const hash = hashOf(word);
    counts[hash] = Math.min(MOST, (counts[hash] ?? 0) + 1);
  }
  return {
    counts,
    remove: (hash) => {
      const count = counts[hash] ?? 0;
      // Of the most nobody knows how many they are.
      if (count > 0 && count < MOST) counts[hash] = count - 1;
    },
  };
}

function hashOf(word: string): number {
  let hash = 0;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, word.charCodeAt(at));
  return hash;
}

/** The same for both cases of the letters a to z. */
function addToHash(hash: number, code: number): number {
  return (Math.imul(hash, 37) + (code | 0x20)) & HASH_MASK;
}

type OnWord = (word: string, hash: number) => void;

/** Gives each whole run of letters that may be missing; the hash of one that is not all ASCII may be that of another case. */
function lookThrough(text: string, { counts }: HashCounts, give: OnWord): void {
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const start = at;
    let hash = 0;
    let code = 0;
    for (; at < length; at++) {
      code = text.charCodeAt(at);
      const plain = code | 0x20;
      if (plain < 0x61 || plain > 0x7a) break;
      hash = addToHash(hash, code);
    }
    if (code > 0x7f && isLetterAt(text, at)) {
      at = endOfLetters(text, at);
      const word = text.slice(start, at);
      give(word, hashOf(word.toLowerCase()));
    } else if (at > start && counts[hash] !== 0) give(text.slice(start, at), hash);
  }
}

const LETTER = /\p{L}/uy;
const LETTERS = /\p{L}+/uy;

function isLetterAt(text: string, at: number): boolean {
  LETTER.lastIndex = at;
  return LETTER.test(text);
}

function endOfLetters(text: string, at: number): number {
  LETTERS.lastIndex = at;
  return LETTERS.test(text) ? LETTERS.lastIndex : at;
}
