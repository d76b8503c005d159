import { isStopWord, stem, words } from './analyzer.ts';

/** Acronyms of a corpus: `rl` ↔ `reinforcement learning`. */
export interface Acronyms {
  /** The terms of the long form of an acronym's term. */
  longForm(term: string): readonly string[] | undefined;
  /** The acronyms whose long forms stand in a row of terms. */
  within(terms: readonly string[]): readonly string[];
}

const IN_PARENTHESES = /\(([\p{L}\p{N}][\p{L}\p{N}-]{1,9})\)/gu;
const LONGEST = 8;

/** Longer explanations are none. */
const READ_BEFORE = 120;

/** An acronym as a term, and the terms of its long form, joined by spaces. */
export interface Explained {
  readonly term: string;
  readonly form: string;
}

/**
 * The acronyms that a text explains, “long form (SHORT)”: Schwartz and Hearst, “A simple algorithm for identifying
 * abbreviation definitions in biomedical text”, PSB 2003.
 */
export function explainedIn(text: string): readonly Explained[] {
  return [...text.matchAll(IN_PARENTHESES)].flatMap((match) => {
    const short = match[1] ?? '';
    const [term, ...more] = words(short).map(stem);
    if (!isAcronym(short) || term === undefined || more.length > 0) return [];
    const form = findLongForm(short, text.slice(Math.max(0, match.index - READ_BEFORE), match.index));
    return form === undefined ? [] : [{ term, form }];
  });
}

/** Two capitals at least, so that `(left)` and `(2020)` are none. */
function isAcronym(short: string): boolean {
  return short.length <= LONGEST && (short.match(/\p{Lu}/gu)?.length ?? 0) >= 2;
}

/** The terms of the words before, as far back as the letters of the acronym go; without stop words. */
function findLongForm(short: string, before: string): string | undefined {
  const letters = short.replace(/(?<=\p{Lu})s$/u, '').toLowerCase();
  const start = startOfLongForm(letters, before.toLowerCase().trimEnd());
  if (start === undefined) return undefined;
  const found = words(before.slice(start));
  if (found.length < 2 || found.length > Math.min(letters.length + 5, 2 * letters.length)) return undefined;
  const terms = found.filter((word) => !isStopWord(word)).map(stem);
  return terms.length < 2 ? undefined : terms.join(' ');
}

/** Each letter is looked for from the end on; the first one must begin a word. */
function startOfLongForm(letters: string, text: string): number | undefined {
  let at = text.length;
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    const wanted = letters[letter] ?? '';
    if (!/[\p{L}\p{N}]/u.test(wanted)) continue;
    do at--;
    while (at >= 0 && (text[at] !== wanted || (letter === 0 && /[\p{L}\p{N}]/u.test(text[at - 1] ?? ''))));
    if (at < 0) return undefined;
  }
  return at;
}

/** A question of more words says enough without a part of a long form. */
export const FEW_WORDS = 4;

/** Every two thirds of a long form, or more where it does not divide: `markov decis`, `markov process`, `decis process`. */
export function mostOf(form: readonly string[]): readonly (readonly string[])[] {
  return choose(form, Math.ceil((2 * form.length) / 3));
}

function choose(terms: readonly string[], count: number): readonly (readonly string[])[] {
  if (count === 0) return [[]];
  return terms.flatMap((term, at) => choose(terms.slice(at + 1), count - 1).map((rest) => [term, ...rest]));
}
