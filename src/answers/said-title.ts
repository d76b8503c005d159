import { isStopWord, words } from '../search/words/analyzer.ts';

const QUOTED = /["“”„«‟]([^"“”„«»‟]{3,400})["“”»‟]/u;
const LEAST_QUOTED_WORDS = 4;

/** What is quoted in a text and has the length of a title; fewer words are words to be searched for exactly. */
export function quotedTitle(text: string): string | undefined {
  const quoted = QUOTED.exec(text)?.[1]?.trim() ?? '';
  const count = words(quoted).length;
  const isTitle = count >= LEAST_QUOTED_WORDS || (count === LEAST_QUOTED_WORDS - 1 && isCapitalised(quoted));
  return isTitle ? quoted : undefined;
}

const MOST_CHARACTERS = 2_000;
const ARTICLE = /^(?:the|this|that)\s+/i;
const BEFORE = /^(?:papers?|articles?|preprints?)(?::\s*|\s+)(?:titled|entitled|called|named)?\s*/i;
const BEHIND = /\s+(?:papers?|articles?|preprints?)$/i;
const AROUND = /^[\s"'“”„«»‟‘’`(*_[]+|[\s"'“”„«»‟‘’`)*_\]?!.,;:…]+$/gu;

/** A title or name without what people say around it: “the GEGL paper”, quotes, a question mark. */
export function withoutFrame(text: string): string {
  const bare = text.slice(0, MOST_CHARACTERS).replace(/\s+/g, ' ').replace(AROUND, '');
  const inner = bare.replace(ARTICLE, '').replace(BEFORE, '').replace(BEHIND, '').replace(AROUND, '');
  // “The Complete Lasso Tradeoff Diagram” is a title; without “paper” the article is part of it.
  return BEFORE.test(bare.replace(ARTICLE, '')) || BEHIND.test(bare) ? inner : bare;
}

const LEAST_WORDS = 6;
const LEAST_WITH_ALL_CAPITALS = 5;
const LEAST_AFTER_COLON = 4;

/** Is this unmistakably written as a title? `Name: What It Does for Whom`, `Attention Is All You Need`, or more words. */
export function isTitleLike(text: string): boolean {
  const [, head = '', tail = ''] = /^([^:]{2,60}):\s+(.+)$/.exec(text) ?? [];
  const hasHead = words(head).length <= 3 && words(tail).length >= LEAST_AFTER_COLON;
  if (tail !== '' && hasHead && isCapitalised(tail)) return true;
  const count = text.split(/\s+/).length;
  return (
    (count >= LEAST_WORDS && isCapitalised(text)) ||
    (count >= LEAST_WITH_ALL_CAPITALS && text.split(/\s+/).every((word) => CAPITALISED.test(word)))
  );
}

const CAPITALISED = /^[^\p{L}]*[\p{Lu}\p{N}]/u;

/** Do all words that tell something begin with a capital or a digit? */
export function isCapitalised(text: string): boolean {
  const telling = text
    .split(/\s+/)
    .filter((word) => /\p{L}/u.test(word) && !isStopWord(words(word).join('')));
  return telling.length >= 2 && telling.every((word) => CAPITALISED.test(word));
}
