import { isStopWord, words } from '../search/words/analyzer.ts';
import { editDistance } from '../search/words/spelling.ts';
import { isCapitalised } from './said-title.ts';

/** More is no title, or is not looked at. */
const MOST_CHARACTERS = 1_000;
const MOST_WORDS = 40;
/** Words such as “of” are left out or mistaken more often than others, and tell less. */
const FUNCTION_WORD = 0.25;

/**
 * How much what was typed is like a title, 0 to 1; 0 for what is only about the same. Slips, missing words and a missing
 * subtitle are forgiven; other words, another order, and a topic that the title happens to name are not.
 */
export function titleLikeness(typed: string, title: string): number {
  const asked = words(typed);
  if (asked.length === 0 || asked.length > MOST_WORDS) return 0;
  const isCopied = isCapitalised(typed);
  const forms = formsOf(title.slice(0, MOST_CHARACTERS));
  return Math.max(0, ...forms.map((form) => likeness({ words: asked, isCopied }, form)));
}

interface Typed {
  readonly words: readonly string[];
  /** It has the capitals of a title; nobody gives them to a topic. */
  readonly isCopied: boolean;
}

/** A part of a title by which the whole one is called. */
interface Form {
  readonly words: readonly string[];
  readonly isWhole: boolean;
  /** So much of it must have been typed. */
  readonly needed: number;
  /** So many words that tell something must agree. */
  readonly least: number;
}

/** The whole title, what stands before its colon, and what stands behind. */
function formsOf(title: string): readonly Form[] {
  const whole = words(title).slice(0, MOST_WORDS);
  const [, head = '', tail = ''] = /^(.+?)(?::\s|\?\s|\s[-–—]+\s)(.+)$/.exec(title) ?? [];
  return [
    { words: whole, isWhole: true, needed: NEEDED_OF_WHOLE, least: 1 },
    { words: words(head), isWhole: false, needed: NEEDED_OF_PART, least: 2 },
    { words: words(tail), isWhole: false, needed: NEEDED_OF_PART, least: 3 },
  ].filter(({ words: { length } }) => length > 0);
}

const NEEDED_OF_WHOLE = 0.7;
/** Where so many words agree and nothing else was typed, less is enough; one less where function words are among them or it was copied: no topic is. */
const NEEDED_OF_MANY = 0.6;
const MANY = 5;
const NEEDED_OF_PART = 0.8;
const NEEDED_OF_TYPED = 0.7;
/** Where so few words agree, another one beside them makes a topic of a title: so much is needed of both. */
const NEEDED_OF_FEW = [1, 1, 0.99, 0.85];
const NEEDED_OF_COPIED = [1, 1, 0.99, 0.65];
const ALL = 0.99;
const LIKENESS_OF_BEGINNING = 0.9;

function likeness({ words: asked, isCopied }: Typed, { words: own, isWhole, needed, least }: Form): number {
  const agreed = agreement(asked, own);
  const ofTyped = agreed.typed / weightOf(asked);
  const ofForm = agreed.own / weightOf(own);
  if (agreed.telling < least) return 0;
  const mean = Math.sqrt(ofTyped * ofForm);
  const isSubset = isWhole && ofTyped >= ALL;
  const ofFew = isCopied && isSubset ? NEEDED_OF_COPIED[agreed.telling] : NEEDED_OF_FEW[agreed.telling];
  if (ofFew !== undefined) return Math.min(ofTyped, ofForm) >= ofFew ? mean : 0;
  const many = isCopied || asked.some(isStopWord) ? MANY - 1 : MANY;
  const isOnly = isSubset && agreed.telling >= many;
  if (isOnly && isBeginning(asked, own)) return Math.max(LIKENESS_OF_BEGINNING, mean);
  const enough = isOnly ? NEEDED_OF_MANY : needed;
  return ofTyped >= NEEDED_OF_TYPED && ofForm >= enough ? mean : 0;
}

function isBeginning(asked: readonly string[], own: readonly string[]): boolean {
  return asked.length <= own.length && asked.every((word, at) => isLike(word, own[at] ?? ''));
}

function weightOf(all: readonly string[]): number {
  return all.reduce((sum, word) => sum + weightOfWord(word), 0);
}

function weightOfWord(word: string): number {
  return isStopWord(word) ? FUNCTION_WORD : 1;
}

interface Agreement {
  /** What the words that agree weigh as they were typed, and as the title has them. */
  readonly typed: number;
  readonly own: number;
  /** How many of them are no function words. */
  readonly telling: number;
}

const NOTHING: Agreement = { typed: 0, own: 0, telling: 0 };

/** The most that two rows of words have in common in this order; two words may be written as one. */
function agreement(one: readonly string[], other: readonly string[]): Agreement {
  const rows: Agreement[][] = [other.map(() => NOTHING).concat(NOTHING)];
  for (let i = 1; i <= one.length; i++) {
    const row: Agreement[] = [NOTHING];
    for (let j = 1; j <= other.length; j++) {
      const [word = '', own = ''] = [one[i - 1], other[j - 1]];
      const options = [rows[i - 1]?.[j], row[j - 1]];
      const [before = '', ownBefore = ''] = [one[i - 2], other[j - 2]];
      if (isLike(word, own)) options.push(plus(rows[i - 1]?.[j - 1], [word], [own]));
      if (j > 1 && isJoined(word, ownBefore + own))
        options.push(plus(rows[i - 1]?.[j - 2], [word], [ownBefore, own]));
      if (i > 1 && isJoined(before + word, own))
        options.push(plus(rows[i - 2]?.[j - 1], [before, word], [own]));
      row.push(options.reduce<Agreement>(better, NOTHING));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? NOTHING;
}

function better(best: Agreement, next: Agreement | undefined): Agreement {
  return next !== undefined && next.typed + next.own > best.typed + best.own ? next : best;
}

function plus(before: Agreement = NOTHING, typed: readonly string[], own: readonly string[]): Agreement {
  return {
    typed: before.typed + weightOf(typed),
    own: before.own + weightOf(own),
    telling: before.telling + own.filter((word) => !isStopWord(word)).length,
  };
}

const SHORTEST_WITH_SLIP = 4;
const SHORTEST_WITH_TWO = 6;

const SHORTEST_JOINED_WITH_SLIP = 10;

/** Two words written as one: a slip is forgiven where that is long. */
function isJoined(one: string, other: string): boolean {
  if (one === other) return true;
  return Math.min(one.length, other.length) >= SHORTEST_JOINED_WITH_SLIP && editDistance(one, other, 1) === 1;
}

/** The same word, slips aside. */
function isLike(word: string, own: string): boolean {
  if (word === own) return true;
  const length = Math.min(word.length, own.length);
  const slips = length >= SHORTEST_WITH_TWO ? 2 : length >= SHORTEST_WITH_SLIP ? 1 : 0;
  return slips > 0 && editDistance(word, own, slips) <= slips;
}

/** How many words that tell something two titles share. */
export function sharedWords(one: string, other: string): number {
  const own = new Set(words(other));
  return new Set(words(one).filter((word) => own.has(word) && !isStopWord(word))).size;
}
