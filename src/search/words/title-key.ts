import { foldCharacters } from '../../papers/fold.ts';
import { words } from './analyzer.ts';

/** For equality of whole titles as they are shown: the words without accents and punctuation. */
export function titleKey(shown: string): string {
  return words(shown).join(' ') || foldCharacters(shown).trim();
}
