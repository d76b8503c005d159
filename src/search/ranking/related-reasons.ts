import { isStopWord, stem, words } from '../words/analyzer.ts';

/** What the corpus says of a term. */
export interface TermJudge {
  /** Do so many papers have it that alone it says nothing? */
  readonly isCommon: (term: string) => boolean;
  /** Is it of how papers are written, whatever they are about (`typically`, `existing`)? Such a word relates nothing. */
  readonly isProse: (term: string) => boolean;
}

/** What relates a text to another. */
interface Shared extends TermJudge {
  /** The terms that both have, strongest first. */
  readonly carrying: readonly string[];
  /** Of the other text: see pairsOf. */
  readonly pairs: ReadonlySet<string>;
}

/** The pairs of terms that stand side by side in a text, each joined by a space. */
export function pairsOf(text: string): ReadonlySet<string> {
  const tokens = readTokens(text);
  return new Set(
    tokens.flatMap(({ term, joint }, at) => (joint === undefined ? [] : [`${tokens[at - 1]?.term} ${term}`])),
  );
}

/**
 * What two texts have in common as a person would name it: `offline reinforcement learning`, `Q-learning`, strongest first.
 * Words are spelt as in this text, in lower case where it has them so; what stands side by side in both is one phrase. A
 * part of a hyphenated word (`multi` of `multi-agent`) is no reason alone where there is another, and neither is a common word.
 * Prose never is, nor a single letter alone.
 */
export function reasonsIn(text: string, { carrying, pairs, isCommon, isProse }: Shared): readonly string[] {
  const tokens = readTokens(text);
  const best = new Map<string, Phrase>();
  const telling = new Set(carrying.filter((term) => !isProse(term)));
  for (const phrase of phrasesIn(tokens, telling, { pairs, isProse })) {
    if (phrase.length === 1 && ONE_LETTER.test(phrase[0]?.text ?? '')) continue;
    for (const { term } of phrase) if (worth(phrase) > worth(best.get(term) ?? [])) best.set(term, phrase);
  }
  const phrases = [...new Set(carrying.flatMap((term) => (best.has(term) ? [best.get(term) ?? []] : [])))];
  const whole = phrases.filter((phrase) => worth(phrase) >= 1);
  const uncommon = whole.filter(([first, ...more]) => more.length > 0 || !isCommon(first?.term ?? ''));
  const [chosen = phrases] = [uncommon, whole].filter(({ length }) => length > 0);
  const asWritten = new Set(tokens.map((token) => token.text));
  return [...new Set(chosen.map((phrase) => spell(phrase, asWritten)))];
}

/** The more words the better; a part of a hyphenated word is better than nothing. */
function worth(phrase: Phrase): number {
  return phrase.length === 1 && phrase[0]?.isPart === true ? 0.5 : phrase.length;
}

interface Token {
  /** As it stands in the text. */
  readonly text: string;
  readonly term: string;
  readonly isStopWord: boolean;
  /** What joins it to the token before, a space or a hyphen; undefined at other marks. */
  readonly joint: string | undefined;
  /** Is it a part of a hyphenated word? */
  readonly isPart: boolean;
}

type Phrase = readonly Token[];

const TOKEN = /[\p{L}\p{N}\p{M}'’]+/gu;
const HYPHEN = /^[-‐‑–]$/;
const SPACE = /^ +$/;
const LETTER = /[\p{L}\p{N}]/u;
const ASCII_WORD = /^[A-Za-z0-9]+$/;

const ONE_LETTER = /^[\p{Script=Latin}\p{Script=Greek}]\p{M}?$/u;
/** What is written in every field, and addresses; the words are telling elsewhere (`state`). */
const SET_PHRASE =
  /\bhttps?:\/\/\S+|\bstate[-‐‑ ]of[-‐‑ ]the[-‐‑ ]arts?\b|\bet al\b|\bi\.\s?e\.|\be\.\s?g\./giu;

function readTokens(written: string): readonly Token[] {
  const text = written.replace(SET_PHRASE, '|');
  const tokens: Token[] = [];
  let end = 0;
  let isHyphenated = false;
  for (const { 0: word, index } of text.matchAll(TOKEN)) {
    const joint = text.slice(end, index);
    end = index + word.length;
    const folded = ASCII_WORD.test(word) ? word.toLowerCase() : words(word)[0];
    const wasHyphenated = isHyphenated;
    isHyphenated = HYPHEN.test(text.charAt(end)) && LETTER.test(text.charAt(end + 1));
    if (folded === undefined) continue;
    tokens.push({
      text: word,
      term: stem(folded),
      isStopWord: isStopWord(folded),
      joint: wasHyphenated || (index > 0 && SPACE.test(joint)) ? joint : undefined,
      isPart: wasHyphenated || isHyphenated,
    });
  }
  return tokens;
}

const LONGEST_PHRASE = 3;

/** Runs of words that begin with a carrying one and stand side by side in the other text too. */
function phrasesIn(
  tokens: readonly Token[],
  carrying: ReadonlySet<string>,
  { pairs, isProse }: Pick<Shared, 'pairs' | 'isProse'>,
): readonly Phrase[] {
  const phrases: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    const before = run.at(-1);
    const continues =
      before !== undefined &&
      token.joint !== undefined &&
      !token.isStopWord &&
      !isProse(token.term) &&
      pairs.has(`${before.term} ${token.term}`);
    if (continues && run.length < LONGEST_PHRASE) {
      run.push(token);
      continue;
    }
    run = carrying.has(token.term) ? [token] : [];
    if (run.length > 0) phrases.push(run);
  }
  return phrases;
}

/** Words that a title or the start of a sentence has with a capital are small where the text has them so elsewhere. */
function spell(phrase: Phrase, asWritten: ReadonlySet<string>): string {
  return phrase
    .map(({ text, joint }, at) => {
      const small = text.toLowerCase();
      return (at === 0 ? '' : (joint ?? ' ').trim() || ' ') + (asWritten.has(small) ? small : text);
    })
    .join('');
}
