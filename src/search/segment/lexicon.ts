import type { AnalysedPapers } from './analyse-papers.ts';
import { NO_TERM, SEPARATOR } from './segment.ts';
import { byBytes } from './string-table.ts';

/** The words that analysers met, as one numbering. */
export interface Lexicon {
  /** @returns the forward index of these papers in the numbering of the lexicon */
  learn(papers: AnalysedPapers, analyser: number): Uint32Array;
  /** Puts the words in order. */
  sort(): SortedLexicon;
}

/** All words and terms in the order of a StringTable. */
interface SortedLexicon {
  readonly words: readonly string[];
  readonly terms: readonly string[];
  /** The place of each word's term; NO_TERM for stop words. */
  readonly termOf: Uint32Array;
  /** The place of each word, by its number in the lexicon. */
  readonly places: Uint32Array;
}

/** A lexicon without words. */
export function createLexicon(): Lexicon {
  const numbers = new Map<string, number>();
  const words: string[] = [];
  const terms: (string | undefined)[] = [];
  /** For each analyser: its numbers as those of the lexicon. */
  const known: number[][] = [];
  return {
    learn: ({ newWords, newTerms, forward }, analyser) => {
      known[analyser] ??= [];
      const own = known[analyser];
      for (const [at, word] of newWords.entries()) {
        let number = numbers.get(word);
        if (number === undefined) {
          number = words.length;
          numbers.set(word, number);
          words.push(word);
          terms.push(newTerms[at]);
        }
        own.push(number);
      }
      return renumber(forward.slice(), own);
    },
    sort: () => {
      const order = Uint32Array.from(words.keys()).sort((a, b) => byBytes(words[a] ?? '', words[b] ?? ''));
      const places = new Uint32Array(words.length);
      for (const [place, number] of order.entries()) places[number] = place;
      const all = [...new Set(terms)].filter((term) => term !== undefined).sort(byBytes);
      const termPlaces = new Map(all.map((term, place) => [term, place]));
      const termOf = Uint32Array.from(order, (number) => termPlaces.get(terms[number] ?? '') ?? NO_TERM);
      return { words: Array.from(order, (number) => words[number] ?? ''), terms: all, termOf, places };
    },
  };
}

/** Writes a forward index in another numbering of words, in place. */
export function renumber(forward: Uint32Array, numbers: ArrayLike<number>): Uint32Array {
  for (let at = 0; at < forward.length; at++) {
    const word = forward[at] ?? 0;
    if (word !== SEPARATOR) forward[at] = 2 * (numbers[word >>> 1] ?? 0) + (word & 1);
  }
  return forward;
}
