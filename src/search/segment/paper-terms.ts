import { NO_TERM, SEPARATOR } from './segment.ts';

/** A paper of the forward index by its terms; holds until the next paper is read. */
export interface PaperTerms {
  /** Each once. */
  readonly terms: readonly number[];
  /** By term: see Postings. */
  readonly counts: Uint16Array;
  /** Its words and parts of words, each once. */
  readonly words: readonly number[];
  /** How many terms, the title's twice and the abstract's. */
  readonly textLength: number;
}

/** What a posting counts of each text at most, and where its bits stand. */
const TITLE = { most: 15, shift: 12 } as const;
const FACTS = { most: 15, shift: 8 } as const;
const ABSTRACT = { most: 255, shift: 0 } as const;

/** No count of a posting is greater in the title. */
export const MOST_IN_TITLE = TITLE.most;
/** In title and abstract, the title twice. */
export const MOST_IN_TEXT = 2 * TITLE.most + ABSTRACT.most;
/** Anywhere. */
export const MOST_IN_ALL = TITLE.most + FACTS.most + ABSTRACT.most;

/** How often a term stands in the title, by its count in a posting. */
export function countInTitle(counts: number): number {
  return counts >>> TITLE.shift;
}

/** In title and abstract, the title twice. */
export function countInText(counts: number): number {
  return 2 * (counts >>> TITLE.shift) + (counts & ABSTRACT.most);
}

/** Anywhere. */
export function countInAll(counts: number): number {
  return (counts >>> TITLE.shift) + ((counts >>> FACTS.shift) & FACTS.most) + (counts & ABSTRACT.most);
}

/**
 * Counts the terms of papers of a forward index, one after another.
 * @param termOf the term of each word
 * @param terms how many there are
 */
export function createPaperTermsReader(
  termOf: Uint32Array,
  terms: number,
): (forward: Uint32Array) => PaperTerms {
  const counts = new Uint16Array(terms);
  const seenBy = new Uint32Array(termOf.length);
  const found = { terms: [] as number[], counts, words: [] as number[], textLength: 0 };
  let paper = 0;
  const clear = () => {
    for (const term of found.terms) counts[term] = 0;
    found.terms.length = 0;
    found.words.length = 0;
    found.textLength = 0;
    paper++;
  };
  const addWord = (word: number) => {
    if (seenBy[word] === paper) return;
    seenBy[word] = paper;
    found.words.push(word);
  };
  const addTerm = (term: number, section: number) => {
    const before = counts[term] ?? 0;
    if (before === 0) found.terms.push(term);
    counts[term] = countOneMore(before, section);
    found.textLength += WEIGHTS[section] ?? 0;
  };
  return (forward) => {
    clear();
    let section = 0;
    for (const token of forward) {
      if (token === SEPARATOR) {
        section++;
        continue;
      }
      addWord(token >>> 1);
      const term = termOf[token >>> 1] ?? NO_TERM;
      if (term !== NO_TERM) addTerm(term, section);
    }
    return found;
  };
}

/** What a term of title or abstract counts for the length of the text. */
const WEIGHTS = [2, 1] as const;

/** @param section of a paper in the forward index: its title, its abstract, or what else is known of it */
function countOneMore(counts: number, section: number): number {
  const { most, shift } = section === 0 ? TITLE : section === 1 ? ABSTRACT : FACTS;
  return ((counts >>> shift) & most) < most ? counts + (1 << shift) : counts;
}
