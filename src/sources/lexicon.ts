import type { PaperFacts } from '../papers/paper.ts';
import { createTurns } from '../turns.ts';
import { searchWords } from './repair/find-words.ts';
import { joinBrokenWords } from './repair/soft-hyphens.ts';

/** A record in which some words may be broken ones. */
interface WithWords {
  readonly facts: PaperFacts;
  /** In lower case, joined. */
  readonly broken: readonly string[];
}

/** Which of the words that may be broken stand whole somewhere. */
export interface Lexicon {
  isKnown(word: string): boolean;
  /**
   * Looks for the words of fresh records everywhere, and in the fresh ones for those that were looked for before.
   * @param all also the fresh ones
   * @returns the words that were not known when they were looked for, and are now
   */
  learn(fresh: readonly WithWords[], all: readonly WithWords[]): Promise<ReadonlySet<string>>;
  /** The record itself where nothing is to be joined. */
  repair(facts: PaperFacts): PaperFacts;
}

/** One that knows no word. */
export function createLexicon(): Lexicon {
  const known = new Set<string>();
  const unknown = new Set<string>();
  const isKnown = (word: string) => known.has(word);
  return {
    isKnown,
    learn: async (fresh, all) => {
      const words = fresh.flatMap(({ broken }) => broken);
      const asked = new Set(words.filter((word) => !known.has(word) && !unknown.has(word)));
      const late = await findIn(unknown, fresh);
      for (const word of [...(await findIn(asked, all)), ...late]) known.add(word);
      for (const word of asked) if (!known.has(word)) unknown.add(word);
      for (const word of late) unknown.delete(word);
      return late;
    },
    repair: (facts) => {
      const title = joinBrokenWords(facts.title, isKnown);
      const abstract = joinBrokenWords(facts.abstract, isKnown);
      return title === facts.title && abstract === facts.abstract ? facts : { ...facts, title, abstract };
    },
  };
}

async function findIn(
  words: ReadonlySet<string>,
  records: readonly WithWords[],
): Promise<ReadonlySet<string>> {
  const search = searchWords(words);
  const turn = createTurns();
  if (words.size === 0) return search.found;
  for (const { facts } of records) {
    search.look(facts);
    await turn();
  }
  return search.found;
}
