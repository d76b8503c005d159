import type { PaperFacts } from '../../papers/paper.ts';

// A hyphen and a space inside what may be one word. Compounds (`state-of-the- art`) keep their hyphen, and before a
// conjunction it stands for the rest of a word (`task- and architecture-agnostic`), even if `taskand` is a typo elsewhere.
const CANDIDATE =
  /(?<![\p{L}\p{N}-])(\p{L}{2,})- (?!(?:and|or|nor|to|but|versus) )(\p{Ll}{2,})(?![\p{L}\p{N}-])/gu;

type Texts = Pick<PaperFacts, 'title' | 'abstract'>;

/** One for all texts: nearly all have none. */
const NONE: readonly string[] = [];

/** The words that a typesetter may have broken at a line end (`learn- ing` → `learning`), in lower case. */
export function brokenWords({ title, abstract }: Texts): readonly string[] {
  if (!title.includes('- ') && !abstract.includes('- ')) return NONE;
  const words = [title, abstract].flatMap((text) =>
    [...text.matchAll(CANDIDATE)].map(([, first = '', second = '']) => (first + second).toLowerCase()),
  );
  return words.length === 0 ? NONE : words;
}

/** A text with the broken words joined that are known words; `open- and closed-source` stays. */
export function joinBrokenWords(text: string, isKnown: (word: string) => boolean): string {
  if (!text.includes('- ')) return text;
  return text.replace(CANDIDATE, (whole, first: string, second: string) =>
    isKnown((first + second).toLowerCase()) ? first + second : whole,
  );
}
