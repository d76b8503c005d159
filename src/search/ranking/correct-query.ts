import type { SearchQuery } from '../query.ts';
import { isStopWord, words } from '../words/analyzer.ts';
import { isEnglishWord } from '../words/english-words.ts';
import type { ResolvedWord } from '../words/resolve-words.ts';
import type { Vocabulary } from '../words/vocabulary.ts';

const FARTHEST_GUESS = 3;
const MAX_GUESSES = 2;
const SHORTEST_GUESSED = 5;

/**
 * The query with each misspelt word replaced by the known word nearest to it; undefined when there is nothing to replace. A word
 * of English is none to guess at.
 */
export function correctQuery(
  query: SearchQuery,
  resolved: readonly ResolvedWord[],
  vocabulary: Vocabulary,
): SearchQuery | undefined {
  const replacements = new Map<string, string>();
  let guesses = 0;
  for (const { word, kind, meant, form } of resolved) {
    if (kind === 'corrected' && meant !== undefined) replacements.set(word, meant);
    if (kind !== 'unknown' || form !== undefined || word.length < SHORTEST_GUESSED) continue;
    if (guesses >= MAX_GUESSES || isEnglishWord(word)) continue;
    guesses++;
    const guess = vocabulary.nearest(word, Math.min(FARTHEST_GUESS, Math.floor(word.length / 3)), 1)[0];
    if (guess !== undefined && !isStopWord(guess.word)) replacements.set(word, guess.word);
  }
  if (replacements.size === 0) return undefined;
  const replaced = (text: string) =>
    text.replace(
      /[\p{L}\p{N}\p{M}'’]+/gu,
      (original) => replacements.get(words(original)[0] ?? '') ?? original,
    );
  return {
    ...query,
    source: replaced(query.source),
    text: replaced(query.text),
    phrases: query.phrases.map(replaced),
    titles: query.titles.map(replaced),
  };
}
