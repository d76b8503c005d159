import type { Random } from './random.ts';

const ONSETS = ['b', 'd', 'f', 'g', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z', 'st', 'tr'];
const VOWELS = ['a', 'e', 'i', 'o', 'u', 'ei', 'ou', 'ia'];
const SYLLABLES = ONSETS.length * VOWELS.length;
const LEAST_SYLLABLES = 3;

/** The invented word with a number, from 0: no two numbers have the same. */
export function wordOf(number: number): string {
  let word = '';
  let rest = number;
  for (let at = 0; at < LEAST_SYLLABLES || rest > 0; at++) {
    const syllable = rest % SYLLABLES;
    rest = Math.floor(rest / SYLLABLES);
    word += `${ONSETS[syllable % ONSETS.length]}${VOWELS[Math.floor(syllable / ONSETS.length)]}`;
  }
  return word;
}

/** Gives each paper in turn the words that no real one has. */
export interface NewWords {
  next(): readonly string[];
}

/** A vocabulary grows as its texts to this power (Heaps): measured between 10,000 and 158,253 real abstracts. */
const HEAPS = 0.55;
/** How often old ones come again for each new one: then nearly as many stand in one paper alone as among real ones. */
const REPEATED = 4;
/** Until there are more than so many, none of them comes in every other paper. */
const FEW = 100;

/**
 * Invented words such that the vocabulary grows with the papers as a real one does; those that came first come most often
 * (Zipf). Nothing has to be remembered for that but how many there are.
 * @param model how many papers and different words the real corpus has
 */
export function inventWords(
  model: { readonly papers: number; readonly vocabulary: number },
  random: Random,
): NewWords {
  let papers = 0;
  let invented = 0;
  let owed = 0;
  return {
    next: () => {
      papers++;
      const due = Math.floor(model.vocabulary * ((1 + papers / model.papers) ** HEAPS - 1));
      const found: string[] = [];
      for (; invented < due; invented++) {
        found.push(wordOf(invented));
        owed += REPEATED;
      }
      // A few a paper, as they are owed.
      for (let left = Math.min(owed, REPEATED); left > 0; left--) {
        const old = Math.floor((invented + FEW) ** random.next()) - 1;
        if (old >= invented) continue;
        found.push(wordOf(old));
        owed--;
      }
      return found;
    },
  };
}
