import { cleanText } from './clean-text.ts';
import type { Answer } from './reply.ts';
import { shorten } from './shorten.ts';

/** A thread's name has at most so many characters. */
const MOST_CHARACTERS = 100;

/** What the thread of a post is called: the title of its first paper; undefined where it has none. */
export function threadTitle(answer: Answer | undefined): string | undefined {
  const paper = answer?.blocks.find((block) => block.kind === 'paper');
  const title = cleanText(paper?.title ?? '')
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim();
  return title === '' ? undefined : shorten(title, MOST_CHARACTERS);
}
