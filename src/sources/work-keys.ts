import { workKeys as identifierKeys } from '../papers/identifiers.ts';
import { foldTitle } from '../papers/identity.ts';
import { displayText } from '../papers/latex.ts';
import type { PaperFacts } from '../papers/paper.ts';
import { joinBrokenWords } from './repair/soft-hyphens.ts';

/** A title as it is compared; as if every word that may be broken were, so that what other records say does not change it. */
export function titleKeyOf(title: string): string {
  const shown = displayText(joinBrokenWords(title, () => true));
  return foldTitle(shown) || title;
}

/**
 * Chapters have the DOI of their book, and an entry that was copied keeps that of another paper: their titles begin in other
 * ways, those of one paper (with its subtitle or without, before and after its review) mostly alike.
 */
const SAME_WORDS = 3;

/** Each identifier with how the title begins: records that have one in common may be one paper. */
export function beginningKeys(facts: PaperFacts, titleKey: string): readonly string[] {
  return identifierKeys(facts).map(
    (identifier) => `${identifier} ${titleKey.split(' ', SAME_WORDS).join(' ')}`,
  );
}

/** All by which records that may be one paper find each other. Which of these are one is said by groupWorks. */
export function keysOfWork(facts: PaperFacts): readonly string[] {
  const titleKey = titleKeyOf(facts.title);
  return [`title ${titleKey}`, ...beginningKeys(facts, titleKey)];
}
