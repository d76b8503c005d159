import type { PhraseSets } from './phrase-grammar.ts';

/** How people of one language say that they want papers. All phrases are as compilePhrase reads them. */
export interface RequestLanguage {
  /** ISO 639-1. */
  readonly code: 'en' | 'de' | 'fr' | 'es' | 'ja';
  readonly hasSpaces: boolean;
  /** Sets that phrases name; `noun` is what papers are called. */
  readonly sets: PhraseSets;
  /** What is said to begin with: whom it is for, greetings, politeness. It asks nothing. */
  readonly opening: readonly string[];
  /** What asks for something, before the topic. */
  readonly asking: readonly string[];
  /** What follows the topic and asks too, in languages that have their verbs there. */
  readonly askingAfter: readonly string[];
  /** What is said to end with. It asks nothing. */
  readonly closing: readonly string[];
  /** What ends a request, and may be a part of the topic where nothing else asks. */
  readonly closingRequest: readonly string[];
  /** What stands for what was said before, in place of a topic. */
  readonly pointing: readonly string[];
  /** Asks about what was said before, as a whole. */
  readonly aboutContext: readonly string[];
  /** Words for new ones before `noun`. */
  readonly newest: readonly string[];
}

/** Phrases of a text that are divided by semicolons. */
export function listed(phrases: string): readonly string[] {
  return phrases
    .split(';')
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '');
}
